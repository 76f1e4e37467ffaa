import type {AudioSource, Cue, Episode, TranscriptSource} from '../../episode/episode.js';
import {normalizeChapters, type RawChapter} from '../../episode/normalize-chapters.js';
import {normalizeText} from '../../episode/normalize-text.js';
import {Problems} from '../../episode/problems.js';
import {safeHttpUrl} from '../../episode/safe-http-url.js';
import {parseTime} from '../../episode/time.js';
import {parseTimeFragment} from '../../episode/time-fragment.js';
import {parseDate} from '../../readers/text/json.js';
import {readEpisode} from '../../readers/read-episode.js';
import {TRANSCRIPT} from './transcript-selector.js';

const SOUND = /^audio\/|\.(?:mp3|m4a|m4b|aac|ogg|oga|opus|wav|flac)$/i;
const SUBTITLES = /^(?:text\/vtt|application\/x-subrip)|\.(?:vtt|srt)$/i;
const HEADING = 'h1, h2, h3, h4, h5, h6, figcaption';

/**
 * Reads an episode from the light DOM of the player, which browsers without scripts show: a heading, an image,
 * `<audio>` or a link to an audio file, a list of chapters with `#t=17:21` links, `<time>` elements or plain
 * times, `<track>`s, and a transcript in an element whose class or id contains `transcript`. An episode in a
 * `<script type="application/json">`, in any format, overrides them.
 *
 * Missing properties are empty.
 *
 * @throws {ReadError} as a rejection, when the JSON is no episode.
 */
export async function readLightDom(root: Element): Promise<Episode> {
  const url = root.baseURI;
  const written = await readElements(root, url);
  const json = root.querySelector('script[type="application/json"]')?.textContent;
  return json ? {...written, ...definedFields(await readEpisode(json, {url}))} : written;
}

/** The fields that have a value. */
function definedFields(episode: Episode): Episode {
  const isTold = (value: unknown) => Boolean(Array.isArray(value) ? value.length : value);
  return Object.fromEntries(
    Object.entries(episode).filter(([, value]) => isTold(value)),
  ) as Episode;
}

async function readElements(root: Element, base: string): Promise<Episode> {
  const problems = new Problems();
  const times = [...root.querySelectorAll('time')].filter(
    (time) => !time.closest('li, ' + TRANSCRIPT),
  );
  const stamps = times.map((time) => time.dateTime || time.textContent);
  const duration = stamps.map(parseTime).find(Boolean);
  return {
    title: textOf(root.querySelector(HEADING)) ?? '',
    audio: toAudio(root, base, problems),
    duration,
    published: stamps.map(parseDate).find(Boolean),
    image: safeHttpUrl(
      [...root.querySelectorAll('img')].find((img) => !img.closest('li'))?.getAttribute('src'),
      base,
    ),
    description: toDescription(root),
    chapters: normalizeChapters(await toChapters(root), {duration, base, problems}),
    chaptersSource: toTracks(root, 'chapters', base)[0],
    transcript: await toTranscript(root, base),
    persons: [],
    links: [],
    problems: problems.list,
  };
}

const textOf = (element: Element | null | undefined) => normalizeText(element?.textContent);

/** The sources of `<audio>`, then links to audio files, without repeats. */
function toAudio(root: Element, base: string, problems: Problems): AudioSource[] {
  const sources = [...root.querySelectorAll('audio[src], audio source[src]')].map((source) => ({
    url: source.getAttribute('src'),
    type: source.getAttribute('type'),
  }));
  const files = linksTo(root, SOUND).map((link) => ({
    url: link.getAttribute('href'),
    type: link.type,
  }));
  const found = new Map<string, AudioSource>();
  [...sources, ...files].forEach(({url: rawUrl, type}, index) => {
    const url = safeHttpUrl(rawUrl, base) ?? problems.add('bad-url', `audio[${index}]`);
    if (url && !found.has(url)) found.set(url, {url, type: normalizeText(type)});
  });
  return [...found.values()];
}

/** Links to files of a kind, by media type or by name. */
const linksTo = (root: Element, kind: RegExp) =>
  [...root.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
    (link) => kind.test(link.type) || kind.test(link.pathname),
  );

