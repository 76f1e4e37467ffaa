import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';

const file = createRequire(import.meta.url).resolve('howler/dist/howler.core.min.js');
/** In the folder of the package, by which a build knows whose license applies. */
const ID = `${file}?module`;

/**
 * Howler as an ES module. Its file looks for `define`, `exports`, `global` and `window` to publish
 * itself; here it finds ones of its own, so a host page's AMD loader is not called and nothing is left
 * on `window`.
 *
 * @returns {Promise<string>}
 */
export async function wrapHowler() {
  const code = await readFile(file, 'utf8');
  return `const exports = {}, global = {};
(function (define, module) {
${code}
})();
export const {Howl, Howler} = exports;
`;
}

/**
 * Serves the module to whatever imports `howler`, in Vite.
 *
 * @returns {import('vite').Plugin}
 */
export function howlerVite() {
  return {
    name: 'howler',
    enforce: 'pre',
    resolveId: (source) => (source === 'howler' ? ID : undefined),
    load: (id) => (id === ID ? wrapHowler() : undefined),
  };
}

const PATH = '/__howler.js';

/**
 * The same for Web Dev Server, which the tests run on.
 *
 * @returns {import('@web/dev-server-core').Plugin}
 */
export function howlerWds() {
  return {
    name: 'howler',
    resolveImport: ({source}) => (source === 'howler' ? PATH : undefined),
    serve: async ({path}) => (path === PATH ? {body: await wrapHowler(), type: 'js'} : undefined),
  };
}
