/**
 * Builds the project's site, in `site/`: `npm run build:site`. It has a front page, the playground, the demo pages, and
 * the documentation with a search. It contains the scripts of `dist/`, so that frames work, and in `oembed/` the answers
 * of an oEmbed endpoint for the demo episodes.
 * `SITE_URL` is the URL that the site will have. Does nothing if nothing changed since the last time.
 */
import {cpSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {read, size} from './demo-sound.js';
import {SCRIPTS} from './serve-scripts.js';
import {makeUnlessUpToDate} from './up-to-date.js';

const INPUTS = [
  'src',
  'dist',
  'demo',
  'tools',
  'index.html',
  'docs',
  'integrations',
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'package-lock.json',
  'vite.config.ts',
];
/** Ends with a slash, as the base of relative URLs has to. */
const home = `${process.env['SITE_URL'] ?? 'https://example.org/kapitel'}/`.replace(/\/+$/, '/');

async function buildPages() {
  // Faults need a server that misbehaves.
  const pages = readdirSync('demo')
    .filter((file) => file.endsWith('.html') && file !== 'faults.html')
    .map((file) => `demo/${file}`);

  const {build} = await import('vite');
  const {buildFrameworks} = await import('./build-frameworks.js');
  await build({
    mode: 'site',
    // It works from any folder of a host.
    base: './',
    logLevel: 'warn',
    build: {
      outDir: 'site',
      emptyOutDir: true,
      // The pages are there to be read, and pictures to have URLs.
      assetsInlineLimit: 0,
      rolldownOptions: {input: ['index.html', ...pages]},
    },
  });
  await buildFrameworks('site/demo/frameworks');
  // The front page takes its place. Both are in the same folder, so that relative URLs stay the same.
  renameSync('site/index.html', 'site/playground.html');
  const {buildDocs} = await import('./website/build-docs.js');
  await buildDocs('site');
}

function copyFiles() {
  // These are written as people write theirs, so they stay as they are.
  cpSync('demo/ways', 'site/demo/ways', {recursive: true});
  cpSync('demo/demo.css', 'site/demo/demo.css');
  cpSync('demo/episodes', 'site/demo/episodes', {recursive: true});
  mkdirSync('site/demo/sound', {recursive: true});
  writeFileSync('site/demo/sound/179.mp3', read(0, size));

  for (const file of readdirSync('dist')) {
    if (SCRIPTS.test(file)) cpSync(`dist/${file}`, `site/${file}`);
  }
}

async function writeOembedAnswers() {
  const {readEpisode, writeOembed} = await import('kapitel/readers');
  mkdirSync('site/oembed', {recursive: true});
  for (const file of readdirSync('demo/episodes').filter((name) => name.endsWith('.json'))) {
    const path = `demo/episodes/${file}`;
    const {href: url} = new URL(path, home);
    const episode = await readEpisode(readFileSync(path, 'utf8'), {url});
    const frame = new URL(`embed.html?src=${path}`, home).href;
    const answer = JSON.stringify(writeOembed(episode, {frame}), null, 2);
    writeFileSync(`site/oembed/${file}`, `${answer}\n`);
  }
}

await makeUnlessUpToDate('site', [...INPUTS, home], async () => {
  await buildPages();
  copyFiles();
  await writeOembedAnswers();
});
