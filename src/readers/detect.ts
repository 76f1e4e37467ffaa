import {formats} from './formats.js';
import {parseJson} from './json.js';
import type {Format, Source} from './reader.js';

/**
 * The format of a text, judged by its content first, then by its media type and the name in its
 * address.
 */
export function detect(text: string, hints: Omit<Source, 'text'> = {}): Format | undefined {
  const source = {...hints, text};
  const json = parseJson(text);
  return (
    formats.find((format) => format.matches(source, json)) ??
    formats.find(({types}) => types?.test(`${hints.type ?? ''} ${fileName(hints.url)}`))
  );
}

const fileName = (url = '') => url.replace(/[?#].*/s, '');
