/**
 * Builds the playground and the demo pages as a static site, in `site/`: `npm run build:site`. Beside them
 * it puts the scripts of `dist/`, so that frames work, and in `oembed/` what an endpoint would answer
 * for each demo episode; `SITE_URL` says where the site will be.
 */
import {cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {build} from 'vite';
import {read, size} from './demo-sound.js';

const pages = readdirSync('demo')
  .filter((file) => file.endsWith('.html'))
  .map((file) => `demo/${file}`);

await build({
  mode: 'site',
  logLevel: 'warn',
  build: {
    outDir: 'site',
    emptyOutDir: true,
    // The pages are there to be read, and pictures to be addressed.
    assetsInlineLimit: 0,
    rolldownOptions: {input: ['index.html', ...pages]},
  },
});
cpSync('demo/episodes', 'site/demo/episodes', {recursive: true});
mkdirSync('site/demo/sound', {recursive: true});
writeFileSync('site/demo/sound/179.mp3', read(0, size));

for (const file of readdirSync('dist')) {
  if (/^(kapitel.*\.js|embed\.(js|html)|shim-\w+\.js)$/.test(file)) {
    cpSync(`dist/${file}`, `site/${file}`);
  }
}
const origin = process.env['SITE_URL'] ?? 'https://example.org';
const {readEpisode, writeOembed} = await import('kapitel/readers');
mkdirSync('site/oembed', {recursive: true});
for (const file of readdirSync('demo/episodes').filter((name) => name.endsWith('.json'))) {
  const url = new URL(`/demo/episodes/${file}`, origin);
  const episode = await readEpisode(readFileSync(`.${url.pathname}`, 'utf8'), {url: url.href});
  const frame = new URL(`/embed.html?src=${url.pathname}`, origin).href;
  const answer = JSON.stringify(writeOembed(episode, {frame}), null, 2);
  writeFileSync(`site/oembed/${file}`, `${answer}\n`);
}
