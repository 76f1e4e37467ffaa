import {html, render, svg} from 'lit';
import {formatTime} from '../../episode/format-time.js';
import {durationInWords} from '../../locales/duration-in-words.js';
import {laneMessages} from '../../locales/languages/en/lane-messages.js';
import {transcriptMessages} from '../../locales/languages/en/transcript-messages.js';
import {say} from '../../locales/say.js';
import type {Player} from '../../player/player.js';
import {adoptStyles} from '../../styles/adopt-styles.js';
import {sameItems} from '../base/same-items.js';
import {lanesOf, nearestIn, type Lane} from './lanes.js';
import type {Listed} from './paragraphs.js';
import type {SentenceList} from './sentence-list.js';
import {styles} from './speaker-lanes.styles.js';

/** Width of a lane in its own units, of which the shortest remark has two. */
const WIDTH = 1000;

/** Shows above a transcript who speaks when: a lane for each person, as long as the audio. */
export class SpeakerLanes {
  readonly #list: SentenceList;
  #inputs: readonly unknown[] = [];

  constructor(list: SentenceList) {
    this.#list = list;
  }

  /**
   * Shows the lanes, and where the audio is.
   *
   * @param box receives them.
   * @param duration in seconds; without one there are no lanes.
   */
  update(box: HTMLElement, player: Player, duration: number): void {
    const {listed} = this.#list;
    const isKnown = duration > 0 && duration < Infinity;
    const part = isKnown ? player.currentTime / duration : 0;
    box.style.setProperty('--_at', `${(part * 100).toFixed(1)}%`);
    const inputs = [box, player, listed, duration];
    if (sameItems(inputs, this.#inputs)) return;
    this.#inputs = inputs;
    if (!listed) return;
    adoptStyles(box.getRootNode() as ShadowRoot, styles);
    const {sentences, cues} = listed;
    const lanes = isKnown ? lanesOf(sentences, cues, duration, duration / WIDTH) : [];
    render(this.#template(lanes, listed, player, duration), box);
  }

  #template(lanes: readonly Lane[], listed: Listed, player: Player, duration: number) {
    const {text, speakers} = listed;
    const name = say(text, transcriptMessages, 'whoWhen');
    return html`<div
      class="lanes"
      role="list"
      dir=${text.direction ?? 'ltr'}
      aria-label=${name.text}
      lang=${name.lang}
    >
      ${lanes.map((lane) => {
        const {name = ''} = speakers.of(lane.label) ?? {};
        const next = say(text, laneMessages, 'nextWords', name);
        const length = durationInWords(lane.seconds, text);
        const seek = (event: PointerEvent) => {
          const {left, width} = (event.currentTarget as Element).getBoundingClientRect();
          player.currentTime = nearestIn(lane, ((event.clientX - left) / width) * duration);
        };
        return html`<div role="listitem">
          <button
            aria-label="${name}, ${length}. ${next.text}"
            lang=${next.lang}
            title=${next.text}
            @click=${() => this.#playNext(lane.label)}
          >
            <bdi>${name}</bdi>
          </button>
          <span aria-hidden="true">${formatTime(lane.seconds)}</span>
          <div class="lane" @pointerup=${seek}>
            <svg viewBox="0 0 ${WIDTH} 1" preserveAspectRatio="none" aria-hidden="true">
              ${svg`<path d=${pathOf(lane, duration)} />`}
            </svg>
          </div>
        </div>`;
      })}
    </div>`;
  }

  /** Plays the next words of a person; after the last ones the first. */
  #playNext(label: string): void {
    const {sentences = [], cues = []} = this.#list.listed ?? {};
    const isWord = (index: number) => cues[sentences[index]?.cue ?? -1]?.speaker === label;
    const begins = sentences.flatMap((_, index) =>
      isWord(index) && !isWord(index - 1) ? [index] : [],
    );
    const next = begins.find((index) => index > this.#list.current) ?? begins[0];
    if (next !== undefined) this.#list.play(next);
  }
}

/** A rectangle for each time that somebody speaks. */
function pathOf({spans}: Lane, duration: number): string {
  const at = (time: number) => (time / duration) * WIDTH;
  return spans
    .map(
      ([start, end]) =>
        `M${at(start).toFixed(1)} 0h${Math.max(2, at(end - start)).toFixed(1)}v1H${at(start).toFixed(1)}z`,
    )
    .join('');
}
