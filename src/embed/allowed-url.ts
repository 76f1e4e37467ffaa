import {safeHttpUrl} from '../episode/safe-http-url.js';

/**
 * A URL from a parameter, absolute, if it may be loaded; `undefined` and a warning in the console otherwise.
 *
 * Only `http:` and `https:` are loaded. The publisher of `embed.html` can list the origins that are, beside its own:
 *
 *     <meta name="kapitel-origins" content="https://example.org https://media.example.org" />
 *
 * Without the list any origin is allowed; with an empty one, only that of `embed.html`.
 */
export function allowedUrl(name: string, value: string | null): string | undefined {
  if (!value) return undefined;
  const url = safeHttpUrl(value, document.baseURI);
  const list = document.querySelector<HTMLMetaElement>('meta[name=kapitel-origins]')?.content;
  const origins = list?.split(/\s+/).concat(location.origin);
  if (url && (origins?.includes(new URL(url).origin) ?? true)) return url;
  console.warn(`Kapitel: embed.html may not load ${name}=${value}`);
  return undefined;
}
