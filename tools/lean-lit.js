/** Whether style sheets can be shared: all browsers that know the CSS we write can. */
const SHARES_SHEETS =
  /\w+\.ShadowRoot&&.{0,80}"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype/;
const HOOKS = /\w+\.(?:lit\w*|reactiveElement)PolyfillSupport\b/g;
const VERSIONS = /\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[^"]*"\)/g;

/**
 * Leaves out of Lit what only browsers need that can't show the player anyway: its way with style sheets
 * for old ones, the hooks of polyfills, and the list of versions.
 *
 * @returns {import('vite').Plugin}
 */
export function leanLit() {
  return {
    name: 'lean-lit',
    apply: 'build',
    transform: {
      filter: {id: /\/node_modules\/(?:lit-html|lit-element|@lit\/reactive-element)\/.*\.js$/},
      handler: (code) => ({
        code: code
          .replace(SHARES_SHEETS, 'true')
          .replace(HOOKS, 'undefined')
          .replace(VERSIONS, '0'),
        map: null,
      }),
    },
  };
}
