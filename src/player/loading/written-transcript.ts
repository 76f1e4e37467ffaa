import type {Cue} from '../../episode/episode.js';
import {normalizeText} from '../../episode/normalize-text.js';
import {parseTime} from '../../episode/time.js';
import {parseTimeFragment} from '../../episode/time-fragment.js';
import {normalizeCues} from '../../readers/text/cues.js';
import {copyInline} from './copy-inline.js';
import {placeInText} from './text-place.js';
import {TRANSCRIPT} from './transcript-selector.js';

/** A paragraph of a transcript that an author has written into the page. */
export interface WrittenCue extends Cue {
  /** The element in the page. */
  readonly source: Element;
  /** The heading before the paragraph. */
  readonly heading: string | undefined;
  /** Whether the time is estimated, because the paragraph has none. */
  readonly approximate: boolean;
  /** Copies a part of the text with its links and emphasis. The offsets are those in `text`. */
  readonly copy: (start: number, end: number) => DocumentFragment;
}

const BLOCKS = 'p, li, dd, dt, pre, figure, h1, h2, h3, h4, h5, h6';
const HEADING = 'h1, h2, h3, h4, h5, h6';
/** What stands between a time or a name and the words: `0:05 – Ada: …`, `(0:05) …`. */
const BEFORE = /^(?:[\s:–—-]|\(\s*\)|\[\s*\])+/;
/** How fast people speak, in characters per second, where nothing else is known. */
const RATE = 15;
/** In characters. */
const LONGEST_NAME = 60;

/**
 * Reads the transcript that an author has written into the page: paragraphs, items of lists, and terms with descriptions.
 * A time is in a `<time>` or a `#t=` link at the start or at the end of a paragraph, the speaker in a `<cite>` at its start,
 * bold and followed by a colon, or in the term. Paragraphs without a time share that between their neighbours.
 *
 * @param root contains the transcript.
 * @param scope selects the elements of the root that contain it; empty for all of it.
 * @returns an empty list if no paragraph has a time.
 */
export function writtenCues(root: Element, scope = TRANSCRIPT): WrittenCue[] {
  const blocks = [...root.querySelectorAll(`${scope} :is(${BLOCKS})`)];
  const passages: Passage[] = [];
  let heading: string | undefined;
  let term: Passage | undefined;
  for (const block of blocks) {
    if (block.querySelector(BLOCKS)) continue;
    if (block.matches(HEADING)) heading = normalizeText(block.textContent) ?? heading;
    else {
      const passage = read(block);
      if (block.localName === 'dt') term = {...passage, speaker: passage.text || passage.speaker};
      if (block.localName === 'dt' || !passage.text) continue;
      const {startTime = term?.startTime} = passage;
      // A paragraph without a time goes on with what the last one said.
      const before = startTime === undefined ? passages.at(-1)?.speaker : undefined;
      const {speaker = term?.speaker ?? before} = passage;
      passages.push({...passage, startTime, speaker, heading});
      heading = term = undefined;
    }
  }
  return passages.some(({startTime}) => startTime !== undefined) ? toCues(passages) : [];
}

/** The paragraphs of a page, beside the sentences that are made of them. */
export class WrittenText {
  readonly #cues: readonly WrittenCue[];

  constructor(cues: readonly WrittenCue[]) {
    this.#cues = cues;
  }

  /** Puts links and emphasis into the elements of sentences, which contain only text. */
  fill(
    elements: readonly Element[],
    sentences: readonly {readonly cue: number; readonly text: string}[],
  ): void {
    let start = 0;
    sentences.forEach(({cue, text}, index) => {
      if (cue !== sentences[index - 1]?.cue) start = 0;
      const element = elements[index]!;
      const end = start + text.length;
      // Between sentences there may be a space that is no part of them.
      const space = element.textContent.slice(text.length);
      element.replaceChildren(this.#cues[cue]!.copy(start, end), space);
      start = end;
    });
  }

  /** The index of the cue that contains an element with the `id` that a fragment of the page's URL names, or -1. */
  indexOf(hash: string): number {
    if (!hash) return -1;
    const url = new URL(location.href);
    const isGoal = ({id}: Element) => id !== '' && (url.hash = id) && url.hash === hash;
    return this.#cues.findIndex(({source}) =>
      [source, ...source.querySelectorAll('[id]')].some(isGoal),
    );
  }
}

interface Passage extends Pick<WrittenCue, 'source' | 'copy' | 'text' | 'speaker'> {
  readonly startTime: number | undefined;
  readonly heading?: string | undefined;
}

