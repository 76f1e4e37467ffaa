/**
 * Normalizes text to one line: no-break spaces and runs of white space become single spaces.
 * @returns `undefined` for empty text and for values that are not strings.
 */
export function normalizeText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  // \s matches no-break spaces, too. Single spaces, which are most, are left as they are.
  return value.replace(/\s{2,}|[^\S ]/g, ' ').trim() || undefined;
}
