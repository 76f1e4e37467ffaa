/** The colours and the search of every page of the site. */

/** @typedef {{url: string, page: string, heading: string, text: string}} Section */

const KEY = 'kapitel-site-scheme';
const MOST = 12;
const {root = '.'} = document.body.dataset;

const scheme = /** @type {HTMLSelectElement} */ (document.querySelector('#scheme'));
const input = /** @type {HTMLInputElement} */ (document.querySelector('[type=search]'));
const results = /** @type {HTMLElement} */ (document.querySelector('.results'));

/** @param {string} value */
function setScheme(value) {
  document.documentElement.dataset['scheme'] = value;
  scheme.value = value;
}

scheme.addEventListener('change', () => {
  setScheme(scheme.value);
  globalThis.localStorage.setItem(KEY, scheme.value);
});
setScheme(globalThis.localStorage.getItem(KEY) ?? '');

/** @type {Promise<Section[]> | undefined} */
let sections;
const load = () => (sections ??= fetch(`${root}/search.json`).then((answer) => answer.json()));

/**
 * The sections with all the words, those with the words in their headings first.
 *
 * @param {Section[]} all
 * @param {string} query
 */
function matching(all, query) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const has = (/** @type {string} */ text) =>
    words.every((word) => text.toLowerCase().includes(word));
  /** @type {(section: Section) => number} */
  const rank = ({heading, page}) => (has(heading) ? 0 : has(`${page} ${heading}`) ? 1 : 2);
  return all
    .filter(({page, heading, text}) => has(`${page} ${heading} ${text}`))
    .sort((one, other) => rank(one) - rank(other))
    .slice(0, MOST);
}

async function search() {
  const query = input.value.trim();
  if (!query) return results.replaceChildren();
  const found = matching(await load(), query);
  if (query !== input.value.trim()) return undefined;
  const links = found.map(({url, page, heading}) => {
    const link = Object.assign(document.createElement('a'), {href: `${root}/${url}`});
    link.append(heading);
    if (page !== heading)
      link.append(Object.assign(document.createElement('small'), {textContent: page}));
    return link;
  });
  const none = Object.assign(document.createElement('p'), {textContent: 'Nothing is found.'});
  return results.replaceChildren(...(links.length ? links : [none]));
}

input.addEventListener('focus', load, {once: true});
input.addEventListener('input', search);
input.form?.addEventListener('submit', (event) => {
  event.preventDefault();
  results.querySelector('a')?.click();
});
input.form?.addEventListener('keydown', ({key}) => {
  if (key !== 'Escape') return;
  input.value = '';
  results.replaceChildren();
});
