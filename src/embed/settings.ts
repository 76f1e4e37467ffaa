/** Attributes that are URLs; `chapters` may also be `embedded`. */
export const URL_ATTRIBUTES: ReadonlySet<string> = new Set([
  'src',
  'audio',
  'transcript',
  'chapters',
]);

/** The attributes of a player that a script element can set by `data-…`, and the URL of a frame by parameters. */
export const ATTRIBUTES: readonly string[] = [
  ...URL_ATTRIBUTES,
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
  'media-fragments',
  'concurrent',
  'media-session',
  'memory',
  'sleep-timer',
  'share',
];

/** The custom properties that can be set there as well, without `--kapitel-`, and a property with the same syntax. */
export const CUSTOM_PROPERTIES: Readonly<Record<string, string>> = {
  accent: 'color',
  radius: 'border-radius',
};
