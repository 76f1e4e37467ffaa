import {html, nothing} from 'lit';
import {emptyEpisode, type Chapter, type Episode} from '../../episode/episode.js';
import {controlMessages} from '../../locales/languages/en/control-messages.js';
import {transcriptMessages} from '../../locales/languages/en/transcript-messages.js';
import {say, type Phrase} from '../../locales/say.js';
import type {Player} from '../../player/player.js';
import type {PlayerState} from '../../player/player-state.js';
import {ownWidth} from '../../styles/own-width.js';
import {PlayerElement} from '../base/player-element.js';
import {sameItems} from '../base/same-items.js';
import {styles} from './kapitel-transcript.styles.js';
import {LaneSwitch} from './lane-switch.js';
import {playerAround} from './player-around.js';
import {SearchField} from './search-field.js';
import {SentenceList} from './sentence-list.js';
import type {Sentence} from './sentences.js';
import {QuoteLoader} from './quote-loader.js';
import {shiftSentences} from './shift-sentences.js';
import {readContent, type ReadyTranscript, type TranscriptContent} from './transcript-content.js';
import {Speakers} from './speakers.js';
import {TranscriptFiles} from './transcript-files.js';
import type {TranslateSwitch} from './translate-switch.js';
import {neededLanguages} from './translator.js';

/** The English message, without the others of popups. */
const CLOSE = {close: 'Close'};

/** The same list each time: another one would be rendered again. */
const NONE: readonly Chapter[] = [];

interface Shown {
  readonly episode: Episode | undefined;
  readonly chapters: readonly Chapter[];
  readonly adjusted: readonly Chapter[] | undefined;
  readonly approximate: boolean;
  readonly sentence: number;
  /** In seconds. */
  readonly duration: number;
  readonly mayRequest: boolean;
}

/**
 * The transcript of a player's episode, anywhere on the page:
 *
 *     <kapitel-transcript for="player"></kapitel-transcript>
 *
 * A press on a sentence plays from there. The current sentence is marked and kept in view by scrolling the
 * transcript, never the page, until the reader scrolls or searches. A file from another origin is requested when
 * its button or Play is pressed. The element is hidden if the episode has no transcript, and takes no room before the
 * player is pointed at, touched, focused or played, when the code of the element is loaded.
 *
 * @summary The transcript.
 * @attr {string} for - The `id` of the player, for use outside of one.
 * @cssproperty [--kapitel-transcript-height=24em] - The height from which on the text scrolls.
 * @csspart transcript - The text, which scrolls.
 * @csspart transcript-search - The search field and its buttons.
 * @csspart transcript-chapter - The title of a chapter.
 * @csspart transcript-speaker - The name of a speaker.
 * @csspart transcript-time - The time at which a paragraph starts.
 * @csspart transcript-sentence - A sentence. The current one has `aria-current="true"`.
 * @csspart transcript-quote - The buttons for selected text.
 * @csspart transcript-button - A button, such as “Back to the voice”.
 */
export class KapitelTranscript extends PlayerElement<Shown> {
  static override readonly parts =
    'transcript, transcript-search, transcript-chapter, transcript-speaker, transcript-time, transcript-sentence, transcript-quote, transcript-button';
  static override styles = [ownWidth, styles];

  /**
   * Closes the transcript where it is a panel that the listener opened. The files may be requested then.
   *
   * @internal
   */
  close: (() => void) | undefined;

