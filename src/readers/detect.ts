import {lineOfBreak} from './text/broken-json.js';
import {formats} from './formats/formats.js';
import {unreadFormat} from './formats/unread.js';
import {parseJson} from './text/json.js';
import {ReadError, type Format, type Hints, type Source} from './reader.js';

/**
 * The format of a text, judged by its content first, then by its media type and the name in its
 * URL. Show notes are what is left: any text with times in it.
 */
export function detect(text: string, hints: Hints = {}): Format | undefined {
  return formatLike({...hints, text, json: parseJson(text)});
}

function formatLike(source: Source): Format | undefined {
  const {json} = source;
  const label = labelOf(source);
  const isNotes = ({name, types}: Format) =>
    name === NOTES && (types?.test(label) || !DATA.test(label));
  return (
    formats.find((format) => format.name !== NOTES && format.matches(source, json)) ??
    formats.find(({name, types}) => name !== NOTES && types?.test(label)) ??
    formats.find((format) => isNotes(format) && format.matches(source, json))
  );
}

/**
 * The same, but throws for a file that is broken rather than without chapters.
 *
 * @throws {ReadError} `malformed` for broken JSON, with the line it breaks in; `unknown-format` for unknown XML, and with
 *   the name of the format for one that is known and not read.
 */
export function formatOf(source: Source): Format | undefined {
  const {text} = source;
  const format = formatLike(source);
  if (format && format.name !== NOTES) return format;
  const unread = unreadFormat(text);
  if (unread) throw new ReadError(unread, 'unknown-format');
  const label = labelOf(source);
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
/** Media types and file names of data, which is not show notes. */
const DATA = /\bjson\b|\bxml\b|\.(?:rss|atom|psc|vtt|srt)$/i;
/** Text that looks like JSON, unlike `[0:00] Title` or `{0:00} Title`. */
const LIKE_JSON = /^\s*(?:\{\s*["}]|\[\s*[[{"])/;
const LIKE_XML = /^\s*</;

const labelOf = ({type, url}: Source) => `${type ?? ''} ${(url ?? '').replace(/[?#].*/s, '')}`;

function failOnJson(text: string): void {
  try {
    JSON.parse(text.trim());
  } catch {
    throw new ReadError('json', 'malformed', `line ${lineOfBreak(text)}`);
  }
}
