import {html, nothing} from 'lit';
import {transcriptMessages} from '../../locales/languages/en/transcript-messages.js';
import type {Messages} from '../../locales/messages.js';
import {say} from '../../locales/say.js';
import type {Finder} from './finder.js';
import type {SentenceList} from './sentence-list.js';
import type {Sentence} from './sentences.js';

/** The search field of a transcript, and a list of those who speak. What finds is loaded when one of them is used. */
export class SearchField {
  readonly #list: SentenceList;
  readonly #onChange: () => void;
  readonly #load: (use: (module: {Finder: typeof Finder}) => void) => void;
  #isLoading = false;
  #sentences: readonly Sentence[] | undefined;
  #query = '';
  /** The label of the person whose words are searched; empty for everyone. */
  #speaker = '';
  finder: Finder | undefined;

  /**
   * @param onChange is called when the matches, or the current one, have changed.
   * @param load loads what finds.
   */
  constructor(
    list: SentenceList,
    onChange: () => void,
    load: (use: (module: {Finder: typeof Finder}) => void) => void,
  ) {
    this.#list = list;
    this.#onChange = onChange;
    this.#load = load;
  }

  /** Searches in another transcript from now on, or marks in a text that was rendered again. */
  update(): void {
    const {sentences, speakers} = this.#list.listed ?? {};
    const isNew = sentences !== this.#sentences;
    this.#sentences = sentences;
    if (!speakers?.of(this.#speaker)) this.#speaker = '';
    if (isNew && (this.#query || this.#speaker)) this.#find();
    else this.finder?.mark();
  }

  /** @param files a list of files, which stands beside that of persons. */
  template(text: Messages, files: unknown) {
    const {text: name, lang} = say(text, transcriptMessages, 'searchTranscript');
    const {count = 0, index = -1} = this.finder ?? {};
    const isOn = this.#speaker || this.#query.trim();
    const find = ({target}: Event) => {
      this.#query = (target as HTMLInputElement).value;
      this.#find();
    };
    return html`<input
        type="search"
        dir="auto"
        lang=${lang}
        aria-label=${name}
        placeholder=${name}
        .value=${this.#query}
        @focus=${() => this.#use()}
        @input=${find}
        @keydown=${this.#onKey}
      />
      <div class="picks">
        ${this.#speakers(text)} ${files}
        <div class="steps">
          <output dir="ltr"
            >${isOn && this.finder ? `${count && index + 1} / ${count}` : ''}</output
          >
          ${
            count
              ? [this.#step(text, 'previousMatch', '↑', -1), this.#step(text, 'nextMatch', '↓', 1)]
              : nothing
          }
        </div>
      </div>`;
  }

  #step(text: Messages, key: 'previousMatch' | 'nextMatch', sign: string, by: number) {
    const label = say(text, transcriptMessages, key);
    return html`<button
      part="transcript-button"
      aria-label=${label.text}
      lang=${label.lang}
      @click=${() => this.#goBy(by)}
    >
      ${sign}
    </button>`;
  }

  /** A list of persons, if more than one speaks. */
  #speakers(text: Messages) {
    const all = this.#list.listed?.speakers.all ?? [];
    if (all.length < 2) return nothing;
    const label = say(text, transcriptMessages, 'whoSpeaks');
    const everyone = say(text, transcriptMessages, 'everyone');
    const choose = ({target}: Event) => {
      this.#speaker = (target as HTMLSelectElement).value;
      this.#find();
    };
    return html`<select aria-label=${label.text} lang=${label.lang} @change=${choose}>
      <option value="" lang=${everyone.lang} .selected=${!this.#speaker}>${everyone.text}</option>
      ${all.map(
        ({label, name}) =>
          html`<option value=${label} .selected=${label === this.#speaker}>${name}</option>`,
      )}
    </select>`;
  }

  #use(): void {
    if (this.#isLoading) return;
    this.#isLoading = true;
    this.#load(({Finder}) => {
      this.finder = new Finder(this.#list);
      if (this.#query || this.#speaker) this.#find();
      else this.finder.prepare();
    });
  }

  #find(): void {
    this.#use();
    this.finder?.find(this.#query, this.#speaker);
    this.#onChange();
  }

  #goBy(step: number): void {
    this.finder?.goTo(this.finder.index + step);
    this.#onChange();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    // The keys of the player don't work while the reader types.
    event.stopPropagation();
    const sentence = this.finder?.sentence;
    if (event.key === 'Enter' && sentence !== undefined && !event.isComposing) {
      this.#list.play(sentence);
    } else if (event.key === 'ArrowDown') this.#goBy(1);
    else if (event.key === 'ArrowUp') this.#goBy(-1);
    else if (event.key === 'Escape' && this.#query) {
      this.#query = '';
      this.#find();
    } else return;
    event.preventDefault();
  };
}
