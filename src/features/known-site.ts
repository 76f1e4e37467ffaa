import {safeHttpUrl} from '../episode/safe-http-url.js';
import {fromDocument} from '../player/from-document.js';
import type {Player} from '../player/player.js';

/**
 * Whether a URL has the origin of the page, of the episode's cover, or of a URL that the author named. Requests to other
 * sites need the listener's consent.
 */
export function isOfKnownSite(url: string, {episode}: Player, host: Element): boolean {
  const named = [host.getAttribute('src'), host.getAttribute('audio'), episode?.image];
  const origins = [fromDocument('baseURI'), ...named].map(originOf);
  return origins.includes(originOf(url));
}

/** The origin of a URL; `undefined` for anything but http(s). */
export function originOf(url: string | null | undefined): string | undefined {
  const absolute = safeHttpUrl(url, fromDocument('baseURI'));
  return absolute && new URL(absolute).origin;
}
