/** The parts of a BCP 47 tag in canonical case; `''` for a missing part. */
export interface LanguageTag {
  readonly language: string;
  readonly script: string;
  readonly region: string;
}

const TAG = /^([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?(?:-[a-z\d]{1,8})*$/i;

/** The old code of Hebrew, and the variants of Norwegian, which share their messages. */
const ALIASES: Readonly<Record<string, string>> = {iw: 'he', no: 'nb', nn: 'nb'};

/** The likely region of a language, where it is not the language code in upper case. */
const REGIONS: Readonly<Record<string, string>> = {
  ar: 'EG',
  cs: 'CZ',
  da: 'DK',
  en: 'US',
  he: 'IL',
  ja: 'JP',
  ko: 'KR',
  nb: 'NO',
  pt: 'BR',
  sv: 'SE',
  uk: 'UA',
  zh: 'CN',
};

/**
 * Reads a language tag. `Intl.Locale` does the same, but its first use takes some 20 milliseconds.
 *
 * @returns `undefined` for an invalid tag.
 */
export function parseLanguageTag(tag: string): LanguageTag | undefined {
  const [, language, script = '', region = ''] = TAG.exec(tag) ?? [];
  if (!language) return undefined;
  const code = language.toLowerCase();
  return {
    language: ALIASES[code] ?? code,
    script: script && script[0]!.toUpperCase() + script.slice(1).toLowerCase(),
    region: region.toUpperCase(),
  };
}

/** The script of a language that is written in several. */
export function scriptOf({language, script, region}: LanguageTag): string {
  if (script || language !== 'zh') return script;
  return /^(TW|HK|MO)$/.test(region) ? 'Hant' : 'Hans';
}

const regionOf = ({language, script, region}: LanguageTag): string =>
  region || (script === 'Hant' ? 'TW' : (REGIONS[language] ?? language.toUpperCase()));

/**
 * Whether a tag equals another one or is more specific, as `de-AT` is than `de`. Missing parts are replaced by likely
 * ones: `zh-CN` matches `zh-Hans`, and `pt` matches `pt-BR`.
 */
export function includesTag(general: LanguageTag, special: LanguageTag): boolean {
  return (
    general.language === special.language &&
    (!general.script || general.script === scriptOf(special)) &&
    (!general.region || general.region === regionOf(special))
  );
}

const RIGHT_TO_LEFT_SCRIPT = /^(Adlm|Arab|Hebr|Mand|Mend|Nkoo|Rohg|Samr|Syrc|Thaa)$/;
const RIGHT_TO_LEFT =
  /^(ar|arc|bal|bqi|ckb|dv|fa|glk|he|ji|ks|lrc|mzn|nqo|pnb|ps|sd|skr|syr|ug|ur|yi)$/;

/** The writing direction of a language. */
export function directionOf({language, script}: LanguageTag): 'ltr' | 'rtl' {
  const isRightToLeft = script ? RIGHT_TO_LEFT_SCRIPT.test(script) : RIGHT_TO_LEFT.test(language);
  return isRightToLeft ? 'rtl' : 'ltr';
}
