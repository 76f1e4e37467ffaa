/**
 * Takes pictures of the gallery, a room each, as light, dark and with forced colours, to be looked at:
 * `npm run screenshots:gallery`, with names of rooms for only these. They go to `.cache/gallery/`.
 */
import {mkdirSync} from 'node:fs';
import {createServer} from 'vite';
import {startBrowser} from '../test/e2e/harness.js';

const FOLDER = '.cache/gallery';

/** @type {Record<string, {name: string, value: string}[]>} */
const LOOKS = {
  light: [{name: 'prefers-color-scheme', value: 'light'}],
  dark: [{name: 'prefers-color-scheme', value: 'dark'}],
  forced: [
    {name: 'forced-colors', value: 'active'},
    {name: 'prefers-color-scheme', value: 'dark'},
  ],
};

const wanted = process.argv.slice(2);
mkdirSync(FOLDER, {recursive: true});
const server = await createServer({logLevel: 'error', server: {port: 0, host: '127.0.0.1'}});
await server.listen();
const origin = server.resolvedUrls?.local[0] ?? '';
const browser = await startBrowser();
for (const [look, features] of Object.entries(LOOKS)) {
  const page = await browser.newPage();
  await page.setViewport({width: 1240, height: 1000});
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {features});
  await page.goto(`${origin}demo/gallery.html`, {waitUntil: 'networkidle0', timeout: 120_000});
  const rooms = await page.$$eval('#gallery > section > h2', (names) =>
    names.map(({textContent}) => textContent),
  );
  for (const [index, room] of rooms.entries()) {
    if (wanted.length && !wanted.includes(room)) continue;
    const section = await page.$(`#gallery > section:nth-of-type(${index + 1})`);
    const path = `${FOLDER}/${room.toLowerCase()}-${look}.png`;
    await section?.screenshot({path: /** @type {`${string}.png`} */ (path)});
    console.log(path);
  }
  await page.close();
}
await browser.close();
await server.close();
