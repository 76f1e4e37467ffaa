/**
 * Writes a value as JSON, as `JSON.stringify` does on a page whose scripts leave built-in objects alone. Prototype.js
 * adds a `toJSON` to arrays that returns a string; it is not called here.
 *
 * @param replace is called with each key and value, and returns the value to write.
 * @param indent spaces per level; with 0 the JSON is one line.
 */
export function toJson(
  value: unknown,
  replace: (key: string, value: unknown) => unknown = (_, value) => value,
  indent = 0,
): string {
  function original(this: Record<string, unknown>, key: string): unknown {
    const value = this[key];
    if (!(value instanceof Date)) return replace(key, value);
    return replace(key, Number.isNaN(Number(value)) ? null : value.toISOString());
  }
  return JSON.stringify(value, original, indent);
}
