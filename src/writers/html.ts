import {formatTime} from '../episode/format-time.js';
import type {Chapter, Cue, Episode} from '../episode/episode.js';
import {escapeMarkup} from './escape.js';

interface Options {
  /** The URL of the episode. Without it the player reads its light DOM. */
  readonly src?: string | undefined;
  /** More attributes of the element. One whose name HTML does not allow is left out. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/**
 * Writes the HTML of an episode: the element and its light DOM (title, image, date, audio, chapters, and the transcript
 * or a link to it), which the player reads, and which browsers without scripts and feed readers show.
 */
export function writeHtml(episode: Episode, {src, attributes = {}}: Options = {}): string {
  const written = Object.entries({...(src !== undefined && {src}), ...attributes})
    .filter(([name]) => ATTRIBUTE_NAME.test(name))
    .map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`)
    .join('');
  const lines = toLightDom(episode).map((line) => `    ${line}\n`);
  // Without the `<div>`, WordPress wraps the parts of unknown elements in paragraphs.
  return `<div>
  <kapitel-player${written}>
${lines.join('')}  </kapitel-player>
</div>
`;
}

/** https://html.spec.whatwg.org/multipage/syntax.html#attributes-2 */
const ATTRIBUTE_NAME = /^[^\s"'<>/=\p{Cc}\p{Cs}\p{Cn}]+$/u;

/** The light DOM that the player reads. Paragraphs outside the transcript would be read as the description. */
function toLightDom({title, image, published, audio, chapters, transcript}: Episode): string[] {
  const listed = chapters.filter(({toc}) => toc !== false);
  const file = transcript?.find((one) => 'url' in one);
  const cues = transcript?.filter((one): one is Cue => 'text' in one) ?? [];
  const day = published?.toISOString().slice(0, 10);
  return [
    title && `<h2>${escapeMarkup(title)}</h2>`,
    image && `<img src="${escapeMarkup(image)}" alt="" width="200" height="200" />`,
    day && `<time datetime="${published!.toISOString()}">${day}</time>`,
    audio[0] && `<audio controls preload="none" src="${escapeMarkup(audio[0].url)}"></audio>`,
    ...(listed.length ? ['<ol>', ...listed.map(toItem), '</ol>'] : []),
    file && `<a href="${escapeMarkup(file.url)}">Transcript</a>`,
    ...(cues.length
      ? [
          '<details class="transcript">',
          '  <summary>Transcript</summary>',
          ...cues.map(toParagraph),
          '</details>',
        ]
      : []),
  ].flatMap((line) => line || []);
}

function toItem({startTime, title}: Chapter): string {
  const clock = formatTime(startTime);
  // Seconds: WordPress makes a time of day of the colon in `#t=17:21`.
  const words = escapeMarkup(title || clock);
  return `  <li><a href="#t=${startTime}">${words}</a> <time>${clock}</time></li>`;
}

function toParagraph({startTime, speaker, text}: Cue): string {
  const time = `<time datetime="PT${startTime}S">${formatTime(startTime)}</time>`;
  const cite = speaker ? ` <cite>${escapeMarkup(speaker)}</cite>` : '';
  return `  <p>${time}${cite} ${escapeMarkup(text)}</p>`;
}
