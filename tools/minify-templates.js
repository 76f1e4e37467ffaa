import {transform} from 'lightningcss';
import MagicString from 'magic-string';

/** @typedef {{start: number, value: {raw: string}}} Quasi a part of a template between expressions */

/**
 * Makes the `css`, `html` and `svg` templates of a build smaller: minified style sheets, and markup without the
 * white space that is only there to read it.
 *
 * @returns {import('vite').Plugin}
 */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    apply: 'build',
    transform: {
      filter: {id: /\/src\/.*\.ts$/},
      handler(code) {
        const text = new MagicString(code);
        for (const {tag, quasis} of templatesOf(this.parse(code, {lang: 'ts'}))) {
          const raws = quasis.map(({value}) => value.raw);
          const small = tag === 'css' ? minifyCss(raws) : raws.map(minifyHtml);
          for (const [index, {start}] of quasis.entries()) {
            const raw = raws[index];
            if (!raw) continue;
            // Some parsers count the delimiter in.
            const from = code.indexOf(raw, start);
            text.update(from, from + raw.length, small[index] ?? raw);
          }
        }
        return {code: text.toString(), map: text.generateMap({hires: true})};
      },
    },
  };
}

/**
 * @param {unknown} value a syntax tree, or a part of one
 * @returns {Generator<{tag: string, quasis: Quasi[]}>}
 */
function* templatesOf(value) {
  if (typeof value !== 'object' || value === null) return;
  const node = /** @type {{type: string, tag: {name: string}, quasi: {quasis: Quasi[]}}} */ (value);
  if (node.type === 'TaggedTemplateExpression' && /^(css|html|svg)$/.test(node.tag.name)) {
    yield {tag: node.tag.name, quasis: node.quasi.quasis};
  }
  for (const child of Object.values(value)) yield* templatesOf(child);
}

/**
 * @param {string[]} parts of a style sheet, between the expressions in it
 * @returns {string[]} as many
 */
export function minifyCss(parts) {
  // A declaration may stand where an expression may; this one is found again.
  const source = parts.reduce((before, part, index) => `${before}--hole-${index}:0;${part}`);
  const {code} = transform({
    filename: 'template.css',
    code: Buffer.from(source),
    minify: true,
    // Browsers that know light-dark() and nesting: nothing is lowered.
    targets: {chrome: 123 << 16, firefox: 120 << 16, safari: (17 << 16) | (5 << 8)},
  });
  const small = code.toString().replaceAll('\\', '\\\\').replaceAll('`', '\\`');
  return small.split(/--hole-\d+:0;?/);
}

/** @param {string} source a part of a template: line breaks with their indentation go */
export function minifyHtml(source) {
  return source
    .replace(/>\s*\n\s*/g, '>')
    .replace(/\s*\n\s*</g, '<')
    .replace(/\s*\n\s*(\/?>)/g, '$1')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/exportparts="[^"]*"/g, (parts) => parts.replaceAll(', ', ','));
}
