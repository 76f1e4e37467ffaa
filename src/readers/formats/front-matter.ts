import {parse, Parser, type CST} from 'yaml';
import type {Episode} from '../../episode/episode.js';
import {parseTime} from '../../episode/time.js';
import {normalizeText} from '../../episode/normalize-text.js';
import {parseFeedDate} from '../text/feed-date.js';
import {PLATFORMS, toEpisode} from './engineering-kiosk.js';
import {asArray, asRecord, type Json} from '../text/json.js';
import {jsonHead} from '../text/json-head.js';
import {withHours} from '../text/with-hours.js';
import {ReadError, type Reader} from '../reader.js';

/** Largest length of the fields, in characters, because parsing YAML is slow. */
const LONGEST = 100_000;

/**
 * Deepest nesting of YAML. Deeper collections take the parser long, and the whole stack in the end, where engines that
 * compile a regular expression end the process.
 */
const DEEPEST = 20;

const FRONT_MATTER =
  /^\uFEFF?(---|\+\+\+)(json|toml|yaml)?[ \t]*\r?\n([^]*?\n)(?:\1|\.\.\.)[ \t]*(?:\r?\n|$)([^]*)$/;

/**
 * The names that authors use for each field, without case, hyphens and underscores. Earlier names take precedence. A
 * platform has its own name only.
 */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  title: ['title'],
  subtitle: ['subtitle'],
  guid: ['guid'],
  number: ['number', 'episode', 'episodenumber'],
  season: ['season'],
  audio: ['audio', 'audiourl', 'audiofile', 'mp3', 'enclosure', 'podcast', 'media'],
  length_second: ['lengthsecond', 'duration', 'length'],
  pubDate: [
    ...['pubdate', 'published', 'publishedat', 'publishdate', 'publisheddate', 'datepublished'],
    ...['releasedate', 'date', 'datetime', 'posted', 'created'],
  ],
  image: ['image', 'cover', 'coverimage', 'featuredimage', 'thumbnail', 'poster', 'images'],
  description: ['description', 'summary', 'excerpt'],
  content: ['content'],
  headlines: ['headlines'],
  chapter: ['chapter', 'chapters', 'chaptermarks', 'timestamps'],
  transcript_slim: ['transcriptslim', 'transcript', 'transcripturl'],
  ...Object.fromEntries(PLATFORMS.map((name) => [name, [simple(name)]])),
};

/** Each may be one person or a list; all of them are read. */
const PERSONS = ['speaker', 'speakers', 'hosts', 'host', 'guests', 'guest', 'persons', 'people'];

/** The names of fields that `kapitel check` suggests for one it doesn't know. */
export const FIELD_NAMES: readonly string[] = [
  ...Object.values(NAMES).map(([first = '']) => first),
  ...['speaker', 'chapters', 'date', 'duration', 'transcript', 'cover', 'summary'],
];

/**
 * Markdown with front matter in YAML (`---`), TOML (`+++`) or JSON (`{`) that has the fields of the Engineering Kiosk's
 * JSON, by any usual name in any case; what follows it is the show notes. In YAML 1.2 `11:25` is a string; in 1.1 it is the
 * number 685, which is the same in seconds.
 */
export const frontMatter: Reader = {
  async readEpisode({text, url}) {
    const {fields, body} = await parseFrontMatter(text);
    return episodeOf(fields, body, url);
  },
};

/** @throws {ReadError} as a rejection: `malformed`. */
export async function parseFrontMatter(text: string): Promise<{fields: Json; body: string}> {
  const json = jsonHead(text);
  if (json) return {fields: asRecord(parseJson(json.head)), body: json.body};
  const [, fence, language, head = '', body = ''] = FRONT_MATTER.exec(text) ?? [];
  if (!fence || head.length > LONGEST) throw new ReadError('front-matter', 'malformed', 'line 1');
  if (language === 'json') return {fields: asRecord(parseJson(head)), body};
  const isToml = fence === '+++' || language === 'toml';
  return {fields: asRecord(isToml ? await parseToml(head) : parseYaml(head)), body};
}

