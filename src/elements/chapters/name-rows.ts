import type {Chapter} from '../../episode/episode.js';
import {listedEnd, listedNumber} from '../../episode/listed-chapters.js';
import {durationInWords} from '../../locales/duration-in-words.js';
import {controlMessages} from '../../locales/languages/en/control-messages.js';
import {episodeMessages} from '../../locales/languages/en/episode-messages.js';
import {skipMessages} from '../../locales/languages/en/skip-messages.js';
import type {Messages} from '../../locales/messages.js';
import {say} from '../../locales/say.js';
import type {PlayerState} from '../../player/player-state.js';
import {whenIdle} from '../base/when-idle.js';

/** Number of rows that can be named in a few milliseconds. */
const AT_ONCE = 100;

type NamedState = Pick<PlayerState, 'chapters' | 'approximate' | 'duration'>;

/**
 * Names the rows for screen readers, with their times in words, because “15:00” could be an hour of the day:
 * “4 of 9: Deployment; starts at 2 minutes 30 seconds; lasts 1 minute 20 seconds”, and “; heard” or “; partly
 * heard” for a chapter that was played, “; left out” for one that the listener skips. Many rows are named in parts, when the browser is idle.
 *
 * @param signal stops the naming.
 */
export function nameRows(
  list: Element,
  state: NamedState,
  text: Messages,
  signal: AbortSignal,
): void {
  const {chapters} = state;
  const count = countListed(chapters);
  let number = 0;
  const nameFrom = (start: number) => {
    if (signal.aborted) return;
    for (let index = start; index < Math.min(start + AT_ONCE, chapters.length); index++) {
      if (chapters[index]!.toc === false) continue;
      if (list.children[index]) write(list.children[index]!, index, ++number, count, state, text);
    }
    if (chapters.length > start + AT_ONCE) whenIdle(() => nameFrom(start + AT_ONCE));
  };
  nameFrom(0);
}

/** Names one row again, whose chapter has been heard. */
export function nameRow(item: Element, index: number, state: NamedState, text: Messages): void {
  const {chapters} = state;
  write(item, index, listedNumber(chapters, index), countListed(chapters), state, text);
}

const countListed = (chapters: readonly Chapter[]) => listedNumber(chapters, chapters.length - 1);

/** @param number of the chapter in the list, from 1; of `count`. */
function write(
  item: Element,
  index: number,
  number: number,
  count: number,
  state: NamedState,
  text: Messages,
): void {
  const chapter = {...state.chapters[index]!, endTime: listedEnd(state.chapters, index)};
  const {classList} = item;
  const heard = classList.contains('heard')
    ? 'heard'
    : classList.contains('part-heard') && 'partlyHeard';
  const marks = {heard, isSkipped: classList.contains('skipped')} as const;
  const {name, lang} = rowName(chapter, number, count, marks, state, text);
  const words = hiddenIn(item.firstElementChild!);
  words.lang = lang;
  words.textContent = name;
}

/** The element for the name. An `aria-label` would have to contain all visible text, also the times. */
function hiddenIn(row: Element): HTMLElement {
  const known = row.querySelector<HTMLElement>('.hidden');
  if (known) return known;
  const words = document.createElement('span');
  words.className = 'hidden';
  row.append(words);
  // The name contains the title.
  row.querySelector('[part=chapter-title]')?.setAttribute('aria-hidden', 'true');
  return words;
}

function rowName(
  {startTime, endTime, title, kind}: Chapter,
  number: number,
  count: number,
  {heard, isSkipped}: {heard: 'heard' | 'partlyHeard' | false; isSkipped: boolean},
  {approximate, duration}: NamedState,
  text: Messages,
) {
  const start = durationInWords(startTime, text);
  const heading = say(text, controlMessages, 'chapterName', number, count, title);
  const parts = [
    heading,
    kind === 'ad' && say(text, episodeMessages, 'ad'),
    say(
      text,
      controlMessages,
      'startsAt',
      approximate ? say(text, controlMessages, 'about', start).text : start,
    ),
    endTime < Infinity &&
      say(text, controlMessages, 'lasts', durationInWords(endTime - startTime, text)),
    startTime >= duration && say(text, episodeMessages, 'beyondEnd'),
    heard && say(text, controlMessages, heard),
    isSkipped && say(text, skipMessages, 'skipped'),
  ];
  const texts = parts.flatMap((part) => (part ? [part.text] : []));
  return {name: texts.join(say(text, controlMessages, 'semicolon').text), lang: heading.lang};
}
