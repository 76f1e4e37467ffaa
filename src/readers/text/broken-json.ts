const PLAIN = /[ !#-[\]-\uffff]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-f]{4})/iy;
/** A value that is neither an object, an array nor a string. */
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null)/iy;

/** The kinds of token that may begin a value: a bracket, a string (`"`) or another value (`0`). */
const VALUE = '{["0';

/**
 * Finds the line, counted from 1, at which `JSON.parse` rejects a text. Engines report the place in
 * different words and some of them not at all.
 *
 * https://www.rfc-editor.org/rfc/rfc8259
 */
export function lineOfBreak(text: string): number {
  /** The closing brackets that the open ones need. */
  const closing: string[] = [];
  /** The kinds of token allowed next: punctuation, `"` a string, `k` a string that is a key, `0` another value. */
  let expected = VALUE;
  let end = 0;
  for (;;) {
    end = skipSpace(text, end);
    const char = text[end] ?? '';
    const kind = kindOf(char, expected);
    const next = isPunctuation(char) ? end + 1 : endOfMatch(text, end, char);
    if (!char || !next || !expected.includes(kind)) break;
    end = next;
    if (kind === '{') closing.push('}');
    else if (kind === '[') closing.push(']');
    else if (kind === closing.at(-1)) closing.pop();
    expected = after(kind, closing.at(-1));
  }
  return lineAt(text, end);
}

/** Skips white space; a byte order mark at the start counts as such, as `trim()` removes it. */
function skipSpace(text: string, start: number): number {
  let end = start;
  while (end < text.length && ' \t\n\r\uFEFF'.includes(text[end]!)) end++;
  return end;
}

function kindOf(char: string, expected: string): string {
  if (char === '"') return expected.includes('k') ? 'k' : '"';
  return isPunctuation(char) ? char : '0';
}

const isPunctuation = (char: string) => char !== '' && '{}[]:,'.includes(char);

/** Where the string or other value that starts here ends; 0 when there is none. */
const endOfMatch = (text: string, start: number, char: string) =>
  char === '"' ? endOfString(text, start + 1) : endOf(SCALAR, text, start);

function endOfString(text: string, start: number): number {
  for (let at = start; ;) {
    at = endOf(PLAIN, text, at);
    if (text[at] === '"') return at + 1;
    at = endOf(ESCAPE, text, at);
    if (!at) return 0;
  }
}

/** Where a sticky pattern's match ends; 0 when there is none. */
function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : 0;
}

/** The kinds of token that may follow one. @param closing the bracket that the innermost open one needs. */
function after(kind: string, closing = ''): string {
  if (kind === '{') return 'k}';
  if (kind === '[') return `${VALUE}]`;
  if (kind === 'k') return ':';
  if (kind === ':') return VALUE;
  if (kind === ',') return closing === '}' ? 'k' : VALUE;
  return closing && `,${closing}`;
}

function lineAt(text: string, place: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < place; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