function toCues(passages: readonly Passage[]): WrittenCue[] {
  const times = estimate(passages);
  const cues = normalizeCues(
    passages.map(({speaker, text}, index) => ({startTime: times[index], speaker, text})),
  );
  return cues.map((cue, index) => {
    const {source, heading, copy, startTime} = passages[index]!;
    return {...cue, source, heading, copy, approximate: startTime === undefined};
  });
}

/** The times of all passages. Those without one share the time until the next one by their characters. */
function estimate(passages: readonly Passage[]): number[] {
  const times: number[] = [];
  let [time, characters] = [0, 0];
  /** Numbers of characters since the last known time, at the start of each passage. */
  let since: number[] = [];
  const fill = (rate: number) => {
    times.push(...since.map((count) => time + count / rate));
    since = [];
  };
  for (const {startTime, text} of passages) {
    if (startTime === undefined) since.push(characters);
    else {
      fill(characters / Math.max(0, startTime - time) || Infinity);
      times.push((time = startTime));
      characters = 0;
    }
    characters += text.length;
  }
  fill(RATE);
  return times;
}

function read(source: Element): Passage {
  const time = [...source.querySelectorAll('time')].find((time) => isAtEdge(time, source));
  const jump = [...source.querySelectorAll<HTMLAnchorElement>('a[href*="#t="]')].find(
    (link) => isAtEdge(link, source) && parseTimeFragment(link.hash),
  );
  const cite = [...source.querySelectorAll('cite')].find((cite) => isFirst(cite, source));
  const bold = cite ? undefined : boldName(source);
  const isClock =
    jump && (jump.contains(time ?? null) || parseTime(jump.textContent.trim()) !== undefined);
  const content = new DocumentFragment();
  content.append(...copyInline(source, new Set([time, isClock && jump, cite, bold])));
  trim(content);
  const written = time && parseTime(time.dateTime || time.textContent);
  const speaker = normalizeText((cite ?? bold)?.textContent)?.replace(/:$/, '');
  return {
    source,
    startTime: written ?? (jump && parseTimeFragment(jump.hash)?.start),
    speaker,
    text: content.textContent,
    copy: (start, end) => copyPart(content, start, end),
  };
}

/** Copies a part of the text of some nodes, with the elements around it. */
function copyPart(content: DocumentFragment, start: number, end: number): DocumentFragment {
  const range = new Range();
  range.setStart(...placeInText(content, start));
  range.setEnd(...placeInText(content, end));
  const part = range.cloneContents();
  let around: Node | null = range.commonAncestorContainer;
  for (; around && around !== content; around = around.parentNode) {
    if (!(around instanceof Element)) continue;
    const copy = around.cloneNode() as Element;
    copy.append(part);
    part.append(copy);
  }
  return part;
}

/** A name in bold at the start, with a colon at its end or after it. */
function boldName(source: Element): Element | undefined {
  const bold = source.querySelector('b, strong');
  if (!bold || !isFirst(bold, source)) return undefined;
  const after = new Range();
  after.selectNodeContents(source);
  after.setStartAfter(bold);
  const name = bold.textContent.trim();
  const hasColon = name.endsWith(':') || /^\P{L}*:(?!\d)/u.test(after.toString());
  return hasColon && name.length <= LONGEST_NAME ? bold : undefined;
}

/** Whether nothing but a time stands before a part of a paragraph. */
const isFirst = (part: Element, source: Element) =>
  !wordsAround(part, source, 'time, a[href*="#t="]').includes(true);

/** Whether nothing but a name stands before a part of a paragraph, or nothing after it. */
function isAtEdge(part: Element, source: Element): boolean {
  const around = wordsAround(part, source, 'cite, b, strong');
  return !around.includes(true) || !around.includes(false);
}

/** For each text with words outside of a part whether it stands before it. @param besides selects what doesn't count. */
function wordsAround(part: Element, source: Element, besides: string): boolean[] {
  const walker = document.createTreeWalker(source, NodeFilter.SHOW_TEXT);
  const around: boolean[] = [];
  while (walker.nextNode()) {
    const {currentNode: text} = walker;
    if (part.contains(text) || text.parentElement!.closest(besides)) continue;
    if (!/[\p{L}\p{N}]/u.test((text as Text).data)) continue;
    around.push(Boolean(part.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_PRECEDING));
  }
  return around;
}

/** Makes single spaces of white space, and removes what is left of a time or a name at the start. */
function trim(content: DocumentFragment): void {
  content.normalize();
  const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  let last: Text | undefined;
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const words = text.data.replace(/\s+/g, ' ');
    text.data = last
      ? words.slice(last.data.endsWith(' ') && words.startsWith(' ') ? 1 : 0)
      : words.replace(BEFORE, '');
    if (text.data) last = text;
  }
  if (last) last.data = last.data.trimEnd();
}
