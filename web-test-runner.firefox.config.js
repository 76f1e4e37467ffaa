import {chromeLauncher} from '@web/test-runner-chrome';
import config from './web-test-runner.config.js';

const {FIREFOX_PATH, TEST_FILES} = process.env;

/**
 * The component tests in Firefox. Without a sound device it plays nothing: `tools/with-null-sink.sh` starts one
 * that goes nowhere.
 *
 * @type {import('@web/test-runner').TestRunnerConfig}
 */
export default {
  ...config,
  concurrency: 1,
  testFramework: {config: {timeout: 20_000}},
  groups: [
    {
      name: 'firefox',
      files: [
        ...(TEST_FILES?.split(' ') ?? ['test/**/*.test.ts']),
        '!test/autoplay/**',
        // It asks for what only Chromium tells: its accessibility tree.
        '!test/elements/accessibility-tree.test.ts',
        '!test/elements/collected.test.ts',
      ],
      browsers: [
        chromeLauncher({
          launchOptions: {
            browser: 'firefox',
            executablePath: FIREFOX_PATH ?? '/usr/bin/firefox-esr',
            headless: true,
            extraPrefsFirefox: {
              // Every page believes to have the focus.
              'focusmanager.testmode': true,
              'media.autoplay.default': 0,
              'media.autoplay.blocking_policy': 0,
              'media.block-autoplay-until-in-foreground': false,
            },
          },
        }),
      ],
    },
  ],
};
