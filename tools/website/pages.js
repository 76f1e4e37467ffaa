import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join, normalize, relative} from 'node:path';

/**
 * @typedef {object} Page
 * @property {string} source the Markdown file
 * @property {string} output path in the site
 * @property {string} title
 * @property {string} group heading in the navigation
 * @property {string} text Markdown, with links between pages of the site
 */

/** @type {readonly (readonly [source: string, output: string, group: string])[]} */
const FIXED = [
  ['README.md', 'docs/index.html', 'Start'],
  ['docs/embedding.md', 'docs/embedding.html', 'Start'],
  ['docs/themes.md', 'docs/themes.html', 'Start'],
  ['docs/switching.md', 'docs/switching.html', 'Start'],
  ['docs/formats.md', 'docs/formats.html', 'Formats'],
  ['docs/accessibility.md', 'docs/accessibility.html', 'What it holds'],
  ['docs/reliability.md', 'docs/reliability.html', 'What it holds'],
  ['docs/performance.md', 'docs/performance.html', 'What it holds'],
  ['docs/architecture.md', 'docs/architecture.html', 'Its inside'],
  ['CONTRIBUTING.md', 'docs/contributing.html', 'Its inside'],
  ['SECURITY.md', 'docs/security.html', 'Its inside'],
  ['CHANGELOG.md', 'docs/changelog.html', 'Its inside'],
];

/** All pages of the documentation. */
export function pages() {
  const integrations = readdirSync('integrations')
    .filter((name) => existsSync(`integrations/${name}/README.md`))
    .map((name) => [
      `integrations/${name}/README.md`,
      `docs/integrations/${name}.html`,
      'Integrations',
    ]);
  const decisions = readdirSync('docs/decisions').map((file) => [
    `docs/decisions/${file}`,
    `docs/decisions/${file.replace('.md', '.html')}`,
    'Decisions',
  ]);
  const files = [...FIXED, ...integrations, ...decisions];
  const outputs = new Map(files.map(([source = '', output = '']) => [source, output]));
  return files.flatMap(([source = '', output = '', group = '']) => {
    const text = readFileSync(source, 'utf8');
    const title = /^# (.+)$/m.exec(text)?.[1] ?? source;
    const page = {source, output, group, title, text: linked(text, source, output, outputs)};
    return source === 'docs/formats.md' ? [page, ...formatPages(page)] : [page];
  });
}

/**
 * A page for each format: a paragraph of docs/formats.md that begins with the name of a format in bold, with all up to the
 * next.
 *
 * @param {Page} page
 * @returns {Page[]}
 */
function formatPages({source, text}) {
  const parts = text.split(/^(?=#|\*\*[A-Za-z][^\n]*\*\*)/m);
  const names = new Set();
  return parts.flatMap((part) => {
    const [, title = ''] = /^\*\*([^*]+?)\.?\*\*/.exec(part) ?? [];
    if (!title || !part.includes('\n')) return [];
    const name = title
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '');
    if (names.has(name)) return [];
    names.add(name);
    const output = `docs/formats/${name}.html`;
    const body = part.replaceAll(/\]\((?!https?:)(#?)([^)]*)\)/g, (_, hash, target) =>
      hash ? `](../formats.html#${target})` : `](../${target})`,
    );
    const heading = `# ${title}\n\n${body}\n[All formats](../formats.html)\n`;
    return [{source, output, group: 'Formats', title, text: heading}];
  });
}

/**
 * Turns links to files into links to pages. A link to a file that has no page becomes its text.
 *
 * @param {string} text
 * @param {string} source
 * @param {string} output
 * @param {Map<string, string>} outputs
 */
function linked(text, source, output, outputs) {
  /** @param {string} target */
  const resolve = (target) => {
    const [path = '', hash = ''] = target.split(/(?=#)/);
    const file = normalize(join(dirname(source), path));
    const page = outputs.get(file) ?? (file.startsWith('docs/images/') ? file : undefined);
    return page && relative(dirname(output), page) + hash;
  };
  return text
    .split(/(^```[^]*?^```$)/m)
    .map((part, index) =>
      index % 2
        ? part
        : part
            .replaceAll(
              /(?<!!)\[([^\]]+)\]\((?!https?:|#|mailto:)([^)]+)\)/g,
              (_, words, target) => {
                const page = resolve(target);
                return page ? `[${words}](${page})` : words;
              },
            )
            .replaceAll(/(src|srcset)="(?!https?:)([^"]+)"/g, (whole, name, target) => {
              const page = resolve(target);
              return page ? `${name}="${page}"` : whole;
            }),
    )
    .join('');
}
