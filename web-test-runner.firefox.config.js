import {chromeLauncher} from '@web/test-runner-chrome';
import {engineTests} from './test/engines.js';
import {base, inBrowsers} from './web-test-runner.config.js';

const {FIREFOX_PATH} = process.env;

/** @param {0 | 1} autoplay whether it allows (0) or refuses (1) audio before an interaction */
const firefox = (autoplay) =>
  chromeLauncher({
    launchOptions: {
      browser: 'firefox',
      executablePath: FIREFOX_PATH ?? '/usr/bin/firefox-esr',
      headless: true,
      extraPrefsFirefox: {
        // Each page acts as if it had the focus.
        'focusmanager.testmode': true,
        'media.autoplay.default': autoplay,
        'media.autoplay.blocking_policy': 0,
        'media.block-autoplay-until-in-foreground': false,
      },
    },
  });

/**
 * Component tests in Firefox. It plays nothing without an audio device: `tools/with-null-sink.sh` provides one.
 *
 * @type {import('@web/test-runner').TestRunnerConfig}
 */
export default {
  ...base,
  // One browser after the other.
  concurrentBrowsers: 1,
  concurrency: 1,
  ...inBrowsers(engineTests, firefox(0), firefox(1)),
};