function toDescription(root: Element): string | undefined {
  const paragraphs = [...root.querySelectorAll('p')].filter(
    (paragraph) =>
      !paragraph.closest('li, audio, ' + TRANSCRIPT) && !linksTo(paragraph, SOUND).length,
  );
  return paragraphs.flatMap((paragraph) => textOf(paragraph) ?? []).join('\n') || undefined;
}

/** Lists whose items hold no element with a time are read as show notes are. */
async function toChapters(root: Element): Promise<RawChapter[]> {
  const items = [...root.querySelectorAll('li')].filter((item) => !item.closest(TRANSCRIPT));
  const chapters = items.flatMap(toChapter);
  const list = items[0]?.parentElement;
  if (chapters.length || !list || !/\d:\d\d/.test(list.textContent)) return chapters;
  return (await import('../../readers/formats/show-notes.js')).showNotes.readChapters({
    text: list.innerHTML,
    json: undefined,
  });
}

function toChapter(item: Element): RawChapter[] {
  const links = [...item.querySelectorAll<HTMLAnchorElement>('a[href]')];
  const jump = links.find(({hash}) => parseTimeFragment(hash));
  const time = item.querySelector('time');
  if (!jump && !time) return [];
  return [
    {
      startTime: (jump && parseTimeFragment(jump.hash)?.start) ?? textIn(time),
      title: titleOf(item, jump),
      img: item.querySelector('img')?.getAttribute('src'),
      url: links.find((link) => link !== jump)?.getAttribute('href'),
    },
  ];
}

const textIn = (time: HTMLTimeElement | null) => time?.dateTime || time?.textContent;

/** The text of an item without the time. A link with more than a time is the title. */
function titleOf(item: Element, jump: HTMLAnchorElement | undefined): string | undefined {
  return (jump && wordsOf(jump)) || wordsOf(item);
}

/** The text of an element without times, nested lists, and links that contain only a time. */
function wordsOf(element: Element): string | undefined {
  const isLeftOut = (node: Node) =>
    /^(?:time|ol|ul)$/.test((node as Element).localName) ||
    ((node as Element).localName === 'a' && isClock(node as Element));
  const walker = document.createTreeWalker(
    element,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) => (isLeftOut(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT),
  );
  let words = '';
  while (walker.nextNode())
    if (walker.currentNode.nodeType === Node.TEXT_NODE) words += (walker.currentNode as Text).data;
  if (parseTime(words.trim()) !== undefined) return undefined;
  return words.replace(/^[\s()[\]–—-]+|(?<![\s([–—-])[\s([–—-]+$/g, '');
}

const isClock = ({textContent}: Element) => parseTime(textContent.trim()) !== undefined;

function toTracks(root: Element, kind: string, base: string): TranscriptSource[] {
  const tracks = [...root.querySelectorAll('track')].filter((track) => track.kind === kind);
  return tracks.flatMap((track) => {
    const url = safeHttpUrl(track.getAttribute('src'), base);
    return url ? [{url, type: 'text/vtt', language: normalizeText(track.srclang)}] : [];
  });
}

/** The cues of the transcript, or its URL. */
async function toTranscript(root: Element, base: string): Promise<Episode['transcript']> {
  const cues = await toCues(root);
  if (cues.length) return cues;
  const files = linksTo(root, SUBTITLES).map(({href, type, hreflang}) => ({
    url: href,
    type: normalizeText(type),
    language: normalizeText(hreflang),
  }));
  const sources = [
    ...toTracks(root, 'captions', base),
    ...toTracks(root, 'subtitles', base),
    ...files.filter(({url}) => safeHttpUrl(url)),
  ];
  return sources.length ? sources : undefined;
}

async function toCues(root: Element): Promise<Cue[]> {
  if (!root.querySelector(TRANSCRIPT)) return [];
  const {writtenCues} = await import('./written-transcript.js');
  return writtenCues(root).map(({startTime, endTime, speaker, text}) => ({
    startTime,
    endTime,
    ...(speaker && {speaker}),
    text,
  }));
}
