import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {brotliCompressSync} from 'node:zlib';

/** Most bytes of the first load after brotli. See docs/decisions/size.md. */
export const FIRST_LOAD_LIMIT = 14_300;

/**
 * Bytes of a file of a build after brotli. The id of the build, which is in the names of its chunks, is left out: it
 * would change the size by up to 40 bytes.
 *
 * @param {string} folder of the build
 * @param {string} file
 */
export function compressedSize(folder, file) {
  const id = /kapitel-(?:.*-)?([0-9a-f]{8})\.js/.exec(readdirSync(folder).join('\n'))?.[1] ?? '';
  const code = readFileSync(join(folder, file), 'utf8');
  return brotliCompressSync(code.replaceAll(id, '00000000')).length;
}

/**
 * A file and all that it imports before it runs.
 *
 * @param {string} folder of the build
 * @param {string} file
 * @returns {string[]}
 */
export function awaited(folder, file) {
  const code = readFileSync(join(folder, file), 'utf8');
  const imports = [...code.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)];
  return [file, ...imports.flatMap(([, name = '']) => awaited(folder, name))];
}

/**
 * Bytes after brotli until chapters show and play can be pressed.
 *
 * @param {string} folder of the build
 */
export function firstLoad(folder) {
  const files = [...new Set(awaited(folder, 'kapitel.js'))];
  return files.reduce((bytes, file) => bytes + compressedSize(folder, file), 0);
}
