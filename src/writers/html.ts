import {formatTime} from '../episode/clock.js';
import type {Chapter, Episode} from '../episode/episode.js';
import {toClock} from './clock.js';
import {escapeMarkup} from './escape.js';

/**
 * Writes what a page needs to show an episode: the element, in it what people without scripts get
 * (a sound with controls and the list of chapters), and what search engines read.
 *
 * @param options.src where the page finds the episode.
 * @param options.item which one, where that is a feed.
 */
export function writeHtml(
  episode: Episode,
  options: {src: string; item?: string | undefined},
): string {
  const {audio, chapters} = episode;
  const item = options.item ? ` item="${escapeMarkup(options.item)}"` : '';
  const sound = audio[0]
    ? `  <audio controls preload="none" src="${escapeMarkup(audio[0].url)}"></audio>\n`
    : '';
  const listed = chapters.filter(({toc}) => toc !== false);
  const list = listed.length ? `  <ol>\n${listed.map(toItem).join('')}  </ol>\n` : '';
  return `<kapitel-player src="${escapeMarkup(options.src)}"${item}>
${sound}${list}</kapitel-player>
<script type="application/ld+json">
${escapeScript(JSON.stringify(toJsonLd(episode), null, 2))}
</script>
`;
}

function toItem({startTime, title}: Chapter): string {
  // Two digits each, as Media Fragments ask for, and no fraction that is none.
  const clock = toClock(startTime).replace(/^00:|\.000$/g, '');
  const time = `<time>${formatTime(startTime)}</time>`;
  return `    <li><a href="#t=${clock}">${escapeMarkup(title || formatTime(startTime))}</a> ${time}</li>\n`;
}

/** Whatever stands in JSON, it can't end the script element or begin a comment in it. */
const escapeScript = (json: string) => json.replaceAll('<', '\\u003c');

/** https://schema.org/PodcastEpisode; each chapter is a Clip. */
function toJsonLd(episode: Episode) {
  const {title, url, published, duration, description, image, number, show, persons} = episode;
  return {
    '@context': 'https://schema.org',
    '@type': 'PodcastEpisode',
    name: title,
    url,
    datePublished: published?.toISOString(),
    duration: duration && toIsoDuration(duration),
    description,
    image,
    episodeNumber: number,
    associatedMedia: episode.audio.map(({url, type, size}) => ({
      '@type': 'MediaObject',
      contentUrl: url,
      encodingFormat: type,
      contentSize: size === undefined ? undefined : String(size),
    })),
    partOfSeries: show && {'@type': 'PodcastSeries', name: show.title, url: show.url},
    actor: persons.map(({name, href, img}) => ({'@type': 'Person', name, url: href, image: img})),
    hasPart: episode.chapters.map(({startTime, endTime, title}) => ({
      '@type': 'Clip',
      name: title,
      startOffset: startTime,
      endOffset: endTime < Infinity ? endTime : undefined,
      url: url && `${url.replace(/#.*/s, '')}#t=${startTime}`,
    })),
  };
}

function toIsoDuration(seconds: number): string {
  const whole = Math.round(seconds);
  return `PT${Math.floor(whole / 3600)}H${Math.floor(whole / 60) % 60}M${whole % 60}S`;
}
