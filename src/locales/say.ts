import type {AllMessages, Messages} from './messages.js';

/** A message as it is shown. */
export interface Phrase {
  readonly text: string;
  /** BCP 47 tag of its language, for the `lang` of the element that shows it. */
  readonly lang: string;
}

type Arguments<Message> = Message extends (...args: infer Args) => string ? Args : [];

/**
 * A message in a language, or in English where the language lacks it.
 *
 *     const {text, lang} = say(messages, controlMessages, 'back', 15);
 *     html`<button aria-label=${text} lang=${lang}>…</button>`
 *
 * @param english the group of the message, from `languages/en/`; it is part of the chunk that shows it.
 * @param args of a message that is a function.
 */
export function say<
  Group extends Partial<AllMessages>,
  Key extends keyof Group & keyof AllMessages,
>(
  {translation, language}: Messages,
  english: Group,
  key: Key,
  ...args: Arguments<AllMessages[Key]>
): Phrase {
  const own = translation[key];
  const message = (own ?? english[key]) as string | ((...args: unknown[]) => string);
  return {
    text: typeof message === 'function' ? message(...args) : message,
    lang: own === undefined && !/^en\b/i.test(language) ? 'en' : language,
  };
}
