import {asArray, asRecord, type Json} from './json.js';

/** The records of a JSON list. Other values count as empty records. */
export const recordsOf = (value: unknown): readonly Json[] => asArray(value).map(asRecord);

/** The value if it is text, else an empty text. */
export const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');
