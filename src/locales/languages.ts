import {english} from './follow-messages.js';
import {
  directionOf,
  includesTag,
  parseLanguageTag,
  scriptOf,
  type LanguageTag,
} from './language-tag.js';
import {dayFirstMessages} from './languages/en/episode-messages.js';
import type {AllMessages, Messages, Regions, Translation} from './messages.js';

/** The module of a file in `languages/`. */
interface LanguageFile {
  readonly translation: Translation;
  readonly regions?: Regions;
}

type Load = () => Promise<LanguageFile>;

/**
 * The languages besides English, each a chunk of its own, by language code, with the script if the language is written
 * in several. To add a language, add a line.
 */
export const languages: Readonly<Record<string, Load>> = {
  ar: () => import('./languages/ar.js'),
  cs: () => import('./languages/cs.js'),
  da: () => import('./languages/da.js'),
  de: () => import('./languages/de.js'),
  es: () => import('./languages/es.js'),
  fi: () => import('./languages/fi.js'),
  fr: () => import('./languages/fr.js'),
  he: () => import('./languages/he.js'),
  it: () => import('./languages/it.js'),
  ja: () => import('./languages/ja.js'),
  ko: () => import('./languages/ko.js'),
  nb: () => import('./languages/nb.js'),
  nl: () => import('./languages/nl.js'),
  pl: () => import('./languages/pl.js'),
  pt: () => import('./languages/pt-br.js'),
  ru: () => import('./languages/ru.js'),
  sv: () => import('./languages/sv.js'),
  tr: () => import('./languages/tr.js'),
  uk: () => import('./languages/uk.js'),
  'zh-Hans': () => import('./languages/zh-hans.js'),
};

/** The regions of those who write the month before the day in English; without a region they do, too. */
const MONTH_FIRST = /^(US|CA|PH|AS|GU|MP|PR|UM|VI|)$/;

/**
 * Loads the messages of a language, including those that the page has added; English if the language is unknown or the
 * tag is invalid.
 */
export async function messagesIn(
  tag: string,
  added: readonly (readonly [tag: string, translation: Translation])[],
): Promise<Messages> {
  const locale = parseLanguageTag(tag);
  if (!locale) return english;
  const direction = directionOf(locale);
  const changes = added.filter(([name]) => {
    const general = parseLanguageTag(name);
    return general && includesTag(general, locale);
  });
  const own = await translationsOf(locale);
  if (!own && !changes.length) return {...english, direction};
  const translations = own ?? [(await import('./intl-messages.js')).intlMessages(tag)];
  for (const [, translation] of changes) translations.push(translation);
  const translation: Partial<AllMessages> = {};
  for (const {errors, notices, ...main} of translations) {
    Object.assign(translation, main, errors, notices);
  }
  return {language: tag, direction, translation};
}

/** The translations from general to specific; `undefined` for a language that is not in the list. */
async function translationsOf(locale: LanguageTag): Promise<Translation[] | undefined> {
  const {language, region} = locale;
  if (language === 'en') return [MONTH_FIRST.test(region) ? {} : dayFirstMessages];
  const load = languages[language] ?? languages[`${language}-${scriptOf(locale)}`];
  if (!load) return undefined;
  const {translation, regions} = await load();
  return [translation, regions?.[region] ?? {}];
}
