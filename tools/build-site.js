/**
 * Builds the playground and the demo pages as a static site, in `site/`: `npm run build:site`. Beside them
 * it puts the scripts of `dist/`, so that frames work, and in `oembed/` what an endpoint would answer
 * for each demo episode; `SITE_URL` says where the site will be.
 */
import {cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {build} from 'vite';
import {buildFrameworks} from './build-frameworks.js';
import {read, size} from './demo-sound.js';
import {SCRIPTS} from './serve-scripts.js';

// Faults need a server that misbehaves.
const pages = readdirSync('demo')
  .filter((file) => file.endsWith('.html') && file !== 'faults.html')
  .map((file) => `demo/${file}`);

await build({
  mode: 'site',
  // It works from any folder of a host.
  base: './',
  logLevel: 'warn',
  build: {
    outDir: 'site',
    emptyOutDir: true,
    // The pages are there to be read, and pictures to be addressed.
    assetsInlineLimit: 0,
    rolldownOptions: {input: ['index.html', ...pages]},
  },
});
await buildFrameworks('site/demo/frameworks');
// These are written as people write theirs, so they stay as they are.
cpSync('demo/ways', 'site/demo/ways', {recursive: true});
cpSync('demo/demo.css', 'site/demo/demo.css');
cpSync('demo/episodes', 'site/demo/episodes', {recursive: true});
mkdirSync('site/demo/sound', {recursive: true});
writeFileSync('site/demo/sound/179.mp3', read(0, size));

for (const file of readdirSync('dist')) {
  if (SCRIPTS.test(file)) cpSync(`dist/${file}`, `site/${file}`);
}
// With its folder, if it is in one; a base address ends in a slash.
const home = `${process.env['SITE_URL'] ?? 'https://example.org'}/`.replace(/\/+$/, '/');
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
