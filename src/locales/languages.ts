import {english} from './locales.js';
import type {Messages, SomeWords, Words} from './messages.js';

type Load = () => Promise<{words: Words}>;

const nb: Load = () => import('./nb.js');

/**
 * The languages besides English, each in a chunk of its own, by their codes; where one is written in
 * several scripts, with the script. To add one, add a line.
 */
export const languages: Readonly<Record<string, Load>> = {
  ar: () => import('./ar.js'),
  cs: () => import('./cs.js'),
  da: () => import('./da.js'),
  de: () => import('./de.js'),
  es: () => import('./es.js'),
  fi: () => import('./fi.js'),
  fr: () => import('./fr.js'),
  he: () => import('./he.js'),
  it: () => import('./it.js'),
  ja: () => import('./ja.js'),
  ko: () => import('./ko.js'),
  nb,
  nl: () => import('./nl.js'),
  nn: nb,
  no: nb,
  pl: () => import('./pl.js'),
  pt: () => import('./pt-br.js'),
  ru: () => import('./ru.js'),
  sv: () => import('./sv.js'),
  tr: () => import('./tr.js'),
  uk: () => import('./uk.js'),
  'zh-Hans': () => import('./zh-hans.js'),
};

const RIGHT_TO_LEFT = /Arab|Hebr|Thaa|Syrc|Nkoo|Adlm|Rohg/;

/**
 * The words in a language, with those the page has added; English where there is none of that name, and
 * where the tag is broken.
 */
export async function messagesIn(
  tag: string,
  added: readonly (readonly [tag: string, words: SomeWords])[],
): Promise<Messages> {
  const locale = localeOf(tag);
  if (!locale) return english;
  const {language, script = ''} = locale.maximize();
  const load = loaderOf(locale);
  const known = language === 'en' ? english : (await load?.())?.words;
  const changes = added.filter(([name]) => includes(localeOf(name), locale));
  const direction = RIGHT_TO_LEFT.test(script) ? 'rtl' : 'ltr';
  if (!known && !changes.length) return {...english, direction};
  return changes.reduce<Messages>(
    (words, [, some]) => ({
      ...words,
      ...some,
      errors: {...words.errors, ...some.errors},
      notices: {...words.notices, ...some.notices},
    }),
    {
      ...(known ?? english),
      direction,
      // The clocks have Latin digits, and so has the rest.
      language: String(new Intl.Locale(locale, {numberingSystem: 'latn'})),
    },
  );
}

/** `Intl` throws at a broken one. */
function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}

/** What brings its words; the kinds of Norwegian share them. */
function loaderOf(locale: Intl.Locale): Load | undefined {
  const {language, script = ''} = locale.maximize();
  return languages[language] ?? languages[`${language}-${script}`];
}

/**
 * Whether a locale is another one or a special case of it, as `de-AT` is of `de`. What a tag leaves out is
 * what is likely: `zh-CN` is a case of `zh-Hans`, and `pt` of `pt-BR`.
 */
function includes(general: Intl.Locale | undefined, special: Intl.Locale): boolean {
  if (!general) return false;
  const {language, script, region} = special.maximize();
  const sharesWords = Boolean(loaderOf(general)) && loaderOf(general) === loaderOf(special);
  return (
    (general.language === language || sharesWords) &&
    (general.script ?? script) === script &&
    (general.region ?? region) === region
  );
}

/** The forms of a word beside a number, by the plural rules of CLDR; `#` stands for the number. */
type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & {readonly other: string};

/**
 * Writes a number with its word: `plural('en', {one: '# second', other: '# seconds'})(15)` is
 * “15 seconds”. A form that is missing is that of `other`.
 */
export function plural(language: string, forms: Forms): (count: number) => string {
  let rules: Intl.PluralRules | undefined;
  return (count) => {
    rules ??= new Intl.PluralRules(language);
    return (forms[rules.select(count)] ?? forms.other).replace('#', String(count));
  };
}
