import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter, summaryReporter} from '@web/test-runner';
import {a11ySnapshotPlugin} from '@web/test-runner-commands/plugins';
import {chromeLauncher} from '@web/test-runner-chrome';
import {faultsKoa} from './test/server/serve-faults.js';
import {findBrowser} from './tools/find-browser.js';
import {demoSoundKoa} from './tools/serve-media.js';
import {howlerWds} from './tools/wrap-howler.js';

const {TEST_FILES} = process.env;
const {executablePath, args} = await findBrowser();

/** @param {string[]} extra */
const chrome = (...extra) =>
  chromeLauncher({
    // Each page begins in a process of its own; one kept in reserve for the next is never taken.
    launchOptions: {
      executablePath,
      args: [...args, '--disable-features=SpareRendererForSitePerProcess', ...extra],
    },
    // A window for each: a page in a tab that was never seen gets no sound and no frames. Each believes to
    // have the focus, as events of the focus go to no other.
    createPage: async ({browser}) => {
      const page = await (await browser.createBrowserContext()).newPage();
      await page.emulateFocusedPage(true);
      return page;
    },
  });

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  nodeResolve: true,
  concurrency: 3,
  middleware: [demoSoundKoa(), faultsKoa()],
  plugins: [
    a11ySnapshotPlugin(),
    howlerWds(),
    esbuildPlugin({ts: true, target: 'es2022', tsconfig: 'tsconfig.json'}),
  ],
  testFramework: {config: {timeout: 10_000}},
  // A file has as long as a slow machine needs.
  testsFinishTimeout: 300_000,
  reporters: [defaultReporter(), summaryReporter({flatten: false})],
  groups: [
    {
      name: 'components',
      files: TEST_FILES?.split(' ') ?? [
        // It takes longest, so it begins first.
        'test/player/faults.test.ts',
        'test/**/*.test.ts',
        '!test/autoplay/**',
      ],
      browsers: [chrome('--autoplay-policy=no-user-gesture-required', '--js-flags=--expose-gc')],
    },
    {
      // Here the browser refuses sound that nobody asked for.
      name: 'autoplay',
      files: 'test/autoplay/**/*.test.ts',
      browsers: [chrome('--autoplay-policy=document-user-activation-required')],
    },
  ],
};
