/**
 * The keys of messages that a language lacks.
 *
 * @param {Readonly<Record<string, unknown>>} english all messages by their keys
 * @param {import('../src/locales/messages.js').Translation} translation
 */
export function missingMessages(english, {errors, notices, ...main}) {
  const own = {...main, ...errors, ...notices};
  return Object.keys(english).filter((key) => !Object.hasOwn(own, key));
}
