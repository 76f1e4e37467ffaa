import {normalizeText} from '../../episode/normalize-text.js';

/** A JSON object with unchecked values. */
export type Json = Readonly<Record<string, unknown>>;

/** The value if it is an object, else an empty object. */
export const asRecord = (value: unknown): Json =>
  typeof value === 'object' && value && !Array.isArray(value) ? (value as Json) : {};

/** The value if it is an array, else an empty array. */
export const asArray = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Parses JSON; `undefined` if it is invalid. A byte order mark is removed. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.trim()) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * Parses a date in ISO 8601, RFC 2822 or YAML, which allows spaces around the time. Without a zone it is UTC, as in YAML,
 * and not local time.
 */
export function parseDate(value: unknown): Date | undefined {
  const text = normalizeText(value) ?? '';
  const date = new Date(
    text.replace(/^([\d-]{10})[ T]([\d:.]+) ?/, '$1T$2').replace(/T[\d:.]+$/, '$&Z'),
  );
  return Number.isNaN(date.getTime()) ? undefined : date;
}
