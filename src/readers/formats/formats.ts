import {engineeringKiosk, isEngineeringKiosk} from './engineering-kiosk.js';
import {isNative, native} from './native.js';
import {chapterTable} from './chapter-table.js';
import {isAssemblyAi, isAuphonic, isFfprobe, isSpeechRecognition} from './json-marks.js';
import {asArray, asRecord} from '../text/json.js';
import {hasTime} from '../text/has-time.js';
import {jsonHead} from '../text/json-head.js';
import {isChapterTable} from '../text/table-rows.js';
import type {Format} from '../reader.js';

/** All formats, those with the most reliable marks first. To add a format, add an entry. */
export const formats: readonly Format[] = [
  {
    name: 'engineering-kiosk',
    matches: (_, json) => isEngineeringKiosk(json),
    load: () => engineeringKiosk,
  },
  {
    name: 'kapitel',
    matches: (_, json) => isNative(json),
    load: () => native,
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
    name: 'assemblyai',
    matches: (_, json) => isAssemblyAi(json),
    load: async () => (await import('./speech-recognition.js')).assemblyai,
  },
  {
    name: 'auphonic',
    matches: (_, json) => isAuphonic(json),
    load: async () => (await import('./auphonic.js')).auphonic,
  },
  {
    name: 'speech-recognition',
    matches: (_, json) => isSpeechRecognition(json),
    load: async () => (await import('./speech-recognition.js')).speechRecognition,
  },
  {
    name: 'ffprobe',
    matches: (_, json) => isFfprobe(json),
    load: async () => (await import('./ffprobe.js')).ffprobe,
  },
  {
    name: 'json-feed',
    matches: (_, json) => /\bjsonfeed\.org\b/.test(String(asRecord(json)['version'])),
    load: async () => (await import('./json-feed.js')).jsonFeed,
  },
  {
    name: 'podcasting20-chapters',
    matches: (_, json) => Array.isArray(asRecord(json)['chapters']),
    load: async () => (await import('./podcasting20.js')).podcasting20Chapters,
  },
  {
    name: 'podcasting20-transcript',
    matches: (_, json) => Array.isArray(asRecord(json)['segments']),
    load: async () => (await import('./podcasting20.js')).podcasting20Transcript,
  },
  {
    name: 'podlove-transcript',
    matches: (_, json) => 'text' in asRecord(asArray(json)[0]),
    load: async () => (await import('./podlove.js')).podloveTranscript,
  },
  {
    name: 'podlove-chapters',
    matches: (_, json) =>
      Array.isArray(json) &&
      (!json.length || 'start' in asRecord(json[0]) || 'startTime' in asRecord(json[0])),
    load: async () => (await import('./podlove.js')).podloveChapters,
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
    // SRT's test would match WebVTT with a broken signature.
    matches: ({text}) =>
      /^\s*(?:\d+\s+|(?!webvtt|<)\S[^\r\n]*\r?\n)?\d[\d:,.：， \t]+-?->/i.test(text.slice(0, 2000)),
    load: async () => (await import('./srt.js')).srt,
  },
  {
    name: 'sbv',
    types: /\.sbv$/i,
    matches: ({text}) => /^\uFEFF?\s*\d+:\d\d:\d\d\.\d{3},\d+:\d\d:\d\d\.\d{3}\s/.test(text),
    load: async () => (await import('./sbv.js')).sbv,
  },
  {
    name: 'whisper-table',
    matches: ({text}) => /^\uFEFF?start\tend\ttext\s/.test(text),
    load: async () => (await import('./whisper-table.js')).whisperTable,
  },
  {
    name: 'matroska-chapters',
    matches: ({text}) => rootElement(text) === 'Chapters',
    load: async () => (await import('./simple-chapters.js')).matroskaChapters,
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
    matches: ({text}, json) =>
      /^\uFEFF?(?:---(?:json|toml|yaml)?|\+\+\+)[ \t]*\r?\n/.test(text) ||
      (json === undefined && jsonHead(text) !== undefined),
    load: async () => (await import('./front-matter.js')).frontMatter,
  },
  {
    name: 'ffmetadata',
    matches: ({text}) => /^\uFEFF?(?:;FFMETADATA|\[CHAPTER\]\s)/.test(text),
    load: async () => (await import('./ffmetadata.js')).ffmetadata,
  },
  {
    name: 'ogm-chapters',
    // Other comments of the file may precede the chapters.
    matches: ({text}) => /^[ \t]*CHAPTER\d{1,4}=[ \t]*\d/im.test(text),
    load: async () => (await import('./ogm-chapters.js')).ogmChapters,
  },
  {
    name: 'audacity-labels',
    matches: ({text}) => /^\uFEFF?\s*\d+[.,]\d{3,9}\t\d+[.,]\d{3,9}\t/.test(text),
    load: async () => (await import('./audacity-labels.js')).audacityLabels,
  },
  {
    name: 'cue-sheet',
    types: /\.cue$/i,
    matches: ({text}) =>
      /^[ \t]*TRACK[ \t]+\d+[ \t]+[A-Z]/im.test(text) && /^[ \t]*INDEX[ \t]+\d/im.test(text),
    load: async () => (await import('./cue-sheet.js')).cueSheet,
  },
  {
    name: 'chapter-table',
    matches: ({text}, json) => json === undefined && isChapterTable(text),
    load: () => chapterTable,
  },
  {
    name: 'mp4chaps',
    matches: ({text}) =>
      /^\s*\d+(?::\d\d){1,2}[.,]\d{1,9}[ \t]+[^\s–—-]/.test(text) ||
      (/^\s*\d[\d:.]*[ \t]+\S/.test(text) &&
        /^[ \t]*\d[\d:.]*[ \t][^\r\n<]*<https?:\/\/[^<>\s]*>[ \t]*$/m.test(text)),
    load: async () => (await import('./mp4chaps.js')).mp4chaps,
  },
  {
    name: 'show-notes',
    types: /^text\/(?:html|plain)|\.(?:html?|txt)$/i,
    matches: ({text}, json) => json === undefined && hasTime(text),
    load: async () => (await import('./show-notes.js')).showNotes,
  },
];

const isObject = (value: unknown) => typeof value === 'object' && value !== null;

const DECLARATIONS = String.raw`(?:<\?[^>]*>\s*|<!(?:[^[>]|\[[^\]]*\])*>\s*)*`;
const ROOT = new RegExp(`^\\s*${DECLARATIONS}<(?:[\\w-]+:)?([\\w-]+)`);

/** The local name of the root element of an XML text. */
function rootElement(text: string): string | undefined {
  const start = text.slice(0, 10_000).replace(/<!--[^]*?(?:-->|$)/g, '');
  return ROOT.exec(start.replace('\uFEFF', ''))?.[1];
}
