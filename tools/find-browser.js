import {existsSync} from 'node:fs';

/** Chromium's headless shell first: without a window around each page it needs an eighth of the processor time. */
const INSTALLED = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const ARGS = [
  '--disable-gpu',
  '--mute-audio',
  '--no-first-run',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
];

/**
 * A Chromium to test with: the one `$CHROME_PATH` names, an installed one, or the one that came with the
 * development dependencies (`KAPITEL_BROWSER=bundled` insists on that).
 *
 * @returns {Promise<{executablePath: string, args: string[]}>}
 */
export async function findBrowser() {
  const {CHROME_PATH, KAPITEL_BROWSER} = process.env;
  const installed = CHROME_PATH ?? INSTALLED.find((path) => existsSync(path));
  const executablePath =
    installed && KAPITEL_BROWSER !== 'bundled' ? installed : await bundledBrowser();
  // Chromium's sandbox doesn't work for root.
  const args = process.getuid?.() === 0 ? [...ARGS, '--no-sandbox'] : ARGS;
  return {executablePath, args};
}

async function bundledBrowser() {
  // The package unpacks the libraries a bare machine lacks only where it believes to run there.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  const {default: chromium} = await import('@sparticuz/chromium');
  return chromium.executablePath();
}
