/** What the first bytes of UTF-8 letters turn into when they are misread, and then the second ones. */
const SUSPECT = /[Â-ô][\x80-¿Œ-™]|[¬√‚Œœ–—][^\0-\x7F]/;

/**
 * Mends damaged text in whatever was read, each field by itself: one that cannot be mended without
 * loss stays as it is. What looks sound comes back untouched, and fetches nothing.
 */
export async function mend<T>(value: T): Promise<T> {
  return SUSPECT.test(JSON.stringify(value))
    ? (await import('./mend-text.js')).mendFields(value)
    : value;
}
