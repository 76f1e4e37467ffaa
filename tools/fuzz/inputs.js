import {readdirSync, readFileSync} from 'node:fs';
import {samples} from './samples.js';

/** @import {Random} from './random.js' */

const folder = new URL('../../test/fixtures/', import.meta.url);

/** The fixtures and samples, by name: at least one a format. */
export const fixtures = new Map([
  ...readdirSync(folder)
    .filter((name) => name.includes('.'))
    .map((name) => /** @type {const} */ ([name, readFileSync(new URL(name, folder), 'utf8')])),
  ...Object.entries(samples),
]);

/** What readers stumble over: their own marks, numbers at the edges, and what attackers write. */
const tokens = [
  ...[
    'WEBVTT\n\n',
    '-->',
    '00:00:01.000 --> 00:00:02.000\n',
    '<v A>',
    '</v>',
    '&amp;',
    '&#x110000;',
    '&#0;',
  ],
  ...[
    '---\n',
    '...\n',
    '&a ',
    '*a',
    '[*a,*a]',
    '!!js/function ',
    '<<: *a',
    '? ',
    '|\n',
    '>-\n',
    '\t',
    '%YAML 9.9\n',
  ],
  ...[
    '<rss>',
    '<channel>',
    '<item>',
    '</item>',
    '<entry>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<?',
    '?>',
    '<!DOCTYPE a [',
    '<!ENTITY a "&a;&a;">',
    '&a;',
    '<psc:chapters',
    '<psc:chapter start="1:00" title="A"/>',
    ' xmlns="',
    ' xmlns:psc="http://podlove.org/simple-chapters"',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '"',
    ',',
    ':',
    'null',
    'true',
    '{}',
    '[]',
    '"__proto__":',
    '"constructor":{"prototype":{"polluted":1}},',
    '"__proto__":{"polluted":1},',
    '__proto__: {polluted: 1}\n',
  ],
  ...[
    '0',
    '-1',
    '1e309',
    '9'.repeat(400),
    '0:00',
    '(0:00)',
    '[99:59:59]',
    '1:2:3:4',
    '-0',
    '.5',
    'NaN',
    'PT1H',
    '00:00:00,000',
  ],
  ...[
    'javascript:alert(1)',
    'JaVa\tScRiPt:alert(1)',
    ' data:text/html,<script>',
    'vbscript:x',
    'blob:x',
    'file:///etc/passwd',
    '//example.org',
    '\\\\evil',
    'http://',
    'http://[',
    'https://user:pass@example.org/',
    'HTTP://EXAMPLE.ORG/%',
  ],
  ...[
    '\0',
    '\uFEFF',
    '\uFFFF',
    '\uD800',
    '\u2028',
    '\u00A0',
    '🎙️',
    '√∂',
    'Ã¶',
    '\r',
    '\r\n',
    '\n\n',
    ' '.repeat(50),
    '('.repeat(50),
    '<'.repeat(50),
    '-'.repeat(50),
  ],
  ...[
    'Sprungmarken',
    'Hosts',
    'Name: ',
    '<script>',
    '<p>',
    '</p>',
    '<br>',
    '<li>',
    '<td>',
    'title',
    'start',
    'url',
  ],
];

/**
 * A text no one has written: a fixture with a few things done to it, or marks thrown together.
 *
 * @param {Random} random
 */
export function makeInput(random) {
  const names = [...fixtures.keys()];
  const name = random.pick(names);
  if (!random.below(8)) {
    return {name, text: Array.from({length: random.below(40)}, () => random.pick(tokens)).join('')};
  }
  let text = fixtures.get(name) ?? '';
  for (let steps = 1 + random.below(6); steps > 0; steps--) text = mutate(text, random);
  return {name, text};
}

/**
 * @param {string} text
 * @param {Random} random
 */
function mutate(text, random) {
  const start = random.below(text.length + 1);
  const end = Math.min(text.length, start + random.below(random.pick([2, 10, 200])));
  const [before, middle, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  const other = fixtures.get(random.pick([...fixtures.keys()])) ?? '';
  switch (random.below(7)) {
    case 0:
      return before + after;
    case 1:
      return before + middle.repeat(random.below(5)) + after;
    case 2:
      return before + random.pick(tokens) + after;
    case 3:
      return before + other.slice(random.below(other.length), random.below(other.length)) + after;
    case 4:
      return (
        before +
        String.fromCharCode(random.below(random.pick([128, 0x10000]))) +
        text.slice(start + 1)
      );
    case 5:
      // A value becomes another: hits the fields themselves more often than chance would.
      return text.replace(/"[^"]*"(?=\s*[,}\]])|\d+|(?<=>)[^<]+/g, (value) =>
        random.below(12) ? value : JSON.stringify(random.pick(tokens)),
      );
    default:
      return before;
  }
}

/**
 * Bytes that begin like the tag of an MP3, more often than not.
 *
 * @param {Random} random
 */
export function makeBytes(random) {
  const ids = ['CHAP', 'CTOC', 'TIT2', 'WXXX', 'WOAF', 'APIC'];
  /** @type {number[]} */
  const frames = [];
  for (let count = random.below(8); count > 0; count--) {
    const size = random.below(60);
    const lie = random.below(10) ? size : random.below(2 ** 31);
    frames.push(
      ...Buffer.from(random.pick(ids)),
      lie >>> 24,
      (lie >>> 16) & 255,
      (lie >>> 8) & 255,
      lie & 255,
    );
    frames.push(0, random.below(6) ? 0 : random.below(256));
    for (let index = 0; index < size; index++) {
      const nested = size > 40 && index === 20;
      frames.push(nested ? 84 : random.below(3) ? random.below(128) : 0);
    }
  }
  const size = random.below(10) ? frames.length : random.below(2 ** 28);
  const head = [
    ...Buffer.from('ID3'),
    2 + random.below(4),
    0,
    random.below(4) ? 0 : random.below(256),
  ];
  const length = [21, 14, 7, 0].map((shift) => (size >>> shift) & 127);
  return new Uint8Array([...head, ...length, ...frames]);
}
