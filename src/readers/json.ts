/** An object of JSON, of which only the keys are certain. */
export type Json = Readonly<Record<string, unknown>>;

/** The value as an object to take fields from; anything else has none. */
export const asRecord = (value: unknown): Json =>
  typeof value === 'object' && value && !Array.isArray(value) ? (value as Json) : {};

/** The value as a list; anything else is an empty one. */
export const asArray = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The JSON in a text, or `undefined` when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A point in time from ISO 8601, RFC 2822 or the space between date and time that YAML allows. */
export function parseDate(value: unknown): Date | undefined {
  const date = new Date(
    typeof value === 'string' ? value.trim().replace(/^(\d{4}-\d\d-\d\d) (?=\d)/, '$1T') : NaN,
  );
  return Number.isNaN(date.getTime()) ? undefined : date;
}
