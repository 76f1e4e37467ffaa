import {decodeHTMLStrict} from 'entities/decode';

/** An XML element. Its name has the usual prefix of its namespace, whatever prefix the source uses. */
export interface XmlElement {
  /** `title`, `itunes:duration`, `psc:chapter`. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text of the element, without that of its children. */
  readonly text: string;
  /** The source between its tags; empty without child elements. */
  readonly markup: string;
}

/** The usual prefix of each namespace of podcasts. The keys are without scheme, `www.` and trailing slash, in lower case. */
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

/** The prefixes that an element declares, linked to those of its ancestors. */
interface Prefixes {
  readonly own: ReadonlyMap<string, string>;
  readonly outer: Prefixes | undefined;
}

class Open implements XmlElement {
  readonly source: string;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly prefixes: Prefixes | undefined;
  readonly children: Open[] = [];
  /** The index after its start tag. */
  readonly start: number;
  /** Its text and CDATA sections in the source. */
  readonly pieces: string[] = [];
  markup = '';
  #text: string | undefined;

  constructor(
    source: string,
    attributes: ReadonlyMap<string, string>,
    inherited: Prefixes | undefined,
    start: number,
  ) {
    const prefixes = attributes.size ? withDeclared(attributes, inherited) : inherited;
    const colon = source.indexOf(':');
    const known = knownPrefix(source.slice(0, Math.max(colon, 0)), prefixes);
    const local = source.slice(colon + 1);
    this.source = source;
    this.name = known ? `${known}:${local}` : local;
    this.attributes = attributes;
    this.prefixes = prefixes;
    this.start = start;
  }

  /** Decoded when it is first read, because of a long feed often one episode is read. */
  get text(): string {
    return (this.#text ??= this.pieces.map(decodePiece).join(''));
  }
}

const CDATA = '<![CDATA[';
const NOTHING: ReadonlyMap<string, string> = new Map();
// One alternative per kind of markup. Each ends at its own end, or matches the rest. The bounds, which are longer
// than any real tag, keep matching linear on hostile input.
const MARKUP =
  /<!--[^]*?(?:-->|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)|<\?[^]*?(?:\?>|$)|<!(?:[^[>]|\[[^\]]*\]?){0,9999}>?|<\/?[^\s<>/="'](?:[^<>"']|"[^"<]*"|'[^'<]*'){0,9999}>|</g;
const ATTRIBUTE = /(?<![^\s"'])([^\s=/"'<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Parses the XML of feeds. Unlike `DOMParser`, it accepts undeclared prefixes, a stray `&` and a truncated end, as other
 * podcast apps do. Entity declarations are ignored. Long texts are parsed in several tasks, so that the page stays
 * responsive.
 *
 * @returns the root; `undefined` if there is no element.
 */
export async function parseXml(text: string): Promise<XmlElement | undefined> {
  const outside = new Open('', NOTHING, undefined, 0);
  const open = [outside];
  const breathe = breather();
  let end = 0;
  for (const match of text.matchAll(MARKUP)) {
    const [markup] = match;
    const top = open.at(-1)!;
    if (match.index > end) top.pieces.push(text.slice(end, match.index));
    end = match.index + markup.length;
    if (markup === '<' || markup.startsWith(CDATA)) top.pieces.push(markup);
    else if (markup.startsWith('</')) close(open, markup.slice(2, -1).trim(), text, match.index);
    else if (!/^<[!?]/.test(markup)) begin(open, markup, end);
    const pause = breathe();
    if (pause) await pause;
  }
  open.at(-1)!.pieces.push(text.slice(end));
  return outside.children[0];
}

/**
 * Creates a function that yields to the page when a time slice is over.
 *
 * @param every the number of calls between two looks at the clock.
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
  const attributes = markup.includes('=') ? attributesIn(markup.slice(name.length + 1)) : NOTHING;
  const element = new Open(name, attributes, parent.prefixes, start);
  parent.children.push(element);
  // Deeper nesting is not from a real feed.
  if (!markup.endsWith('/>') && open.length < 100) open.push(element);
}

function attributesIn(markup: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, key, double, single] of markup.matchAll(ATTRIBUTE)) {
    attributes.set(key!, decode(double ?? single ?? ''));
  }
  return attributes;
}

/** Closes an element and the open elements inside it. An end tag without a start tag is ignored. */
function close(open: Open[], source: string, text: string, end: number): void {
  const index = open.findLastIndex((element) => element.source === source);
  if (index < 1) return;
  const element = open[index]!;
  if (element.children.length) element.markup = text.slice(element.start, end);
  open.length = index;
}

function withDeclared(
  attributes: ReadonlyMap<string, string>,
  outer: Prefixes | undefined,
): Prefixes | undefined {
  const declared = [...attributes].filter(([key]) => /^xmlns(?::|$)/.test(key));
  return declared.length
    ? {own: new Map(declared.map(([key, uri]) => usual(key.slice(6), uri))), outer}
    : outer;
}

/** The namespace of a prefix; at most as many steps as elements may be nested. */
function knownPrefix(prefix: string, prefixes: Prefixes | undefined): string {
  for (let scope = prefixes; scope; scope = scope.outer) {
    const known = scope.own.get(prefix);
    if (known !== undefined) return known;
  }
  return prefix;
}

/** A declared prefix, and the usual one of its namespace. */
function usual(prefix: string, uri: string): readonly [string, string] {
  const key = uri
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?|\/$/g, '');
  return [prefix, Object.hasOwn(PREFIXES, key) ? PREFIXES[key]! : prefix];
}

/** Decodes entities, only those with a semicolon: `?a=1&region=2` has none. */
const decode = (text: string) => (text.includes('&') ? decodeHTMLStrict(text) : text);

const decodePiece = (piece: string) =>
  piece.startsWith(CDATA) ? piece.slice(CDATA.length).replace(/\]\]>$/, '') : decode(piece);
