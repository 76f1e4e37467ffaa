import {createReadStream, existsSync} from 'node:fs';

/** What of `dist/` stands beside the pages of the demo. */
export const SCRIPTS = /^(kapitel.*\.js|embed\.(js|html)|shim-\w+\.js)$/;

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
        const type = name.endsWith('.html') ? 'text/html; charset=utf-8' : 'text/javascript';
        response.setHeader('Content-Type', type);
        createReadStream(file).pipe(response);
      });
    },
  };
}
