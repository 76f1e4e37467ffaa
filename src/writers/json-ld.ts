import type {Episode} from '../episode/episode.js';
import {toJson} from '../episode/to-json.js';

/**
 * Writes an episode as JSON-LD for search engines, in its script element. Each chapter is a `Clip`. Sites that strip scripts
 * from posts, as WordPress does for some authors, would show the JSON as text: it belongs in the template of the page.
 *
 * https://schema.org/PodcastEpisode
 */
export function writeJsonLd(episode: Episode): string {
  return `<script type="application/ld+json">
${escapeScript(toJson(toJsonLd(episode), undefined, 2))}
</script>
`;
}

/** Escapes JSON so that it can't end the script element or begin a comment. */
const escapeScript = (json: string) => json.replaceAll('<', '\\u003c');

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
