/**
 * Serves audio with faults (`test/server/`) in Vite's dev server, for `demo/faults.html`.
 *
 * @returns {import('vite').Plugin}
 */
export function faultsVite() {
  return {
    name: 'faults',
    async configureServer({middlewares}) {
      const {serveFault} = await import('../test/server/serve-faults.js');
      middlewares.use((request, response, next) => {
        if (!serveFault(request, response)) next();
      });
    },
  };
}
