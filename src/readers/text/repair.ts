import type {Hints, Source} from '../reader.js';
import {parseJson} from './json.js';

/** A misread first byte of a UTF-8 sequence, followed by a misread second one. */
const SUSPECT = /[Â-ô][\x80-¿Œ-™]|[¬√‚Œœ–—][^\0-\x7F]/;

/** A letter whose second byte became a no-break space. */
const WITH_SPACE = /[Â-ô€]\xA0/;

/** An entity, or a tag at the end of a text. */
const ESCAPED = /&#?\w+;|<(?:\/\w+|br ?\/?)>$/;

/** Creates a source: repairs what has to be repaired before reading, and parses JSON once. */
export async function toSource(text: string, hints: Hints): Promise<Source> {
  // Most texts have no such space at all, which is found out faster.
  const repaired =
    text.includes('\xA0') && WITH_SPACE.test(text)
      ? (await import('./repair-encoding.js')).repairSource(text)
      : text;
  return {...hints, text: repaired, json: parseJson(repaired)};
}

/**
 * Repairs damaged text in a result, each field separately. A field that can't be repaired without loss is kept. Data
 * without damage are returned unchanged, without loading the code for repairs.
 */
export const repairDamage = async <T>(value: T): Promise<T> =>
  hasText(value, SUSPECT) ? (await import('./repair-encoding.js')).repairFields(value) : value;

/** Does the same, and also decodes text that was escaped twice. */
export async function repair<T>(value: T): Promise<T> {
  const repaired = await repairDamage(value);
  return hasText(repaired, ESCAPED)
    ? (await import('./unescape.js')).unescapeFields(repaired)
    : repaired;
}

/** Whether a text in plain data, at any depth, matches a pattern. */
const hasText = (value: unknown, pattern: RegExp): boolean =>
  typeof value === 'string'
    ? pattern.test(value)
    : typeof value === 'object' &&
      value !== null &&
      Object.values(value).some((field) => hasText(field, pattern));
