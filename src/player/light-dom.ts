import type {AudioSource, Episode, TranscriptSource} from '../episode/episode.js';
import {Problems, tidyChapters, tidyText, tidyUrl, type RawChapter} from '../episode/tidy.js';
import {parseTime, parseTimeFragment} from '../episode/time.js';
import {tidyCues} from '../readers/cues.js';
import {parseDate} from '../readers/json.js';
import {readEpisode} from '../readers/read-episode.js';

const SOUND = /^audio\/|\.(?:mp3|m4a|m4b|aac|ogg|oga|opus|wav|flac)$/i;
const SUBTITLES = /^(?:text\/vtt|application\/x-subrip)|\.(?:vtt|srt)$/i;
const HEADING = 'h1, h2, h3, h4, h5, h6, figcaption';
const TRANSCRIPT = ':is([id*=transcript i], [class*=transcript i])';

/**
 * Reads an episode out of what an author wrote into the player for those without scripts: a heading, a
 * picture, `<audio>` or a link to the sound, a list of chapters with `#t=17:21` links, `<time>`s or just
 * times, `<track>`s, and a transcript in an element whose class or id says so. Where a
 * `<script type="application/json">` holds an episode, in any format, what it says counts more.
 *
 * What is not there is empty.
 *
 * @throws {ReadError} as a rejection, when the JSON is no episode.
 */
export async function readLightDom(root: Element): Promise<Episode> {
  const url = root.ownerDocument.baseURI;
  const written = await readElements(root, url);
  const json = root.querySelector('script[type="application/json"]')?.textContent;
  return json ? {...written, ...told(await readEpisode(json, {url}))} : written;
}

/** The fields that say something. */
function told(episode: Episode): Episode {
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
    image: tidyUrl(
      [...root.querySelectorAll('img')].find((img) => !img.closest('li'))?.getAttribute('src'),
      base,
    ),
    description: toDescription(root),
    chapters: tidyChapters(await toChapters(root), {duration, base, problems}),
    chaptersSource: toTracks(root, 'chapters', base)[0],
    transcript: toTranscript(root, base),
    persons: [],
    links: [],
    problems: problems.list,
  };
}

const textOf = (element: Element | null | undefined) => tidyText(element?.textContent);

/** Sources of `<audio>` before links to a file, the same address once. */
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
  for (const [index, {url: address, type}] of [...sources, ...files].entries()) {
    const url = tidyUrl(address, base) ?? problems.add('bad-address', `audio[${index}]`);
    if (url && !found.has(url)) found.set(url, {url, type: tidyText(type)});
  }
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
  return (await import('../readers/show-notes.js')).showNotes.readChapters({text: list.innerHTML});
}

function toChapter(item: Element): RawChapter[] {
  const links = [...item.querySelectorAll<HTMLAnchorElement>('a[href]')];
  const jump = links.find(({hash}) => parseTimeFragment(hash));
  const time = item.querySelector('time');
  if (!jump && !time) return [];
  return [
    {
      startTime: (jump && parseTimeFragment(jump.hash)?.start) ?? timeOf(time),
      title: titleOf(item, jump),
      img: item.querySelector('img')?.getAttribute('src'),
      url: links.find((link) => link !== jump)?.getAttribute('href'),
    },
  ];
}

const timeOf = (time: HTMLTimeElement | null) =>
  time && parseTime(time.dateTime || time.textContent);

/** What the item says besides the time; a link that says more than a time is the title by itself. */
function titleOf(item: Element, jump: HTMLAnchorElement | undefined): string | undefined {
  return (jump && wordsOf(jump)) || wordsOf(item);
}

function wordsOf(element: Element): string | undefined {
  const copy = element.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll('time, ol, ul, a')) {
    if (part.localName !== 'a' || isClock(part)) part.remove();
  }
  if (isClock(copy)) return undefined;
  return copy.textContent.replace(/^[\s()[\]–—-]+|[\s([–—-]+$/g, '');
}

const isClock = ({textContent}: Element) => parseTime(textContent.trim()) !== undefined;

function toTracks(root: Element, kind: string, base: string): TranscriptSource[] {
  const tracks = [...root.querySelectorAll('track')].filter((track) => track.kind === kind);
  return tracks.flatMap((track) => {
    const url = tidyUrl(track.getAttribute('src'), base);
    return url ? [{url, type: 'text/vtt', language: tidyText(track.srclang)}] : [];
  });
}

/** The words themselves, or where they are. */
function toTranscript(root: Element, base: string): Episode['transcript'] {
  const cues = tidyCues([...root.querySelectorAll(`${TRANSCRIPT} :is(p, li, dd)`)].map(toCue));
  if (cues.length) return cues;
  const files = linksTo(root, SUBTITLES).map(({href, type, hreflang}) => ({
    url: href,
    type: tidyText(type),
    language: tidyText(hreflang),
  }));
  const sources = [
    ...toTracks(root, 'captions', base),
    ...toTracks(root, 'subtitles', base),
    ...files.filter(({url}) => tidyUrl(url)),
  ];
  return sources.length ? sources : undefined;
}

/** A paragraph with a time; who speaks is in a `<cite>`, or bold and before a colon. */
function toCue(paragraph: Element) {
  const copy = paragraph.cloneNode(true) as Element;
  const take = <Tag extends keyof HTMLElementTagNameMap>(selector: Tag) => {
    const part = copy.querySelector(selector);
    part?.remove();
    return part;
  };
  const time = take('time');
  const jump = take('a[href*="#t="]' as 'a');
  const cite = take('cite');
  const text = tidyText(copy.textContent) ?? '';
  const [, bold] = /^([^:]{1,60}):/.exec(copy.querySelector('b, strong') ? text : '') ?? [];
  return {
    startTime: timeOf(time) ?? (jump && parseTimeFragment(jump.hash)?.start),
    endTime: undefined,
    speaker: textOf(cite)?.replace(/:$/, '') ?? bold,
    text: text.slice(bold ? bold.length + 1 : 0).replace(/^[\s:–—-]+/, ''),
  };
}
