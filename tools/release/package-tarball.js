import {execFileSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {linkOutward} from './link-outward.js';
import {manifest, sourceUrl} from './publishing.js';

/**
 * Packs what `npm publish` would, with links that lead out of the package made absolute.
 *
 * @param {string} folder where the tarball goes
 * @returns {string} its name
 */
export function packTarball(folder) {
  const stage = mkdtempSync(join(tmpdir(), 'kapitel-package-'));
  try {
    const [{files}] = npmPack(['--dry-run'], '.');
    const paths = new Set(files.map(({path}) => path));
    /** @param {string} path of a file or a folder */
    const has = (path) =>
      paths.has(path) || [...paths].some((other) => other.startsWith(`${path}/`));
    for (const path of paths) {
      if (!path.endsWith('.md')) cpSync(path, join(stage, path));
    }
    for (const path of paths) {
      if (!path.endsWith('.md')) continue;
      const url = (/** @type {string} */ target) => sourceUrl(manifest(), target);
      cpSync(path, join(stage, path));
      writeFileSync(join(stage, path), linkOutward(readFileSync(path, 'utf8'), path, {has, url}));
    }
    const [{filename}] = npmPack(['--pack-destination', resolve(folder)], stage);
    return filename;
  } finally {
    rmSync(stage, {recursive: true});
  }
}

/**
 * @param {string[]} args
 * @param {string} cwd
 * @returns {[{filename: string, files: {path: string}[]}]}
 */
function npmPack(args, cwd) {
  const output = execFileSync('npm', ['pack', '--json', '--ignore-scripts', ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const packed = JSON.parse(output);
  // Newer versions of npm name each package.
  return Array.isArray(packed) ? /** @type {any} */ (packed) : /** @type {any} */ ([Object.values(packed)[0]]);
}
