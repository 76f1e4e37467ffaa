import {webdriverLauncher} from '@web/test-runner-webdriver';
import config from './web-test-runner.config.js';

const {AUTOPLAY = 'allow', MINIBROWSER_PATH, TEST_FILES, WEBDRIVER_PORT} = process.env;

/** What the driver is to be told; the types of the launcher know nothing of WebKitGTK. @type {object} */
const webkit = {
  'wdio:enforceWebDriverClassic': true,
  'webkitgtk:browserOptions': {
    binary: MINIBROWSER_PATH ?? '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
    args: ['--automation', `--autoplay-policy=${AUTOPLAY}`],
  },
};

/**
 * The component tests in WebKitGTK, by its own driver, which `tools/with-webkit.sh` starts. With `AUTOPLAY=deny` it
 * refuses sound that nobody asked for, which is for the tests in `test/autoplay/`.
 */
export default {
  ...config,
  concurrency: 1,
  browserStartTimeout: 90_000,
  testFramework: {config: {timeout: 20_000}},
  groups: [
    {
      name: 'webkit',
      files: [
        ...(TEST_FILES?.split(' ') ?? ['test/**/*.test.ts']),
        ...(AUTOPLAY === 'allow' ? ['!test/autoplay/**'] : []),
        // It asks for what only Chromium tells: its accessibility tree.
        '!test/elements/accessibility-tree.test.ts',
        '!test/elements/collected.test.ts',
        '!test/audio/beyond-webkitgtk.test.ts',
      ],
      browsers: [
        webdriverLauncher({
          hostname: '127.0.0.1',
          port: Number(WEBDRIVER_PORT ?? 4444),
          path: '/',
          logLevel: 'error',
          capabilities: {
            browserName: 'MiniBrowser',
            ...webkit,
          },
        }),
      ],
    },
  ],
};
