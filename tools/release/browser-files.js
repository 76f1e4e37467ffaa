import {readdirSync, readFileSync} from 'node:fs';
import {SCRIPTS} from '../serve-scripts.js';

/**
 * The files of `dist/` that browsers load, and the licences that go with them.
 *
 * @returns {Map<string, Uint8Array>} path → content
 */
export function browserFiles() {
  const scripts = readdirSync('dist').filter((file) => SCRIPTS.test(file));
  const themes = readdirSync('dist/themes').map((file) => `themes/${file}`);
  const files = [...scripts, ...themes, 'sri.json', 'THIRD-PARTY-LICENSES.txt'];
  return new Map(files.map((file) => [file, readFileSync(`dist/${file}`)]));
}
