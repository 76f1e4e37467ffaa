import {chromeLauncher} from '@web/test-runner-chrome';
import config from './web-test-runner.config.js';

const {FIREFOX_PATH, TEST_FILES} = process.env;

/** @param {0 | 1} autoplay whether it allows or refuses sound that nobody asked for */
const firefox = (autoplay) =>
  chromeLauncher({
    launchOptions: {
      browser: 'firefox',
      executablePath: FIREFOX_PATH ?? '/usr/bin/firefox-esr',
      headless: true,
      extraPrefsFirefox: {
        // Every page believes to have the focus.
        'focusmanager.testmode': true,
        'media.autoplay.default': autoplay,
        'media.autoplay.blocking_policy': 0,
        'media.block-autoplay-until-in-foreground': false,
      },
    },
  });

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
      browsers: [firefox(0)],
    },
    ...(TEST_FILES
      ? []
      : [{name: 'autoplay', files: 'test/autoplay/**/*.test.ts', browsers: [firefox(1)]}]),
  ],
};
