/**
 * Builds everything that is published into `dist/`: `npm run build`. Does nothing if neither the sources nor `dist/`
 * changed since the last build, so each script that needs the build can ask for it.
 */
import {spawn} from 'node:child_process';
import {createHash} from 'node:crypto';
import {cpSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {delimiter, resolve} from 'node:path';
import {writeThirdPartyLicenses} from './third-party-licenses.js';
import {makeUnlessUpToDate} from './up-to-date.js';

const INPUTS = [
  'src',
  'tools',
  'LICENSE',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'tsconfig.json',
  'tsconfig.types.json',
  'custom-elements-manifest.config.js',
];
const MODES = ['production', 'bundle', 'embed', 'shim-podlove', 'shim-podigee', 'package'];

/** npm adds this folder to the path by itself. */
const PATH = `${resolve('node_modules/.bin')}${delimiter}${process.env['PATH']}`;
const env = {...process.env, PATH};

/**
 * Rejects with the command if it fails.
 *
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<void>}
 */
const run = (command, ...args) =>
  new Promise((done, reject) => {
    spawn(command, args, {stdio: 'inherit', env})
      .on('error', reject)
      .on('close', (status) => {
        if (status) reject(new Error(`${command} ${args.join(' ')} failed`));
        else done();
      });
  });

async function buildScripts() {
  const {build} = await import('vite');
  for (const mode of MODES) await build({mode, logLevel: 'warn', build: {emptyOutDir: false}});
}

async function describeElements() {
  await run('cem', 'analyze', '--quiet');
  await run('node', 'tools/editor-data.js');
}

/** Writes the files that need no compiler. */
function writeOthers() {
  writeThirdPartyLicenses();
  cpSync('src/themes', 'dist/themes', {recursive: true});
  cpSync('src/kapitel.css', 'dist/kapitel.css');
  cpSync('src/embed/embed.html', 'dist/embed.html');
  // What `kapitel/kapitel.js` is on servers, where there are no elements to define.
  writeFileSync('dist/nothing.js', 'export {};\n');
  // For the `integrity` of a script tag. The other scripts import chunks, which no hash here would cover.
  const bundle = readFileSync('dist/kapitel.bundle.js');
  const hash = createHash('sha384').update(bundle).digest('base64');
  const hashes = {'kapitel.bundle.js': `sha384-${hash}`};
  writeFileSync('dist/sri.json', `${JSON.stringify(hashes, null, 2)}\n`);
}

await makeUnlessUpToDate('dist', INPUTS, async () => {
  rmSync('dist', {recursive: true, force: true});
  await Promise.all([buildScripts(), run('tsc', '-p', 'tsconfig.types.json'), describeElements()]);
  writeOthers();
});