  readonly #list = new SentenceList(
    () => this.requestUpdate(),
    (sentence) => this.#play(sentence),
    (key, index) => {
      const {player} = this;
      if (player) this.#quotes.show(this.#list, player, playerAround(this), key, index);
    },
  );
  readonly #search = new SearchField(
    this.#list,
    () => this.requestUpdate(),
    (use) => this.player?.chunks.load(() => import('./finder.js'), use),
  );
  readonly #quotes = new QuoteLoader();
  readonly #lanes = new LaneSwitch(this.#list, () => this.requestUpdate());
  #translate: TranslateSwitch | undefined;
  #isTranslateLoading = false;
  #episode: Episode | undefined;
  readonly #files = new TranscriptFiles();
  #content: TranscriptContent = {status: 'idle'};
  /** Whether the reader has pressed a button that requests something. */
  #isPressed = false;
  #speakers: Speakers | undefined;
  #speakersFrom: readonly unknown[] = [];
  #abort = new AbortController();
  #shifted: readonly Sentence[] = [];
  #shiftedFrom: readonly unknown[] = [];

  protected override select(state: PlayerState): Shown {
    const {episode, chapters, adjustedChapters: adjusted, approximate, duration} = state;
    const sentence = this.#list.indexAt(state.currentTime);
    const mayRequest = state.playRequested;
    return {episode, chapters, adjusted, approximate, duration, sentence, mayRequest};
  }

  /** Moves the focus to the text, or to the button that loads it. */
  override focus(): void {
    const find = (part: string) => this.renderRoot.querySelector<HTMLElement>(`[part=${part}]`);
    (find('transcript') ?? find('transcript-button'))?.focus();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Marks again what was marked before the element was moved.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#list.disconnect();
    this.#search.finder?.disconnect();
    this.#quotes.disconnect();
    this.#translate?.reset();
    if (this.#content.status === 'loading') this.#reset();
  }

  protected override willUpdate(): void {
    const {episode, mayRequest} = this.shown;
    if (episode?.transcript !== this.#episode?.transcript) this.#reset();
    this.#episode = episode;
    this.#files.update(episode, this.text);
    const isIdle = this.#content.status === 'idle';
    if (isIdle) this.#files.look(this, playerAround(this));
    this.hidden = !this.#hasTranscript;
    if (this.hidden || !isIdle || !this.player) return;
    if (mayRequest || this.close || this.#files.isNear) this.#load();
  }

  get #hasTranscript(): boolean {
    return Boolean(this.#files.hasWritten || this.#episode?.transcript?.length);
  }

  protected override render() {
    const {text} = this;
    const {status} = this.#content;
    if (!this.#hasTranscript) return nothing;
    // What the author has written shows until there is a player.
    if (!this.player) return html`<slot></slot>`;
    const name = say(text, transcriptMessages, 'transcript');
    if (status === 'idle') return button(name, this.#onLoadPress);
    const close = this.close && this.#closeButton(this.close);
    const files = this.#files.template(name.text, this.#onChoose);
    if (status === 'failed' || status === 'unreadable') {
      const key = status === 'failed' ? 'transcriptFailed' : 'transcriptUnreadable';
      const message = say(text, transcriptMessages, key);
      return html`<div class="row">
        <p role="alert" lang=${message.lang} dir="auto">${message.text}</p>
        ${files} ${button(say(text, controlMessages, 'retry'), this.#onLoadPress)} ${close}
      </div>`;
    }
    return html`<div class="head">
        <div part="transcript-search" class="row" role="search" lang=${name.lang}>
          ${this.#search.template(text, [this.#lanes.template(text, this.player), files])} ${close}
        </div>
        ${this.#translation(this.player)} ${this.#lanes.place}
      </div>
      <div
        part="transcript"
        role="region"
        tabindex="-1"
        aria-label=${name.text}
        aria-busy=${status === 'loading'}
        lang=${this.#translate?.language ?? this.#language ?? nothing}
        @scroll=${() => this.#search.finder?.onScroll()}
      ></div>
      <div class="back" ?hidden=${!this.#list.isElsewhere}>
        ${button(say(text, transcriptMessages, 'backToVoice'), () => this.#list.follow())}
      </div>`;
  }

  protected override updated(): void {
    const content = this.#content;
    const box = this.renderRoot.querySelector<HTMLElement>('[part=transcript]');
    // Marks belong to the document, and would outlive the element.
    if (content.status !== 'ready' || !box || !this.isConnected) return;
    const {approximate = false, duration = NaN} = this.shown;
    const original = {sentences: this.#shift(content), chapters: this.shown.chapters ?? NONE};
    const {sentences, chapters} = this.#translate?.of(original) ?? original;
    const {cues} = content;
    const written = this.#translate?.language ? undefined : content.written;
    const speakers = this.#speakersOf(content);
    const listed = {sentences, cues, chapters, approximate, speakers, written, text: this.text};
    if (this.#list.update(box, listed)) {
      this.#search.update();
      // Lists who speaks.
      this.requestUpdate();
    }
    this.#list.setCurrent(this.#list.indexAt(this.player?.state.currentTime ?? 0));
    this.#search.finder?.showTicks(playerAround(this), sentences, duration);
    if (this.player) this.#lanes.update(this.renderRoot, this.player, duration);
  }

  /** The button that translates, and how far that is. Its code is loaded where a reader may need it. */
  #translation(player: Player) {
    const languages = neededLanguages(this.#language, navigator.languages);
    if (!languages) return nothing;
    if (this.#translate) {
      const {text} = this;
      return html`<div class="row">
          ${this.#translate.button(text, languages, this.#list.current)}
        </div>
        ${this.#translate.status(text)}`;
    }
    if (this.#isTranslateLoading) return nothing;
    this.#isTranslateLoading = true;
    player.chunks.load(
      () => import('./translate-switch.js'),
      ({TranslateSwitch}) => {
        this.#translate = new TranslateSwitch(() => this.requestUpdate());
        this.requestUpdate();
      },
    );
    return nothing;
  }

  get #language(): string | undefined {
    return this.#files.source?.language ?? this.#episode?.show?.language;
  }

  /** The sentences where they are in the audio. */
  #shift({sentences}: ReadyTranscript): readonly Sentence[] {
    const {adjusted, episode} = this.shown;
    const from = [sentences, adjusted];
    if (!sameItems(from, this.#shiftedFrom)) {
      this.#shiftedFrom = from;
      this.#shifted = shiftSentences(sentences, episode?.chapters ?? [], adjusted);
    }
    return this.#shifted;
  }

  #speakersOf({cues}: ReadyTranscript): Speakers {
    const {episode, mayRequest} = this.shown;
    const {persons} = episode ?? emptyEpisode;
    const isAsked = [mayRequest, this.close, this.#isPressed].some(Boolean);
    const from = [cues, persons, this.text, isAsked && persons.some(({img}) => img)];
    if (!this.#speakers || !sameItems(from, this.#speakersFrom)) {
      this.#speakersFrom = from;
      this.#speakers = new Speakers(cues, persons, this.text, isAsked);
    }
    return this.#speakers;
  }

  readonly #onChoose = (): void => {
    this.#reset();
    this.#isPressed = true;
    this.#load();
    this.requestUpdate();
  };

  #reset(): void {
    this.#translate?.reset();
    this.#search.finder?.disconnect();
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#content = {status: 'idle'};
    this.#list.isFollowing = true;
  }

  #load(): void {
    const {signal} = this.#abort;
    const episode = this.#episode ?? emptyEpisode;
    const {written, source} = this.#files;
    this.#content = {status: 'loading'};
    // The player says that a file of its own is missing, and loads it again.
    this.player?.chunks.load(
      () => readContent(episode, source, written, this.#language, signal),
      (content) => {
        this.#content = content;
        this.requestUpdate();
      },
      signal,
    );
  }

  /** Loads the file, or loads it again. The pressed button is removed, so the focus moves to the text. */
  readonly #onLoadPress = (): void => {
    this.#isPressed = true;
    this.#load();
    this.requestUpdate();
    void this.updateComplete.then(() => this.focus());
  };

  #play({startTime}: Sentence): void {
    const {player} = this;
    if (!player) return;
    player.currentTime = startTime;
    void player.play();
  }

  #closeButton(close: () => void) {
    const {text, lang} = say(this.text, CLOSE, 'close');
    return html`<button
      part="transcript-button"
      class="close"
      aria-label=${text}
      lang=${lang}
      @click=${close}
    >
      ✕
    </button>`;
  }
}

const button = ({text, lang}: Phrase, onPress: () => void) =>
  html`<button part="transcript-button" lang=${lang} @click=${onPress}>${text}</button>`;
