import {formatTime} from '../../episode/format-time.js';

/** The names of platforms that are not merely their identifiers in capital letters. */
const NAMES: Readonly<Record<string, string>> = {
  antennapod: 'AntennaPod',
  rtlplus: 'RTL+',
  'rtl-plus': 'RTL+',
  soundcloud: 'SoundCloud',
  tunein: 'TuneIn',
  youtube: 'YouTube',
  'youtube-music': 'YouTube Music',
};

/** The name of a platform as it writes itself: `apple-podcasts` is “Apple Podcasts”. */
export function platformName(platform: string): string {
  const key = platform
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  if (Object.hasOwn(NAMES, key)) return NAMES[key]!;
  // A name that an author has written with capital letters stays as it is.
  if (platform !== platform.toLowerCase()) return platform;
  return key
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

/**
 * Adds the moment to the URL of an episode on a platform that can start there: Spotify, YouTube, Pocket Casts, Overcast
 * and SoundCloud. Other URLs, and those of whole shows, are returned as they are. Apple documents no such parameter.
 *
 * @param href an absolute URL.
 * @param seconds the position; fractions are ignored.
 */
export function urlAtMoment(href: string, seconds: number): string {
  const time = Math.floor(seconds);
  if (!(time > 0) || !URL.canParse(href)) return href;
  const url = new URL(href);
  const {pathname} = url;
  switch (url.hostname.replace(/^(?:www|m|music)\./, '')) {
    case 'open.spotify.com':
      if (pathname.includes('/episode/')) url.searchParams.set('t', String(time));
      break;
    case 'youtube.com':
      if (/^\/(?:watch$|live\/)/.test(pathname)) url.searchParams.set('t', String(time));
      break;
    case 'youtu.be':
    case 'pca.st':
      url.searchParams.set('t', String(time));
      break;
    case 'overcast.fm':
      if (/^\/\+[^/]+$/.test(pathname)) url.pathname += `/${formatTime(time)}`;
      break;
    case 'soundcloud.com':
      if (/^\/[^/]+\/(?!sets$)[^/]+$/.test(pathname)) url.hash = `t=${formatTime(time)}`;
      break;
  }
  return url.href;
}
