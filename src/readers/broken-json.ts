/** What JSON is made of, behind white space: brackets and signs as they are, strings, other values. */
const TOKEN =
  /[ \t\n\r]*(?:([{}[\]:,])|("[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[\da-f]{4})[ !#-[\]-\uffff]*)*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null))/iy;

const VALUE = '{["0';

/**
 * The line in which JSON breaks, from 1, where `JSON.parse` refuses it: some engines don't say, and each says
 * it in another way.
 *
 * https://www.rfc-editor.org/rfc/rfc8259
 */
export function lineOfBreak(text: string): number {
  /** How what is open will be closed. */
  const open: string[] = [];
  /** Which tokens may come: signs, `"` for a string, `k` for one that is a key, `0` for other values. */
  let expected = VALUE;
  let end = Math.max(0, text.search(/\S/));
  for (;;) {
    TOKEN.lastIndex = end;
    const [token, sign, string] = TOKEN.exec(text) ?? [];
    const kind = sign ?? (string === undefined ? '0' : expected.includes('k') ? 'k' : '"');
    if (token === undefined || !expected.includes(kind)) break;
    end += token.length;
    if (kind === '{' || kind === '[') open.push(kind === '{' ? '}' : ']');
    else if (kind === open.at(-1)) open.pop();
    expected = after(kind, open.at(-1));
  }
  const place = end + text.slice(end).search(/[^ \t\n\r]|$/);
  return text.slice(0, place).split('\n').length;
}

/** @param closing of what is open */
function after(kind: string, closing = ''): string {
  if (kind === '{') return 'k}';
  if (kind === '[') return `${VALUE}]`;
  if (kind === 'k') return ':';
  if (kind === ':') return VALUE;
  if (kind === ',') return closing === '}' ? 'k' : VALUE;
  return closing && `,${closing}`;
}
