import {engineeringKiosk, isEngineeringKiosk} from './engineering-kiosk.js';
import {asArray, asRecord} from './json.js';
import type {Format} from './reader.js';

/** Every format there is, the ones with the surest marks first. To add one, add a line. */
export const formats: readonly Format[] = [
  {
    name: 'engineering-kiosk',
    matches: (_, json) => isEngineeringKiosk(json),
    load: () => engineeringKiosk,
  },
  {
    name: 'kapitel',
    matches: (_, json) => isNative(json),
    load: async () => (await import('./native.js')).native,
  },
  {
    name: 'podigee',
    matches: (_, json) => isObject(asRecord(asRecord(json)['episode'])['media']),
    load: async () => (await import('./podigee.js')).podigee,
  },
  {
    name: 'podlove',
    matches: (_, json) =>
      [json, asRecord(json)['episode']].some((episode) =>
        Array.isArray(asRecord(episode)['audio']),
      ),
    load: async () => (await import('./podlove.js')).podlove,
  },
  {
    name: 'podcasting20-chapters',
    matches: (_, json) => Array.isArray(asRecord(json)['chapters']),
    load: async () => (await import('./podcasting20.js')).podcasting20,
  },
  {
    name: 'podcasting20-transcript',
    matches: (_, json) => Array.isArray(asRecord(json)['segments']),
    load: async () => (await import('./podcasting20.js')).podcasting20,
  },
  {
    name: 'assemblyai',
    matches: (_, json) => Array.isArray(asRecord(json)['utterances']),
    load: async () => (await import('./assemblyai.js')).assemblyai,
  },
  {
    name: 'podlove-transcript',
    matches: (_, json) => 'text' in asRecord(asArray(json)[0]),
    load: async () => (await import('./podlove.js')).podloveLists,
  },
  {
    name: 'podlove-chapters',
    matches: (_, json) =>
      Array.isArray(json) &&
      (!json.length || 'start' in asRecord(json[0]) || 'startTime' in asRecord(json[0])),
    load: async () => (await import('./podlove.js')).podloveLists,
  },
  {
    name: 'webvtt',
    types: /\/vtt\b|\.vtt$/i,
    matches: ({text}) => /^\uFEFF?WEBVTT(?!\S)/.test(text),
    load: async () => (await import('./webvtt.js')).webvtt,
  },
  {
    name: 'srt',
    types: /\bsrt\b|subrip|\.srt$/i,
    // A broken signature of WebVTT is none of SRT's counters.
    matches: ({text}) =>
      /^\s*(?:\d+\s+|(?!webvtt)\S[^\r\n]*\r?\n)?\d[\d:,.：， ]+[ \t]*-?->/i.test(
        text.slice(0, 2000),
      ),
    load: async () => (await import('./srt.js')).srt,
  },
  {
    name: 'podlove-simple-chapters',
    matches: ({text}) => rootElement(text) === 'chapters',
    load: async () => (await import('./simple-chapters.js')).simpleChapters,
  },
  {
    name: 'feed',
    matches: ({text}) => /^(?:rss|feed|rdf)$/i.test(rootElement(text) ?? ''),
    load: async () => (await import('./feed.js')).feed,
  },
  {
    name: 'front-matter',
    matches: ({text}) => /^\uFEFF?---[ \t]*\r?\n/.test(text),
    load: async () => (await import('./front-matter.js')).frontMatter,
  },
  {
    name: 'mp4chaps',
    matches: ({text}) =>
      /^\s*\d+(?::\d\d){1,2}\.\d{1,9}[ \t]+[^\s–—-]/.test(text) ||
      (/^\s*\d[\d:.]*[ \t]+\S/.test(text) &&
        /^[ \t]*\d[\d:.]*[ \t][^\r\n<]*<https?:\/\/[^<>\s]*>[ \t]*$/m.test(text)),
    load: async () => (await import('./mp4chaps.js')).mp4chaps,
  },
  {
    name: 'show-notes',
    types: /^text\/(?:html|plain)|\.(?:html?|txt)$/i,
    matches: ({text}, json) => json === undefined && /\d:\d\d/.test(text),
    load: async () => (await import('./show-notes.js')).showNotes,
  },
];

/** Kapitel's own episode, which is easily taken for a configuration of Podlove's. */
function isNative(json: unknown): boolean {
  const record = asRecord(json);
  const {$schema, audio, chapters} = record;
  if (typeof $schema === 'string' && /\bepisode\.schema\.json$/.test($schema)) return true;
  if (!Array.isArray(audio)) return typeof audio === 'string';
  return !(
    PODLOVE.some((key) => key in record) ||
    typeof chapters === 'string' ||
    'start' in asRecord(asArray(chapters)[0]) ||
    'mimeType' in asRecord(audio[0])
  );
}

/** What Podlove's configurations are full of, and ours never has. */
const PODLOVE = [
  'version',
  'poster',
  'publicationDate',
  'summary',
  'link',
  'contributors',
  'transcripts',
  'platforms',
  'subscribe-button',
];

const isObject = (value: unknown) => typeof value === 'object' && value !== null;

/** The local name of an XML text's root. */
function rootElement(text: string): string | undefined {
  const start = text.slice(0, 10_000).replace(/<!--[^]*?(?:-->|$)/g, '');
  const declarations = String.raw`(?:<\?[^>]*>\s*|<!(?:[^[>]|\[[^\]]*\])*>\s*)*`;
  return new RegExp(`^\\s*${declarations}<(?:[\\w-]+:)?([\\w-]+)`).exec(
    start.replace('\uFEFF', ''),
  )?.[1];
}
