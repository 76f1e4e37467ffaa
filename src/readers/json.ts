import {tidyText} from '../episode/tidy.js';

/** An object of JSON, of which only the keys are certain. */
export type Json = Readonly<Record<string, unknown>>;

/** The value as an object to take fields from; anything else has none. */
export const asRecord = (value: unknown): Json =>
  typeof value === 'object' && value && !Array.isArray(value) ? (value as Json) : {};

/** The value as a list; anything else is an empty one. */
export const asArray = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The JSON in a text, or `undefined` when it is none. A byte order mark is trimmed too. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.trim()) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * A point in time from ISO 8601, RFC 2822 or YAML, which allows spaces around the time; where the
 * zone is missing it is UTC, as YAML has it, and not where the reader happens to be.
 */
export function parseDate(value: unknown): Date | undefined {
  const text = tidyText(value) ?? '';
  const date = new Date(
    text.replace(/^([\d-]{10})[ T]([\d:.]+) ?/, '$1T$2').replace(/T[\d:.]+$/, '$&Z'),
  );
  return Number.isNaN(date.getTime()) ? undefined : date;
}
