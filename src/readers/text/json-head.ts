/** A string, a bracket, or the text between them. */
const TOKEN = /"(?:[^"\\]|\\[^])*"|[{}]|[^"{}]+/gy;

/**
 * Splits a text that begins with a JSON object and continues with other text, as Hugo's JSON front matter does.
 *
 * @returns `undefined` if the text has another form.
 */
export function jsonHead(text: string): {head: string; body: string} | undefined {
  if (!/^\uFEFF?\{\s*["}]/.test(text.slice(0, 1000))) return undefined;
  let depth = 0;
  for (const {0: token, index} of text.replace('\uFEFF', ' ').matchAll(TOKEN)) {
    if (token === '{') depth++;
    else if (token === '}' && --depth === 0) {
      const body = text.slice(index + 1);
      // A rest that looks like JSON means that the JSON is broken.
      return /^[ \t]*\r?\n\s*[^\s,[\]{}"]/.test(body)
        ? {head: text.slice(0, index + 1).replace('\uFEFF', ''), body}
        : undefined;
    }
  }
  return undefined;
}
