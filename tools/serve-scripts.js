import {createReadStream, existsSync} from 'node:fs';
import {extname} from 'node:path';

/** What of `dist/` stands beside the pages of the demo. */
export const SCRIPTS = /^(kapitel.*\.js|kapitel\.css|embed\.(js|html)|shim-\w+\.js)$/;

/** @type {Record<string, string>} */
const TYPES = {'.css': 'text/css', '.html': 'text/html; charset=utf-8'};

/**
 * Serves the built scripts in Vite's dev server where the static site has them, for the pages in
 * `demo/ways/`, which are written as people write theirs.
 *
 * @returns {import('vite').Plugin}
 */
export function scriptsVite() {
  return {
    name: 'scripts',
    configureServer({middlewares}) {
      middlewares.use((request, response, next) => {
        const name = new URL(request.url ?? '/', 'http://host').pathname.slice(1);
        const file = `dist/${name}`;
        if (!SCRIPTS.test(name) || !existsSync(file)) return next();
        response.setHeader('Content-Type', TYPES[extname(name)] ?? 'text/javascript');
        createReadStream(file).pipe(response);
      });
    },
  };
}
