/** Builds the examples of `demo/frameworks/` with their own tools, into a folder. */
import {cpSync} from 'node:fs';
import {resolve} from 'node:path';
// @ts-expect-error -- it comes without types
import Eleventy from '@11ty/eleventy';
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

/**
 * Those that write pages. They ask for addresses of their own site, so the demo doesn't have them.
 *
 * @param {string} outDir
 */
export async function buildPages(outDir) {
  const eleventy = new Eleventy('demo/frameworks/eleventy', `${outDir}/eleventy`, {
    quietMode: true,
  });
  await eleventy.write();
  cpSync('demo/frameworks/wordpress', `${outDir}/wordpress`, {recursive: true});
}
