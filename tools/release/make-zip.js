import {zipSync} from 'fflate';

/** The earliest day that a ZIP can hold; dates would make two builds of the same files differ. */
const DATE = new Date(1980, 0, 1);

/**
 * Packs files into a ZIP archive that depends on nothing but their names and contents.
 *
 * @param {Map<string, Uint8Array>} files path in the archive → content
 * @returns {Uint8Array}
 */
export function makeZip(files) {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  // 0o644 for everybody's servers; 3 is Unix, whose permissions those are.
  return zipSync(Object.fromEntries(sorted), {
    level: 9,
    mtime: DATE,
    os: 3,
    attrs: 0o100644 << 16,
  });
}
