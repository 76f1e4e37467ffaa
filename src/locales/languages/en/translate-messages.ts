/** English messages of the translation of a transcript. */
export const translateMessages = {
  /** @param percent with its sign. */
  loadingLanguage: (percent: string) => `Downloading the language: ${percent}`,
  /** @param percent with its sign. */
  translating: (percent: string) => `Translating: ${percent}`,
  cancelTranslation: 'Cancel',
  translationFailed: 'The translation failed.',
  noTranslation: 'This browser can’t translate between these languages.',
};
