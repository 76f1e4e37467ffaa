/** What the first bytes of UTF-8 letters turn into when they are misread, and then the second ones. */
const SUSPECT = /[Â-ô][\x80-¿Œ-™]|[¬√‚Œœ–—][^\0-\x7F]/;

/** A letter whose second byte became a no-break space. */
const WITH_SPACE = /[Â-ô€]\xA0/;

/** Mends what has to be mended before a reader tidies its spaces. */
export const mendSource = async (text: string): Promise<string> =>
  WITH_SPACE.test(text) ? (await import('./mend-text.js')).mendSource(text) : text;

/**
 * Mends damaged text in whatever was read, each field by itself: one that cannot be mended without
 * loss stays as it is. What looks sound comes back untouched, and fetches nothing.
 */
export async function mend<T>(value: T): Promise<T> {
  return SUSPECT.test(JSON.stringify(value))
    ? (await import('./mend-text.js')).mendFields(value)
    : value;
}
