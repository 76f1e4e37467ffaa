import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import type {Episode} from '../../../src/episode/episode.js';
import {all, chaptersOf, part} from '../show.js';

export const LONG = 'Donaudampfschifffahrtsgesellschaftskapitän und '.repeat(4).slice(0, 180);
export const WORD = 'x'.repeat(180);
export const image = new URL('/demo/episodes/179.svg', location.href).href;
export const persons = Array.from({length: 6}, (_, index) => ({
  name: `Someone Withaname ${index}`,
}));

export const episodes: Record<string, Partial<Episode>> = {
  'no chapters': {image, persons},
  'one chapter': {image, persons, chapters: chaptersOf(1)},
  '32 chapters': {image, persons, chapters: chaptersOf(32)},
  'titles of 180 characters': {title: LONG, image, persons, chapters: chaptersOf(8, () => LONG)},
  'words of 180 characters': {title: WORD, image, persons, chapters: chaptersOf(8, () => WORD)},
  'no cover': {chapters: chaptersOf(8)},
  'no title': {title: '', chapters: chaptersOf(8)},
  'hours and hours': {duration: 359_999, chapters: chaptersOf(90, undefined, 4000)},
};

export const WIDTHS = [256, 320, 360, 480, 640, 720, 1200];

/** What stands out of the card, or is cut off by it. */
export function outside(element: KapitelPlayer): string[] {
  const card = part(element, 'player').getBoundingClientRect();
  return all<HTMLElement>(element)
    .filter((inner) => inner.matches('button, input, [part=track], [part=title], [part=cover]'))
    .filter((inner) => inner.checkVisibility() && !inner.closest('[popover]'))
    .filter((inner) => {
      const {left, right} = inner.getBoundingClientRect();
      return left < card.left - 0.5 || right > card.right + 0.5;
    })
    .map((inner) => `${inner.localName} ${inner.part.value}`);
}

/** Controls that lie on each other. */
export function overlapping(element: KapitelPlayer): string[] {
  const buttons = all<HTMLElement>(element).filter(
    (inner) =>
      inner.matches('button, .area') &&
      !inner.matches('[part=chapter], [part=duration]') &&
      inner.checkVisibility(),
  );
  return buttons.flatMap((one, index) =>
    buttons.slice(index + 1).flatMap((other) => {
      const a = one.getBoundingClientRect();
      const b = other.getBoundingClientRect();
      const apart =
        a.right <= b.left + 1 ||
        b.right <= a.left + 1 ||
        a.bottom <= b.top + 1 ||
        b.bottom <= a.top + 1;
      return apart ? [] : [`${one.part.value} and ${other.part.value}`];
    }),
  );
}
