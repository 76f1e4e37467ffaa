import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, renameSync, rmSync, symlinkSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {cacheFolder} from './cache-folder.js';

/** @param {...string} parameters */
const git = (...parameters) => execFileSync('git', parameters, {encoding: 'utf8'}).trim();

/** The tag of the last release, if there is one. */
export function lastRelease() {
  return git('tag', '--sort=-creatordate', '--list', 'v*').split('\n')[0] || undefined;
}

/** Builds the script tag's module of the files as they are here, and returns its folder. */
export function buildHere() {
  build('.', resolve('.cache/bench'));
  return resolve('.cache/bench');
}

/**
 * Builds the script tag's module of another commit in a worktree outside the project, and returns its folder. A build is
 * kept until the temporary folder is emptied.
 *
 * @param {string} revision a tag, a branch or a commit
 */
export function buildOf(revision) {
  const commit = git('rev-parse', '--verify', `${revision}^{commit}`);
  const folder = cacheFolder('builds', commit);
  if (existsSync(folder)) return folder;
  const tree = cacheFolder('trees', commit);
  const output = `${folder}.part`;
  mkdirSync(cacheFolder('builds'), {recursive: true});
  git('worktree', 'add', '--force', '--detach', tree, commit);
  try {
    // With the same dependencies there is nothing to install.
    if (git('diff', '--name-only', commit, '--', 'package-lock.json')) {
      run('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], tree);
    } else {
      symlinkSync(resolve('node_modules'), join(tree, 'node_modules'), 'junction');
    }
    build(tree, output);
    renameSync(output, folder);
  } finally {
    rmSync(output, {recursive: true, force: true});
    git('worktree', 'remove', '--force', tree);
  }
  return folder;
}

/**
 * @param {string} tree
 * @param {string} output
 */
function build(tree, output) {
  run('npx', ['vite', 'build', '--logLevel', 'error', '--emptyOutDir', '--outDir', output], tree);
}

/**
 * @param {string} command
 * @param {string[]} parameters
 * @param {string} cwd
 */
function run(command, parameters, cwd) {
  const shell = process.platform === 'win32';
  execFileSync(command, parameters, {cwd, shell, stdio: ['ignore', 'ignore', 'inherit']});
}
