/** Whether style sheets can be shared: all browsers that know the CSS we write can. */
const SHARES_SHEETS =
  /\w+\.ShadowRoot&&.{0,80}"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype/;
const HOOKS = /\w+\.(?:lit\w*|reactiveElement)PolyfillSupport\b/g;
/** What decorators leave for the class; there are none here. */
const METADATA =
  /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap|const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{.*?\(\w+,\w+\)\}/g;
const HYDRATION = /(\w+)\.litElementHydrateSupport\?\.\(/;
const TRUSTED_TYPES = /\w+\.trustedTypes\b/g;
const VERSIONS = /\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[^"]*"\)/g;

/** What each file of Lit must contain: another version of Lit may be written in another way. */
const EXPECTED = {
  'css-tag.js': [SHARES_SHEETS],
  'reactive-element.js': [HOOKS, VERSIONS, METADATA, TRUSTED_TYPES],
  'lit-html.js': [HOOKS, VERSIONS, TRUSTED_TYPES],
  'lit-element.js': [HOOKS, VERSIONS, HYDRATION],
};

/**
 * @param {string} id path of a file of Lit
 * @param {string} code
 * @throws {Error} if the file lacks what is left out of it, so that a new version of Lit can't undo this unnoticed
 */
function checkExpected(id, code) {
  const name = /** @type {keyof typeof EXPECTED} */ (id.replace(/.*\/|\?.*/g, ''));
  for (const pattern of EXPECTED[name] ?? [])
    if (code.search(pattern) === -1)
      throw new Error(`tools/lean-lit.js: ${pattern} matches nothing in ${id}`);
}

/**
 * Leaves out of Lit what only browsers need that can't show the player anyway: its way with style sheets
 * for old ones, the hooks of polyfills, the metadata of decorators, and the list of versions. Each of these is a
 * global, so an element of the page with its name as an id would stop Lit; so would one named `trustedTypes`, in
 * browsers without Trusted Types.
 *
 * @returns {import('vite').Plugin}
 */
export function leanLit() {
  return {
    name: 'lean-lit',
    apply: 'build',
    transform: {
      filter: {id: /\/node_modules\/(?:lit-html|lit-element|@lit\/reactive-element)\/.*\.js$/},
      handler: (code, id) => {
        checkExpected(id, code);
        return {code: lean(code), map: null};
      },
    },
  };
}

/** @param {string} code of a file of Lit */
const lean = (code) =>
  code
    .replace(SHARES_SHEETS, 'true')
    .replace(HOOKS, 'undefined')
    .replace(VERSIONS, '0')
    .replace(HYDRATION, 'Object.hasOwn($1,"litElementHydrateSupport")&&$&')
    .replace(METADATA, (_, name) => (name ? '' : '0'))
    .replace(TRUSTED_TYPES, '(typeof TrustedTypePolicyFactory=="function"?trustedTypes:void 0)');
