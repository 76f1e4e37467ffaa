/** Takes the pictures of the README, of the built player with the demo episode: `npm run screenshots`. */
import {mkdirSync, readFileSync} from 'node:fs';
import {part, showPlayer, startBrowser, startSite, waitFor} from '../test/e2e/harness.js';

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<style>
  :root { color-scheme: light dark; font-family: system-ui, 'DejaVu Sans', sans-serif }
  body { margin: 16px; background: light-dark(#fff, #17191c); color: light-dark(#1d1f22, #e4e2de) }
</style>
<script type="module" src="/dist/kapitel.js"></script>
<kapitel-player src="/demo/episodes/179.json"></kapitel-player>
</html>`;

/** @type {readonly (readonly [name: string, width: number])[]} */
const SIZES = [
  ['narrow', 360],
  ['medium', 720],
  ['wide', 1200],
];

mkdirSync('docs/images', {recursive: true});
const inside = readFileSync('demo/inside.html', 'utf8').replace(
  '/src/kapitel.ts',
  '/dist/kapitel.js',
);
const site = await startSite({'/': PAGE, '/demo/inside': inside});
const browser = await startBrowser();
for (const [name, width] of SIZES) {
  for (const scheme of ['light', 'dark']) {
    const page = await browser.newPage();
    await page.setViewport({width, height: 900});
    await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
    await page.goto(site.origin);
    await showPlayer(page);
    await (await part(page, 'chapter', 3)).click();
    await waitFor(page, () => player.currentTime > 1041 && !player.seeking);
    await page.evaluate(() => {
      player.currentTime = 1400;
    });
    await waitFor(page, () => player.currentTime > 1400 && !player.seeking);
    await page.mouse.move(0, 0);
    await page.evaluate(() => {
      player.pause();
      /** @type {HTMLElement} */ (document.activeElement)?.blur();
    });
    const box = await page.evaluate(() => {
      const {height} = player.getBoundingClientRect();
      return {x: 0, y: 0, width: innerWidth, height: height + 32};
    });
    await page.screenshot({path: `docs/images/${name}-${scheme}.webp`, quality: 85, clip: box});
    await page.close();
  }
}
for (const scripts of [false, true]) {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(scripts);
  await page.setViewport({width: 640, height: 1040});
  await page.goto(`${site.origin}/demo/inside`, {waitUntil: 'networkidle0'});
  const name = scripts ? 'with-scripts' : 'without-scripts';
  await page.screenshot({path: `docs/images/${name}.webp`, quality: 85});
  await page.close();
}
await browser.close();
site.close();
