/** Attributes that are addresses; `embedded` chapters are none. */
export const ADDRESSES: ReadonlySet<string> = new Set(['src', 'audio', 'transcript', 'chapters']);

/** What a script tag can say of its player by `data-…`, and a frame in its address. */
export const NAMES: readonly string[] = [
  ...ADDRESSES,
  'item',
  'start',
  'duration',
  'reference-duration',
  'skip-back',
  'skip-forward',
  'layout',
  'theme',
  'lang',
  'keyshortcuts',
  'announce',
  'link-times',
];

/** Custom properties that can be said there as well, by their names without `--kapitel-`. */
export const STYLES: Readonly<Record<string, string>> = {
  accent: 'color',
  radius: 'border-radius',
};
