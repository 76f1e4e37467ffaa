import {html, nothing, svg} from 'lit';
import {transcriptMessages} from '../../locales/languages/en/transcript-messages.js';
import type {Messages} from '../../locales/messages.js';
import {say} from '../../locales/say.js';
import type {Player} from '../../player/player.js';
import type {SentenceList} from './sentence-list.js';
import type {SpeakerLanes} from './speaker-lanes.js';

const ICON = svg`<path d="M3 6h7m5 0h6M6 12h12M3 18h3m5 0h10" />`;

/** A button that shows above the text who speaks when. What shows it is loaded when the button is pressed. */
export class LaneSwitch {
  readonly #list: SentenceList;
  readonly #onChange: () => void;
  #isOn = false;
  #lanes: SpeakerLanes | undefined;

  /** @param onChange is called when the lanes are to be shown or removed. */
  constructor(list: SentenceList, onChange: () => void) {
    this.#list = list;
    this.#onChange = onChange;
  }

  /** The button, if more than one person speaks. */
  template(text: Messages, player: Player) {
    if ((this.#list.listed?.speakers.all.length ?? 0) < 2) return nothing;
    const name = say(text, transcriptMessages, 'whoWhen');
    return html`<button
      part="transcript-button"
      class="icon"
      aria-label=${name.text}
      title=${name.text}
      lang=${name.lang}
      aria-pressed=${this.#isOn}
      @click=${() => this.#toggle(player)}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">${ICON}</svg>
    </button>`;
  }

  /** @param root contains the place of the lanes. @param duration in seconds. */
  update(root: ParentNode, player: Player, duration: number): void {
    const box = root.querySelector<HTMLElement>('.lane-place');
    if (box) this.#lanes?.update(box, player, duration);
  }

  /** The place of the lanes, while they are shown. */
  get place() {
    return this.#isOn ? html`<div class="lane-place"></div>` : nothing;
  }

  #toggle(player: Player): void {
    this.#isOn = !this.#isOn;
    this.#onChange();
    if (!this.#isOn || this.#lanes) return;
    player.chunks.load(
      () => import('./speaker-lanes.js'),
      ({SpeakerLanes}) => {
        this.#lanes = new SpeakerLanes(this.#list);
        this.#onChange();
      },
    );
  }
}
