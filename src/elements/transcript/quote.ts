import {formatTime} from '../../episode/format-time.js';
import {quoteMessages} from '../../locales/languages/en/quote-messages.js';
import type {Messages} from '../../locales/messages.js';
import {say} from '../../locales/say.js';
import {lowerBound} from './lower-bound.js';
import type {Listed} from './paragraphs.js';

/** Selected text of a transcript. Times are in seconds. */
export interface Quote {
  /** What is said, by one person after the other. */
  readonly lines: readonly QuoteLine[];
  /** When the first selected sentence starts. */
  readonly startTime: number;
  /** When the last selected sentence ends; `Infinity` if that is unknown. */
  readonly endTime: number;
}

interface QuoteLine {
  readonly speaker: string | undefined;
  readonly text: string;
}

/** The quote in a range of the text; `undefined` if no sentence is in it. @param elements the sentences. */
export function quoteIn(
  range: Range,
  elements: readonly HTMLElement[],
  {sentences, cues, speakers}: Listed,
): Quote | undefined {
  const isAfter = (index: number) => range.comparePoint(elements[index]!, 0) > 0;
  const to = lowerBound(elements.length, isAfter);
  const first = lowerBound(
    to,
    (index) => range.comparePoint(elements[index]!, elements[index]!.childNodes.length) >= 0,
  );
  const parts = elements
    .slice(first, to)
    .map((element, count) => ({index: first + count, said: textIn(range, element)}))
    .filter(({said}) => said.trim());
  const [start, end] = [parts[0], parts.at(-1)].map((part) => part && sentences[part.index]);
  if (!start || !end) return undefined;
  const lines: QuoteLine[] = [];
  for (const {index, said} of parts) {
    const name = speakers.of(cues[sentences[index]!.cue]?.speaker)?.name;
    const last = lines.at(-1);
    if (last?.speaker === name && last) lines.push({...lines.pop()!, text: last.text + said});
    else lines.push({speaker: name, text: said});
  }
  return {
    lines: lines.map((line) => ({...line, text: line.text.replace(/\s+/g, ' ').trim()})),
    startTime: start.startTime,
    endTime: end.endTime,
  };
}

function textIn(range: Range, element: HTMLElement): string {
  const own = new Range();
  own.selectNodeContents(element);
  if (own.isPointInRange(range.startContainer, range.startOffset)) {
    own.setStart(range.startContainer, range.startOffset);
  }
  if (own.isPointInRange(range.endContainer, range.endOffset)) {
    own.setEnd(range.endContainer, range.endOffset);
  }
  return own.toString();
}

/** A quote as text. Where one person speaks, the name is below it. @param title of the episode. */
export function quoteText(
  {lines, startTime}: Quote,
  title: string,
  url: string | undefined,
  text: Messages,
): string {
  const isOne = lines.length === 1;
  const [line] = lines;
  const said = isOne
    ? say(text, quoteMessages, 'quoted', line!.text).text
    : lines.map(({speaker, text}) => (speaker ? `${speaker}: ${text}` : text)).join('\n');
  const source = [isOne && line!.speaker, title, formatTime(startTime)].filter(Boolean).join(', ');
  return [said, `— ${source}`, url].filter(Boolean).join('\n');
}

/** The moment of a quote, as it stands in the fragment of a URL: `t=12.3,15.8`. */
export function momentOf({startTime, endTime}: Quote): string {
  const start = Math.floor(startTime * 10) / 10;
  const end = Math.ceil(endTime * 10) / 10;
  return end > start && end < Infinity ? `t=${start},${end}` : `t=${start}`;
}
