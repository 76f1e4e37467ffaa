import {html, nothing} from 'lit';
import type {Chapter} from '../../episode/episode.js';
import {formatTime} from '../../episode/format-time.js';
import type {Messages} from '../../locales/messages.js';
import type {WrittenText} from '../../player/loading/written-transcript.js';
import type {Sentence} from './sentences.js';
import type {Speakers} from './speakers.js';
import type {Block} from './transcript-blocks.js';
import type {ShownCue} from './transcript-content.js';

/** What a list shows. */
export interface Listed {
  readonly sentences: readonly Sentence[];
  readonly cues: readonly ShownCue[];
  readonly chapters: readonly Chapter[];
  /** Whether the whole transcript may be earlier or later than the audio. */
  readonly approximate: boolean;
  readonly speakers: Speakers;
  readonly text: Messages;
  /** What the author has written into the page. */
  readonly written: WrittenText | undefined;
}

/**
 * The number of paragraphs that are laid out together when they come near the view. In each frame the browser looks where
 * each group is.
 */
export const GROUP = 6;

/** The text of a transcript: groups of paragraphs. */
export function groupTemplates(blocks: readonly Block[], listed: Listed) {
  const all = paragraphs(blocks, listed);
  return all.flatMap((_, index) =>
    index % GROUP ? [] : [html`<div class="group">${all.slice(index, index + GROUP)}</div>`],
  );
}

function paragraphs(blocks: readonly Block[], {sentences, cues, approximate, speakers}: Listed) {
  return blocks.map(({title, speaker, from, to}) => {
    const {name, img} = speakers.of(speaker) ?? {};
    const face = img ? picture(img) : nothing;
    const {startTime, cue, approximate: isEstimated} = sentences[from]!;
    // The first sentence of a cue starts when the cue does.
    const isKnown = !approximate && !cues[cue]!.approximate;
    const isExact = isKnown && (!isEstimated || sentences[from - 1]?.cue !== cue);
    const time = `${isExact ? '' : '≈\u202f'}${formatTime(startTime)}`;
    return html`<div class="block">
      ${title ? html`<h3 part="transcript-chapter" dir="auto">${title}</h3>` : nothing}
      <span part="transcript-time">${time}</span>
      <div dir="auto">
        ${name ? html`<p part="transcript-speaker">${face}<bdi>${name}</bdi></p>` : nothing}
        <p>${sentences.slice(from, to).map(sentenceTemplate)}</p>
      </div>
    </div>`;
  });
}

const picture = (url: string) =>
  html`<img
    src=${url}
    alt=""
    width="24"
    height="24"
    loading="lazy"
    decoding="async"
    @error=${({target}: Event) => (target as Element).remove()}
  />`;

const sentenceTemplate = ({text}: Sentence) =>
  html`<span part="transcript-sentence" tabindex="-1" .textContent=${spaced(text)}></span>`;

/** Text with a space at its end, except in languages without spaces. */
const spaced = (text: string) => (/[\s\u3000-\u9fff\uff00-\uffef]$/.test(text) ? text : `${text} `);
