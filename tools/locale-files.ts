/// <reference types="vite/client" />
import type {Translation} from '../src/locales/messages.js';

interface LanguageFile {
  readonly translation: Translation;
}

const groups = import.meta.glob<Record<string, object>>('../src/locales/languages/en/*.ts', {
  eager: true,
});

/** The English messages of all groups by their keys. */
export const english: Readonly<Record<string, unknown>> = Object.fromEntries(
  Object.values(groups)
    .flatMap((group) => Object.values(group))
    .flatMap((messages) => Object.entries(messages)),
);

const files = import.meta.glob<LanguageFile>('../src/locales/languages/*.ts', {eager: true});
const later = import.meta.glob<LanguageFile>('../src/locales/later/*.ts', {eager: true});

/** What the other languages have, by their tags. */
export const translations: Readonly<Record<string, Translation>> = Object.fromEntries(
  Object.entries(files).map(([path, {translation}]) => {
    const name = /([^/]+)\.ts$/.exec(path)?.[1] ?? '';
    const {translation: more} =
      later[path.replace(/languages\/([^/]+)\.ts$/, 'later/$1-later.ts')] ?? {};
    return [new Intl.Locale(name).baseName, {...translation, ...more}];
  }),
);
