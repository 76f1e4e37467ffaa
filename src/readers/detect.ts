import {lineOfBreak} from './broken-json.js';
import {formats} from './formats.js';
import {parseJson} from './json.js';
import {ReadError, type Format, type Source} from './reader.js';

/**
 * The format of a text, judged by its content first, then by its media type and the name in its
 * address. Show notes are what is left: any text with times in it.
 */
export function detect(text: string, hints: Omit<Source, 'text'> = {}): Format | undefined {
  const source = {...hints, text};
  const json = parseJson(text);
  const label = labelOf(hints);
  const isNotes = ({name, types}: Format) =>
    name === NOTES && (types?.test(label) || !DATA.test(label));
  return (
    formats.find((format) => format.name !== NOTES && format.matches(source, json)) ??
    formats.find(({name, types}) => name !== NOTES && types?.test(label)) ??
    formats.find((format) => isNotes(format) && format.matches(source, json))
  );
}

/**
 * The same for readers, which have to tell a broken file from one without chapters.
 *
 * @throws {ReadError} `malformed` for broken JSON, with the line it breaks in; `unknown-format` for
 *   XML nobody knows.
 */
export function formatOf({text, ...hints}: Source): Format | undefined {
  const format = detect(text, hints);
  if (format && format.name !== NOTES) return format;
  const label = labelOf(hints);
  if (LIKE_JSON.test(text) || (JSON_TYPE.test(label) && text.trim() && !LIKE_XML.test(text))) {
    failOnJson(text);
  }
  if (/^\s*<\?xml/.test(text.slice(0, 1000)) || (DATA.test(label) && text.trim())) {
    throw new ReadError('kapitel', 'unknown-format');
  }
  return format;
}

const NOTES = 'show-notes';
const JSON_TYPE = /\bjson\b/i;
/** What holds data holds no prose. */
const DATA = /\bjson\b|\bxml\b|\.(?:rss|atom|psc|vtt|srt)$/i;
/** And not `[0:00] Title` or `{0:00} Title`. */
const LIKE_JSON = /^\s*(?:\{\s*["}]|\[\s*[[{"])/;
const LIKE_XML = /^\s*</;

const labelOf = ({type, url}: Omit<Source, 'text'>) =>
  `${type ?? ''} ${(url ?? '').replace(/[?#].*/s, '')}`;

function failOnJson(text: string): void {
  try {
    JSON.parse(text.trim());
  } catch {
    throw new ReadError('json', 'malformed', `line ${lineOfBreak(text)}`);
  }
}
