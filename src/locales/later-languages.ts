import type {Messages, Translation} from './messages.js';

/**
 * The messages that nothing shows before a player was touched, beside those of `languages.ts`, which load when the browser
 * is idle. English needs none: its messages are in the chunks that show them.
 */
export const laterLanguages: Readonly<
  Record<string, () => Promise<{readonly translation: Translation}>>
> = {
  ar: () => import('./later/ar-later.js'),
  cs: () => import('./later/cs-later.js'),
  da: () => import('./later/da-later.js'),
  de: () => import('./later/de-later.js'),
  es: () => import('./later/es-later.js'),
  fi: () => import('./later/fi-later.js'),
  fr: () => import('./later/fr-later.js'),
  he: () => import('./later/he-later.js'),
  it: () => import('./later/it-later.js'),
  ja: () => import('./later/ja-later.js'),
  ko: () => import('./later/ko-later.js'),
  nb: () => import('./later/nb-later.js'),
  nl: () => import('./later/nl-later.js'),
  pl: () => import('./later/pl-later.js'),
  pt: () => import('./later/pt-br-later.js'),
  ru: () => import('./later/ru-later.js'),
  sv: () => import('./later/sv-later.js'),
  tr: () => import('./later/tr-later.js'),
  uk: () => import('./later/uk-later.js'),
  'zh-Hans': () => import('./later/zh-hans-later.js'),
};

/** Codes whose messages are those of another language. */
const ALIASES: Readonly<Record<string, string>> = {iw: 'he', no: 'nb', nn: 'nb'};

/**
 * Loads the messages that are missing until a player is touched.
 *
 * @returns the messages with those of the language, which never replace others; the same object if there are none.
 */
export async function withLaterMessages(messages: Messages): Promise<Messages> {
  const {language, translation: known} = messages;
  const load = laterLanguages[keyOf(language)];
  if (!load) return messages;
  const {translation} = await load();
  const {errors, notices, ...main} = translation;
  return {...messages, translation: {...main, ...errors, ...notices, ...known}};
}

/** The key of a language in the list. Chinese is written in two scripts, of which one is there. */
function keyOf(tag: string): string {
  const code = (/^[a-z]+/i.exec(tag)?.[0] ?? '').toLowerCase();
  if (code !== 'zh') return ALIASES[code] ?? code;
  return /-(?:hant|tw|hk|mo)\b/i.test(tag) ? '' : 'zh-Hans';
}
