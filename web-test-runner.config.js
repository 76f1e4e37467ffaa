import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter, summaryReporter} from '@web/test-runner';
import {a11ySnapshotPlugin} from '@web/test-runner-commands/plugins';
import {chromeLauncher} from '@web/test-runner-chrome';
import {autoplayTests} from './test/engines.js';
import {encodedFileKoa} from './test/server/encoded-file.js';
import {freePort} from './test/server/free-port.js';
import {faultsKoa} from './test/server/serve-faults.js';
import {findBrowser} from './tools/find-browser.js';
import {demoSoundKoa} from './tools/serve-media.js';
import {timesReporter} from './tools/test-times.js';
import {howlerWds} from './tools/wrap-howler.js';

const {executablePath, args} = await findBrowser();

/** The test files that the command line names: `npx wtr --files test/episode/time.test.ts`. */
const named = [
  ...process.argv.filter((argument) => argument.endsWith('.ts')),
  ...(process.env['TEST_FILES']?.split(' ').filter(Boolean) ?? []),
];

/** Inputs for each property, if more than in its test: `PROPERTY_RUNS=100000 npx wtr --files test/episode/time.test.ts`. */
const propertyRuns = Number(process.env['PROPERTY_RUNS']) || undefined;

/** @param {string[]} extra */
const chrome = (...extra) =>
  chromeLauncher({
    // Each page has its own process, so a process in reserve is never used.
    launchOptions: {
      executablePath,
      args: [...args, '--disable-features=SpareRendererForSitePerProcess', ...extra],
    },
    // A tab that was never shown gets no audio and no frames, so each page gets a window. Only a page that has the
    // focus gets focus events, so each page acts as if it had the focus.
    createPage: async ({browser}) => {
      const page = await (await browser.createBrowserContext()).newPage();
      await page.emulateFocusedPage(true);
      return page;
    },
  });

/**
 * What all engines share.
 *
 * @satisfies {import('@web/test-runner').TestRunnerConfig}
 */
export const base = {
  // Several runners may start at once, and by itself each looks for a port long before it listens.
  port: await freePort(),
  nodeResolve: true,
  // A page runs several files, one after the other. What one stored is not there for the next.
  testRunnerHtml: (framework) =>
    `<!doctype html><body><script>localStorage.clear();globalThis.propertyRuns=${propertyRuns}</script><script type="module" src="${framework}"></script>`,
  middleware: [demoSoundKoa(), faultsKoa(), encodedFileKoa()],
  plugins: [
    a11ySnapshotPlugin(),
    howlerWds(),
    esbuildPlugin({ts: true, target: 'es2022', tsconfig: 'tsconfig.json'}),
  ],
  // These limits end a test that hangs. A test that needs most of one on an idle machine is too slow.
  testFramework: {config: {timeout: propertyRuns ? 3_600_000 : 60_000}},
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: propertyRuns ? 3_600_000 : 600_000,
  reporters: [defaultReporter(), summaryReporter({flatten: false}), timesReporter()],
};

/**
 * The groups of tests; or the files that the command line names, without groups, since the runner would add them to
 * each group.
 *
 * @param {Record<string, {files: string[]}>} groups run in a browser that allows audio before an interaction
 * @param {import('@web/test-runner').BrowserLauncher} allowing that browser
 * @param {import('@web/test-runner').BrowserLauncher} refusing one that refuses audio before an interaction
 * @returns {import('@web/test-runner').TestRunnerConfig}
 */
export function inBrowsers(groups, allowing, refusing) {
  if (!named.length) {
    const allowed = Object.entries(groups).map(([name, {files}]) => ({
      name,
      files,
      browsers: [allowing],
    }));
    return {groups: [...allowed, {name: 'autoplay', files: autoplayTests, browsers: [refusing]}]};
  }
  const areRefused = named.every((file) => file.includes('autoplay/'));
  return {files: named, browsers: [areRefused ? refusing : allowing]};
}

const components = {
  // The file that takes longest begins first.
  files: ['test/player/faults.test.ts', 'test/**/*.test.ts', '!test/autoplay/**'],
};

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  ...base,
  concurrency: 3,
  ...inBrowsers(
    {components},
    chrome('--autoplay-policy=no-user-gesture-required', '--js-flags=--expose-gc'),
    chrome('--autoplay-policy=document-user-activation-required'),
  ),
};
