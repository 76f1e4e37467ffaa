/** Whether two lists have the same items (`Object.is`). */
export const sameItems = (now: readonly unknown[], before: readonly unknown[]): boolean =>
  now.every((item, index) => Object.is(item, before[index]));
