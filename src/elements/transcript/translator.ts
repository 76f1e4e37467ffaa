/** The browser's Translator API, as far as it is used: https://webmachinelearning.github.io/translation-api/ */
export interface TranslatorApi {
  availability(
    languages: Languages,
  ): Promise<'unavailable' | 'downloadable' | 'downloading' | 'available'>;
  create(
    options: Languages & {
      readonly signal: AbortSignal;
      monitor(monitor: EventTarget): void;
    },
  ): Promise<Translator>;
}

/** BCP 47 tags. */
export interface Languages {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
}

interface Translator {
  translate(text: string, options: {readonly signal: AbortSignal}): Promise<string>;
  destroy(): void;
}

/** The API; `undefined` in browsers without it. It translates on the device: nothing is sent anywhere. */
export const translatorApi = (): TranslatorApi | undefined =>
  (globalThis as {Translator?: TranslatorApi}).Translator;

/**
 * The languages between which a reader needs a translation.
 *
 * @param source of the text; without one there is none.
 * @param reader the languages of the reader, best first.
 * @returns `undefined` if the reader reads the text as it is, or the browser can't translate.
 */
export function neededLanguages(
  source: string | undefined,
  reader: readonly string[],
): Languages | undefined {
  const [target] = reader;
  if (
    !translatorApi() ||
    !source ||
    !target ||
    reader.some((tag) => baseOf(tag) === baseOf(source))
  )
    return undefined;
  return {sourceLanguage: source, targetLanguage: target};
}

const baseOf = (tag: string) => /^[^-_]*/.exec(tag)![0].toLowerCase();
