import type {Chapter} from '../episode/episode.js';
import {durationInWords} from '../locales/duration.js';
import type {Messages} from '../locales/messages.js';
import type {PlayerState} from '../player/player-state.js';
import {whenIdle} from './when-idle.js';

/** As many as can be named without being noticed. */
const AT_ONCE = 100;

type Facts = Pick<PlayerState, 'chapters' | 'approximate' | 'duration'>;

/**
 * Says in the rows for screen readers when they start and how long they take, in words: “15:00” alone
 * could be an hour of the day. A few at a time, whenever there is nothing better to do.
 *
 * @param signal ends it.
 */
export function nameRows(list: Element, facts: Facts, text: Messages, signal: AbortSignal): void {
  const name = (from: number) => {
    if (signal.aborted) return;
    const chapters = facts.chapters.slice(from, from + AT_ONCE);
    for (const [index, chapter] of chapters.entries()) {
      const row = list.children[from + index]?.firstElementChild;
      if (!row) continue;
      const words = hiddenIn(row);
      words.lang = text.language;
      words.textContent = wordsOf(chapter, facts, text);
    }
    if (facts.chapters.length > from + AT_ONCE) whenIdle(() => name(from + AT_ONCE));
  };
  name(0);
}

function hiddenIn(row: Element): HTMLElement {
  const known = row.querySelector<HTMLElement>('.hidden');
  if (known) return known;
  const words = document.createElement('span');
  words.className = 'hidden';
  row.append(words);
  return words;
}

function wordsOf(
  {startTime, endTime}: Chapter,
  {approximate, duration}: Facts,
  text: Messages,
): string {
  const start = durationInWords(startTime, text.language);
  const length = endTime < Infinity ? durationInWords(endTime - startTime, text.language) : '';
  const times = text.chapterTimes(approximate ? text.about(start) : start, length);
  return startTime >= duration ? `${times}, ${text.beyondEnd}` : times;
}
