import {words as en} from './en.js';
import type {Messages, SomeWords} from './messages.js';

/** English, for the time before another language has come, or in its stead. */
export const english: Messages = {
  ...en,
  errors: undefined,
  notices: undefined,
  language: 'en',
  direction: undefined,
};

const added: [tag: string, words: SomeWords][] = [];
const tellers = new Set<() => void>();

/**
 * Adds a language, or changes words of one that is there; players that speak it already change too.
 *
 *     addLanguage('de', {play: 'Anhören'});
 *
 * @param tag a BCP 47 language tag. Words of `de` count in `de-AT` as well, not the other way around.
 * @param words what is missing comes from the language of that name, or else from English.
 */
export function addLanguage(tag: string, words: SomeWords): void {
  added.push([tag, words]);
  for (const tell of tellers) tell();
}

/**
 * Brings the words in a language, English where there is none of that name, and again when the page
 * adds some. The list of languages and the words come as chunks of their own; where they can't be
 * fetched nothing is told.
 *
 * @param tag a BCP 47 language tag, such as `de` or `de-AT`; a broken one counts as English.
 * @returns a function that ends it.
 */
export function followMessages(tag: string, speak: (messages: Messages) => void): () => void {
  const tell = () =>
    void loadMessages(tag).then(
      // Who has ended it may have another language by now.
      (messages) => tellers.has(tell) && speak(messages),
      () => undefined,
    );
  tellers.add(tell);
  tell();
  return () => tellers.delete(tell);
}

async function loadMessages(tag: string): Promise<Messages> {
  if (!added.length && /^en(-[a-z]{2})?$/i.test(tag)) {
    return {...english, language: tag, direction: 'ltr'};
  }
  return (await import('./languages.js')).messagesIn(tag, added);
}
