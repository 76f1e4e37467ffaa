import {execFile} from 'node:child_process';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after} from 'node:test';
import {fileURLToPath} from 'node:url';

export const program = fileURLToPath(new URL('../../bin/kapitel.js', import.meta.url));
/** @param {string} name */
export const fixture = (name) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));

/**
 * @param {...string} args
 * @returns {Promise<{code: unknown, stdout: string, stderr: string}>}
 */
export const kapitel = (...args) =>
  new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], {maxBuffer: 1e9}, (error, stdout, stderr) =>
      resolve({code: error?.code ?? 0, stdout, stderr}),
    );
  });

/** For the files of a test file. */
export const folder = await mkdtemp(join(tmpdir(), 'kapitel-'));
after(() => rm(folder, {recursive: true}));

/**
 * @param {string} name
 * @param {string} text
 */
export async function file(name, text) {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}
