import type {Messages, Translation} from './messages.js';

/** English: shown until another language is loaded, or if that fails. */
export const english: Messages = {language: 'en', direction: undefined, translation: {}};

/** As in `ChunkLoader`. */
interface Loader {
  load<Loaded>(
    load: () => Promise<Loaded>,
    use: (loaded: Loaded) => unknown,
    signal: AbortSignal,
  ): void;
}

const added: [tag: string, translation: Translation][] = [];
const updates = new Set<() => void>();

/**
 * Adds a language, or replaces messages of an existing one. Players that use the language are updated at once.
 *
 *     addLanguage('de', {play: 'Anhören'});
 *
 * @param tag a BCP 47 language tag. Messages of `de` apply to `de-AT`, but not vice versa.
 * @param translation messages by key. A missing message falls back to the built-in language, else to English.
 */
export function addLanguage(tag: string, translation: Translation): void {
  added.push([tag, translation]);
  for (const update of updates) update();
}

/**
 * Calls a function with the messages of a language, or English if the language is unknown, and again when the page
 * adds messages. The list of languages and each language are chunks.
 *
 * @param tag a BCP 47 language tag, such as `de` or `de-AT`; an invalid one counts as English.
 * @param show is called with the messages.
 * @param chunks loads a chunk again that failed to load.
 * @returns a function that ends the subscription.
 */
export function followMessages(
  tag: string,
  show: (messages: Messages) => void,
  chunks: Loader,
): () => void {
  const ending = new AbortController();
  const update = () => chunks.load(() => loadMessages(tag), show, ending.signal);
  updates.add(update);
  update();
  return () => {
    updates.delete(update);
    ending.abort();
  };
}

const loadMessages = async (tag: string): Promise<Messages> =>
  (await import('./languages.js')).messagesIn(tag, added);
