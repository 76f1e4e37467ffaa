import type {Episode} from '../../episode/episode.js';
import {safeHttpUrl} from '../../episode/safe-http-url.js';
import {fromDocument} from '../../player/from-document.js';

/** Parameters by which advertisements and newsletters follow their readers. */
const TRACKING =
  /^(?:(?:utm|mc|hsa|pk|mtm|piwik|matomo)_.*|_(?:ga|gl|hsenc|hsmi|ke)|(?:fb|g|d|y|tw|tt|rd|s|wb)clid|msclkid|gclsrc|[gw]braid|igshid?|li_fat_id|epik|mkt_tok|vero_id|oly_(?:anon|enc)_id|ref_src)$/i;

/**
 * The URL under which a page is shared: that of its canonical link, else its own, without tracking parameters, without
 * a moment, and without a fragment. In a frame the page of the episode takes precedence over that of the frame.
 *
 * @returns `undefined` if that is not `http:` or `https:`.
 */
export function pageUrl(episode?: Pick<Episode, 'url'>): string | undefined {
  const canonical = fromDocument('head').querySelector('link[rel~="canonical" i]');
  const shared =
    safeHttpUrl(canonical?.getAttribute('href'), fromDocument('baseURI')) ??
    (parent !== window && episode?.url) ??
    location.href;
  return cleanUrl(shared || location.href);
}

/** Removes the fragment, tracking parameters, and those that name a moment. */
export function cleanUrl(href: string): string | undefined {
  if (!safeHttpUrl(href)) return undefined;
  const url = new URL(href);
  url.hash = '';
  // Each change of the parameters writes all of them in another encoding.
  const unwanted = [...url.searchParams.keys()].filter(
    (name) => TRACKING.test(name) || name === 't' || name === 'chapter',
  );
  for (const name of unwanted) url.searchParams.delete(name);
  return url.href;
}
