import {formatTime} from '../episode/clock.js';
import type {Chapter, Episode} from '../episode/episode.js';
import {toClock} from './clock.js';
import {escapeMarkup} from './escape.js';

interface Options {
  /** Where the page finds the episode. */
  readonly src: string;
  /** More attributes of the element. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/**
 * Writes what a page needs to show an episode: the element, in it what people without scripts and feed
 * readers get (title, picture, date, sound, chapters and a link to the transcript), and what search
 * engines read.
 */
export function writeHtml(episode: Episode, {src, attributes = {}}: Options): string {
  const said = Object.entries({src, ...attributes})
    .map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`)
    .join('');
  const lines = toLightDom(episode).map((line) => `    ${line}\n`);
  // The `<div>` keeps it whole where WordPress puts paragraphs around elements it doesn't know.
  return `<div>
  <kapitel-player${said}>
${lines.join('')}  </kapitel-player>
</div>
<script type="application/ld+json">
${escapeScript(JSON.stringify(toJsonLd(episode), null, 2))}
</script>
`;
}

/** In the words that the player itself reads; paragraphs would be the description. */
function toLightDom({title, image, published, audio, chapters, transcript}: Episode): string[] {
  const listed = chapters.filter(({toc}) => toc !== false);
  const file = transcript?.find((one) => 'url' in one);
  const day = published?.toISOString().slice(0, 10);
  return [
    title && `<h2>${escapeMarkup(title)}</h2>`,
    image && `<img src="${escapeMarkup(image)}" alt="" width="200" height="200" />`,
    day && `<time datetime="${published!.toISOString()}">${day}</time>`,
    audio[0] && `<audio controls preload="none" src="${escapeMarkup(audio[0].url)}"></audio>`,
    ...(listed.length ? ['<ol>', ...listed.map(toItem), '</ol>'] : []),
    file && `<a href="${escapeMarkup(file.url)}">Transcript</a>`,
  ].flatMap((line) => line || []);
}

function toItem({startTime, title}: Chapter): string {
  // Two digits each, as Media Fragments ask for, and no fraction that is none.
  const clock = toClock(startTime).replace(/^00:|\.000$/g, '');
  const time = `<time>${formatTime(startTime)}</time>`;
  return `  <li><a href="#t=${clock}">${escapeMarkup(title || formatTime(startTime))}</a> ${time}</li>`;
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
