/** Builds the examples of `demo/frameworks/` with their own tools, into a folder. */
import {resolve} from 'node:path';
import {build} from 'vite';
import {frameworkPlugins} from './framework-plugins.js';

const dist = resolve('dist');

/**
 * As a site that installed the package would.
 *
 * @param {string} outDir
 */
export async function buildFrameworks(outDir) {
  await build({
    configFile: false,
    base: './',
    logLevel: 'warn',
    root: 'demo/frameworks',
    plugins: frameworkPlugins(),
    resolve: {alias: {'kapitel/kapitel.js': `${dist}/kapitel.js`}},
    build: {
      outDir: resolve(outDir),
      emptyOutDir: true,
      rolldownOptions: {
        input: ['react', 'vue', 'svelte'].map((name) => `demo/frameworks/${name}/index.html`),
      },
    },
  });
}
