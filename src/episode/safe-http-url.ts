/**
 * Returns a URL that is safe to link or load: only http(s), never `javascript:` or `data:`. It is absolute if `base` is
 * known.
 */
export function safeHttpUrl(value: unknown, base?: string): string | undefined {
  const text = typeof value === 'string' && value.trim();
  if (!text) return undefined;
  try {
    const url = new URL(text, base ?? 'https://relative.invalid/');
    if (!/^https?:$/.test(url.protocol)) return undefined;
    return url.host === 'relative.invalid' ? text : url.href;
  } catch {
    return undefined;
  }
}

/**
 * Applies `safeHttpUrl` to every `url`, `href`, `img` and `image` in an episode, or a part of one, that a script has
 * set.
 */
export function safeHttpUrls<Value>(value: Value, base: string, name = ''): Value {
  if (/^(url|href|img|image)$/.test(name)) return safeHttpUrl(value, base) as Value;
  if (typeof value !== 'object' || !value || name === 'published') return value;
  if (Array.isArray(value)) return value.map((item: unknown) => safeHttpUrls(item, base)) as Value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, safeHttpUrls(item, base, key)]),
  ) as Value;
}
