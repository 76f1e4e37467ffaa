import {decodeHTMLStrict} from 'entities/decode';

/** An element of an XML text, with its name spelled the usual way whatever prefix it came with. */
export interface XmlElement {
  /** `title`, `itunes:duration`, `psc:chapter`. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
  /** What stands between its tags, as it is written; known where there are tags in it. */
  readonly markup: string;
}

/** The usual prefix of each namespace that podcasts use; without `www.`, scheme, case and slash. */
const PREFIXES: Readonly<Record<string, string>> = {
  'w3.org/2005/atom': 'atom',
  'itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'podcastindex.org/namespace/1.0': 'podcast',
  'github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md': 'podcast',
  'podlove.org/simple-chapters': 'psc',
  'purl.org/rss/1.0/modules/content': 'content',
  'purl.org/dc/elements/1.1': 'dc',
  'search.yahoo.com/mrss': 'media',
  'purl.org/rss/1.0': '',
};

interface Open {
  readonly source: string;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly prefixes: ReadonlyMap<string, string>;
  readonly children: Open[];
  /** Where its tag ends. */
  readonly start: number;
  text: string;
  markup: string;
}

const NOTHING: ReadonlyMap<string, string> = new Map();
// One alternative a kind of markup; each stops at its own end or takes the rest. The bounds keep
// hostile texts linear: no tag is that long.
const MARKUP =
  /<!--[^]*?(?:-->|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)|<\?[^]*?(?:\?>|$)|<!(?:[^[>]|\[[^\]]*\]?){0,9999}>?|<\/?[^\s<>/="'](?:[^<>"']|"[^"<]*"|'[^'<]*'){0,9999}>|</g;
const ATTRIBUTE = /(?<![^\s"'])([^\s=/"'<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Makes elements of XML as feeds have it. It is lenient where browsers are not, because a feed with
 * an undeclared prefix, a stray `&` or a cut-off end still plays everywhere else; declarations of
 * entities are never followed. Long texts are read in slices that leave the page time to breathe.
 *
 * @returns the root, or `undefined` when there is no element.
 */
export async function parseXml(text: string): Promise<XmlElement | undefined> {
  const document: Open = toElement('', NOTHING, NOTHING, 0);
  const open = [document];
  const breathe = breather();
  let end = 0;
  for (const match of text.matchAll(MARKUP)) {
    const [markup] = match;
    const top = open.at(-1)!;
    top.text += decode(text.slice(end, match.index));
    end = match.index + markup.length;
    if (markup.startsWith('<![CDATA[')) top.text += markup.slice(9).replace(/\]\]>$/, '');
    else if (markup.startsWith('</')) close(open, markup.slice(2, -1).trim(), text, match.index);
    else if (markup === '<') top.text += markup;
    else if (!/^<[!?]/.test(markup)) begin(open, markup, end);
    await breathe();
  }
  open.at(-1)!.text += decode(text.slice(end));
  return document.children[0];
}

/**
 * Resolves at once while a slice lasts, and after the page has had its turn when it is over.
 *
 * @param every after how many calls it looks at the clock; small steps needn't look at each.
 * @param slice in milliseconds.
 */
export function breather(every = 64, slice = 8): () => Promise<void> | undefined {
  let since = performance.now();
  let calls = 0;
  return () => {
    if (++calls % every || performance.now() - since < slice) return undefined;
    return new Promise((resolve) => {
      setTimeout(() => {
        since = performance.now();
        resolve();
      });
    });
  };
}

function begin(open: Open[], markup: string, start: number): void {
  const parent = open.at(-1)!;
  const name = /^<([^\s/>]+)/.exec(markup)![1]!;
  const attributes = new Map<string, string>();
  for (const [, key, double, single] of markup.slice(name.length + 1).matchAll(ATTRIBUTE)) {
    attributes.set(key!, decode(double ?? single ?? ''));
  }
  const element = toElement(name, attributes, parent.prefixes, start);
  parent.children.push(element);
  // Nothing real is nested that deep.
  if (!markup.endsWith('/>') && open.length < 100) open.push(element);
}

/** Closes what is open inside it too; an end without a beginning is ignored. */
function close(open: Open[], source: string, text: string, end: number): void {
  const index = open.findLastIndex((element) => element.source === source);
  if (index < 1) return;
  const element = open[index]!;
  if (element.children.length) element.markup = text.slice(element.start, end);
  open.length = index;
}

function toElement(
  source: string,
  attributes: ReadonlyMap<string, string>,
  inherited: ReadonlyMap<string, string>,
  start: number,
): Open {
  const declared = [...attributes].filter(([key]) => /^xmlns(?::|$)/.test(key));
  const prefixes = declared.length
    ? new Map([...inherited, ...declared.map(([key, uri]) => usual(key.slice(6), uri))])
    : inherited;
  const [local = '', prefix = ''] = source.split(':', 2).reverse();
  const known = prefixes.get(prefix) ?? prefix;
  const name = known ? `${known}:${local}` : local;
  return {source, name, attributes, prefixes, children: [], start, text: '', markup: ''};
}

/** A prefix as it is used here, and what is usually written for it. */
function usual(prefix: string, uri: string): readonly [string, string] {
  const key = uri
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?|\/$/g, '');
  return [prefix, Object.hasOwn(PREFIXES, key) ? PREFIXES[key]! : prefix];
}

/** Entities end with a semicolon, or `?a=1&region=2` would be another address. */
const decode = (text: string) => (text.includes('&') ? decodeHTMLStrict(text) : text);
