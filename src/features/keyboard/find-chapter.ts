import type {FeatureHost} from '../feature.js';

/**
 * Finds the next row of the chapter list whose title starts with a letter, and moves the focus to it. A folded list
 * is unfolded.
 *
 * @param letter in any case; accents don't count.
 * @returns whether there is such a chapter.
 */
export async function findChapter(host: FeatureHost, letter: string): Promise<boolean> {
  const root = host.shadowRoot;
  const list = root?.querySelector('kapitel-chapters')?.shadowRoot;
  const rows = [...(list?.querySelectorAll<HTMLElement>('li:not([hidden]) > button') ?? [])];
  const start = rows.findIndex((row) => row.matches(':focus')) + 1;
  const inOrder = [...rows.slice(start), ...rows.slice(0, start)];
  const found = inOrder.find((row) => startsWith(titleOf(row), letter));
  if (found && !found.checkVisibility()) {
    root?.querySelector<HTMLElement>('[part=chapters-button]')?.click();
    await host.updateComplete;
  }
  found?.focus();
  return Boolean(found);
}

const titleOf = (row: Element): string =>
  row.querySelector('[part=chapter-title]')?.textContent ?? '';

/** Whether the first letter or digit of a title is a letter, whatever its case and accents. */
const startsWith = (title: string, letter: string): boolean =>
  base(/[\p{L}\p{N}]/u.exec(title)?.[0] ?? '') === base(letter);

const base = (letter: string): string => letter.normalize('NFD').charAt(0).toLowerCase();
