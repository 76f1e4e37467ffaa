import {webdriverLauncher} from '@web/test-runner-webdriver';
import {engineTests} from './test/engines.js';
import {base, inBrowsers} from './web-test-runner.config.js';

const {MINIBROWSER_PATH, WEBDRIVER_PORT = '4455'} = process.env;

/** @param {'allow' | 'deny'} autoplay what it does with audio before an interaction */
function webkit(autoplay) {
  /** The launcher's types lack the options of WebKitGTK. @type {object} */
  const options = {
    'wdio:enforceWebDriverClassic': true,
    'webkitgtk:browserOptions': {
      binary: MINIBROWSER_PATH ?? '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
      args: ['--automation', `--autoplay-policy=${autoplay}`],
    },
  };
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port: Number(WEBDRIVER_PORT),
    path: '/',
    logLevel: 'error',
    // A driver whose browser does not start waits without end, so asking it again is of no use.
    connectionRetryTimeout: 60_000,
    connectionRetryCount: 0,
    capabilities: {browserName: 'MiniBrowser', ...options},
  });
  // Its type allows `testCoverage: undefined`, which exact optional properties reject.
  return /** @type {import('@web/test-runner').BrowserLauncher} */ (
    /** @type {object} */ (launcher)
  );
}

const {media, ...others} = engineTests;

/**
 * Component tests in WebKitGTK, through its driver, which `tools/with-webkit.sh` starts.
 *
 * @type {import('@web/test-runner').TestRunnerConfig}
 */
export default {
  ...base,
  // Two runs that look for a free port at the same time would find the same one.
  port: Number(WEBDRIVER_PORT) + 4000,
  // The driver has one session at a time.
  concurrentBrowsers: 1,
  concurrency: 1,
  ...inBrowsers(
    {...others, media: {files: [...(media?.files ?? []), '!test/audio/beyond-webkitgtk.test.ts']}},
    webkit('allow'),
    webkit('deny'),
  ),
};
