import {en} from './en.js';
import type {Messages} from './messages.js';

/** The languages besides English, each in a chunk of its own. To add one, add a line. */
const locales: Record<string, () => Promise<Messages>> = {
  de: async () => (await import('./de.js')).de,
};

/**
 * The words in a language, English where there is none of that name.
 *
 * @param tag a BCP 47 language tag, such as `de` or `de-AT`.
 */
export async function loadMessages(tag: string): Promise<Messages> {
  const language = tag.toLowerCase().split('-')[0]!;
  return (await locales[language]?.()) ?? en;
}