/** Creates an episode from front matter and the text after it. Reads no field that it doesn't use. */
export function episodeOf(fields: Json, body: string, url: string | undefined): Episode {
  // Hugo keeps fields of its own in `params`.
  const scopes = [fields, asRecord(valueIn(fields, ['params']))];
  const valueOf = (names: readonly string[]) =>
    scopes.map((scope) => valueIn(scope, names)).find((value) => value !== undefined);
  const known: Json = Object.fromEntries(
    Object.entries(NAMES).map(([name, names]) => [name, valueOf(names)]),
  );
  const {length_second: length, pubDate, chapter, content} = known;
  const notes = body.trim() || content;
  const episode = toEpisode(
    {
      ...known,
      audio: toAddress(known['audio']),
      image: toAddress(known['image']),
      transcript_slim: toAddress(known['transcript_slim']),
      // The length may be in words.
      length_second: typeof length === 'string' ? (parseTime(length) ?? length) : length,
      pubDate: parseFeedDate(normalizeText(pubDate))?.toISOString() ?? pubDate,
      speaker: PERSONS.flatMap((name) => valueOf([name]) ?? []),
      chapter: withHours(
        asArray(chapter)
          .map(asRecord)
          .map((fields) => ({
            startTime: valueIn(fields, ['starttime', 'start', 'time', 'timestamp']),
            title: valueIn(fields, ['title', 'name']),
          })),
      ).map(({startTime: start, title}) => ({start, title})),
      content: notes,
    },
    url,
  );
  return {
    ...episode,
    subtitle: normalizeText(known['subtitle']),
    guid: normalizeText(known['guid']),
    number: episode.number ?? (Number(known['number']) || undefined),
    season: Number(known['season']) || undefined,
  };
}

function simple(name: string): string {
  return name.toLowerCase().replace(/[-_\s]/g, '');
}

/** The first field with one of these names that is not empty. */
function valueIn(fields: Json, names: readonly string[]): unknown {
  const keys = new Map(Object.keys(fields).map((key) => [simple(key), key]));
  for (const name of names) {
    const key = keys.get(name);
    const value = key === undefined ? undefined : fields[key];
    if (value !== undefined && value !== null && value !== '') return value;
  }
  return undefined;
}

/** The URL in a field: a string, the first of a list, or the `url`, `src`, `file` or `image` of an object. */
function toAddress(value: unknown): unknown {
  const [first] = [value].flat();
  return typeof first === 'string'
    ? first
    : valueIn(asRecord(first), ['url', 'src', 'file', 'image']);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ReadError('front-matter', 'malformed');
  }
}

/** Parses TOML. Its dates become strings. */
async function parseToml(text: string): Promise<unknown> {
  const {parse, TomlError} = await import('smol-toml');
  try {
    return JSON.parse(JSON.stringify(parse(text, {integersAsBigInt: false})));
  } catch (error) {
    const line = error instanceof TomlError ? error.line + 1 : 1;
    throw new ReadError('front-matter', 'malformed', `line ${line}`);
  }
}

function parseYaml(text: string): unknown {
  if (isTooDeep(text)) throw new ReadError('front-matter', 'malformed');
  try {
    return parse(text, {schema: 'core', version: '1.2', logLevel: 'error'});
  } catch (error) {
    const {linePos} = error as {linePos?: readonly [{readonly line: number}]};
    throw new ReadError('front-matter', 'malformed', linePos && `line ${linePos[0].line + 1}`);
  }
}

/** Whether collections are nested too deeply. The first step of parsing needs no stack. */
function isTooDeep(text: string): boolean {
  let tokens: readonly CST.Token[] = [...new Parser().parse(text)];
  for (let depth = 0; depth <= DEEPEST + 1; depth++) {
    if (!tokens.length) return false;
    tokens = tokens.flatMap(partsOf);
  }
  return true;
}

/** The value of a document; the keys and values of a collection. */
function partsOf(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : [];
  if (!('items' in token)) return [];
  return token.items.flatMap(({key, value}) => [key ?? [], value ?? []].flat());
}
