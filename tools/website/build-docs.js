import {cpSync, existsSync, writeFileSync} from 'node:fs';
import {posix} from 'node:path';
// @ts-expect-error -- it comes without types
import Eleventy, {IdAttributePlugin} from '@11ty/eleventy';
import {pages} from './pages.js';

const CHART = 'docs/images/benchmark.svg';

/**
 * Writes the front page and the documentation of the site, from the Markdown of the project, with an index for the search.
 *
 * @param {string} target folder of the site
 */
export async function buildDocs(target) {
  const all = pages();
  const navigation = navigationOf(all);
  const linksOf = (/** @type {string} */ name) =>
    navigation.find(({group}) => group === name)?.links.filter(({title}) => title !== name);
  /** @type {{url: string, content: string}[]} */
  let results = [];
  const eleventy = new Eleventy('tools/website', target, {
    quietMode: true,
    source: 'script',
    config: (/** @type {any} */ config) => {
      config.addPlugin(IdAttributePlugin);
      config.addGlobalData('formats', linksOf('Formats'));
      config.addGlobalData('integrations', linksOf('Integrations'));
      config.addGlobalData('chart', existsSync(CHART) ? CHART : '');
      config.addGlobalData('navigation', navigation);
      config.addTransform('usable', usable);
      config.on('eleventy.after', (/** @type {any} */ built) => (results = built.results));
      for (const {output, title, text} of all) {
        config.addTemplate(output.replace('.html', '.md'), text, {
          layout: 'docs.njk',
          // Braces in snippets are no template.
          templateEngineOverride: 'md',
          permalink: output,
          title,
          root: posix.relative(posix.dirname(output), '.') || '.',
          output,
        });
      }
    },
  });
  await eleventy.write();
  cpSync('docs/images', `${target}/docs/images`, {recursive: true});
  for (const file of ['site.css', 'site.js']) cpSync(`tools/website/${file}`, `${target}/${file}`);
  writeFileSync(`${target}/search.json`, JSON.stringify(results.flatMap(searchEntries)));
}

/**
 * Lets what scrolls take the focus, so that keys scroll it, and makes no heads of empty cells.
 *
 * @param {string} html
 */
const usable = (html) =>
  html
    .replaceAll(/<(pre|table)>/g, '<$1 tabindex="0">')
    .replaceAll(/<th( [^>]*)?><\/th>/g, '<td$1></td>');

/** @param {import('./pages.js').Page[]} all */
function navigationOf(all) {
  const groups = [...new Set(all.map(({group}) => group))];
  return groups.map((group) => ({
    group,
    links: all.filter((page) => page.group === group).map(({title, output}) => ({title, output})),
  }));
}

/**
 * The sections of a page: where each is, its heading, and its text.
 *
 * @param {{url: string, content: string}} page
 */
function searchEntries({url, content}) {
  const main = /<main[^>]*>([^]*)<\/main>/.exec(content)?.[1];
  if (!main || !url.startsWith('/docs/')) return [];
  const page = textOf(/<h1[^>]*>([^]*?)<\/h1>/.exec(main)?.[1]);
  return main
    .split(/(?=<h[1-4] id=")/)
    .slice(1)
    .map((section) => {
      const [, id = '', heading = ''] =
        /^<h\d id="([^"]*)"[^>]*>([^]*?)<\/h\d>/.exec(section) ?? [];
      return {url: `${url.slice(1)}#${id}`, page, heading: textOf(heading), text: textOf(section)};
    });
}

/** @param {string} [html] */
const textOf = (html = '') =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();
