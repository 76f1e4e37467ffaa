import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter, summaryReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {findBrowser} from './tools/find-browser.js';
import {demoSoundKoa} from './tools/serve-media.js';
import {howlerWds} from './tools/wrap-howler.js';

const {executablePath, args} = await findBrowser();

/** @param {string[]} extra */
const chrome = (...extra) =>
  chromeLauncher({launchOptions: {executablePath, args: [...args, ...extra]}});

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  nodeResolve: true,
  concurrency: 2,
  middleware: [demoSoundKoa],
  plugins: [howlerWds(), esbuildPlugin({ts: true, target: 'es2022', tsconfig: 'tsconfig.json'})],
  testFramework: {config: {timeout: 10_000}},
  reporters: [defaultReporter(), summaryReporter({flatten: false})],
  groups: [
    {
      name: 'components',
      files: ['test/**/*.test.ts', '!test/autoplay/**'],
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
