import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';

/** The script by which the documentation lets frames have the height that they need. */
const snippet = /```html\n(<script>\n\s*addEventListener\('message'[^]*?)```/.exec(
  readFileSync('docs/embedding.md', 'utf8'),
)?.[1];

/**
 * A page with a frame, which keeps the messages that it receives.
 *
 * @param {string} frame
 * @param {string} [beside] more of the page
 * @param {string} [policy]
 */
export const page = (
  frame,
  beside = '',
  policy = 'strict-origin-when-cross-origin',
) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>A host</title>
<link rel="icon" href="data:,">
<style>body { margin: 0; width: 1000px }</style>
<iframe data-kapitel width="700" height="100" style="border: 0" allow="autoplay; fullscreen; clipboard-write" referrerpolicy="${policy}" src="${frame}"></iframe>
${beside}
${snippet}
<script>
  messages = [];
  addEventListener('message', ({data, origin}) => {
    try {
      messages.push({...JSON.parse(data), origin});
    } catch {
      messages.push({data});
    }
  });
  ask = (message) => document.querySelector('iframe').contentWindow.postMessage(JSON.stringify({context: 'player.js', version: '0.0.11', ...message}), '*');
</script>
</html>`;

/**
 * Opens a page with a frame, and returns the frame.
 *
 * @param {import('puppeteer-core').Page} tab
 * @param {string} url
 */
export async function openFrame(tab, url) {
  await tab.goto(url);
  const element = await tab.waitForSelector('iframe');
  const frame = await element?.contentFrame();
  assert.ok(frame);
  return /** @type {any} */ (frame);
}
