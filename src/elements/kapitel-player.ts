import {ContextProvider} from '@lit/context';
import {html, LitElement, nothing, type PropertyValues} from 'lit';
import {mediaEvents} from '../audio/audio-engine.js';
import {HowlerOpener, loadHowler} from '../audio/howler-opener.js';
import {parseClock} from '../episode/clock.js';
import type {Chapter, Episode} from '../episode/episode.js';
import {tidyUrl} from '../episode/tidy.js';
import {en} from '../locales/en.js';
import {loadMessages} from '../locales/locales.js';
import {messagesContext} from '../locales/messages.js';
import {playerContext} from '../player/player-context.js';
import type {PlayerError} from '../player/player-error.js';
import {Player} from '../player/player.js';
import {SelectController} from '../player/select-controller.js';
import {controls} from '../styles/controls.js';
import {styles} from './kapitel-player.styles.js';

/**
 * A podcast player with chapters.
 *
 *     <kapitel-player src="/episodes/179.json"></kapitel-player>
 *
 * It is scripted like `<audio>`: the same properties, methods and events (which don't bubble). Before
 * the listener asks for sound it requests the episode and, from the same places, its cover; nothing
 * else. Taken out of the document it pauses and lets go of its download; moved within it plays on.
 *
 * @summary The player.
 * @attr {string} src - Address of the episode.
 * @attr {string} audio - Another address for the sound than the episode's.
 * @attr {string} start - Where to start: seconds, or `h:mm:ss`.
 * @attr {string} duration - The length to show until the sound tells its own: seconds, or `h:mm:ss`.
 * @fires {Event} play - And every other event of `HTMLMediaElement`, under its name.
 * @fires {CustomEvent<PlayerError>} error - No episode or no sound; `detail.reason` says why.
 * @fires {Event} chapterchange - `activeChapterIndex` is another one.
 * @fires {Event} episodechange - `episode` and `chapters` are there.
 * @slot - Shown where the player can't run; put an `<audio controls>` or a link there.
 * @csspart player - All of it.
 * @csspart cover - The picture.
 * @csspart title - The episode's title.
 * @csspart byline - The date and the people.
 * @csspart error - The sentence that says what is wrong.
 * @cssproperty --kapitel-accent - The colour of what can be pressed and what was played.
 * @cssproperty --kapitel-surface - The background.
 * @cssproperty --kapitel-radius - The corners of the card. 12px
 */
export class KapitelPlayer extends LitElement {
  static override styles = [controls, styles];
  static override properties = {
    src: {},
    audio: {},
    start: {},
    declaredDuration: {attribute: 'duration'},
  };

  declare src: string | null;
  declare audio: string | null;
  declare start: string | null;
  /** The attribute `duration`. */
  declare declaredDuration: string | null;

  readonly #player = new Player(new HowlerOpener());
  readonly #state = new SelectController(
    this,
    (state) => ({
      status: state.status,
      episode: state.episode,
      error: state.error,
      hasChapters: state.status === 'loading' || state.chapters.length > 0,
      // Once sound is wanted other places may be asked as well.
      started: state.currentTime > 0 || state.waiting || !state.paused,
    }),
    this.#player,
  );
  readonly #messages = new ContextProvider(this, {context: messagesContext, initialValue: en});

  constructor() {
    super();
    new ContextProvider(this, {context: playerContext, initialValue: this.#player});
    const repeat = (event: Event) => this.dispatchEvent(new Event(event.type));
    for (const type of [...mediaEvents, 'chapterchange', 'episodechange']) {
      if (type !== 'error') this.#player.addEventListener(type, repeat);
    }
    this.#player.addEventListener('error', (event) => {
      const {detail} = event as CustomEvent<PlayerError>;
      this.dispatchEvent(new CustomEvent('error', {detail}));
    });
    for (const type of ['pointerenter', 'focusin', 'touchstart']) {
      this.addEventListener(type, () => void loadHowler().catch(() => undefined), {
        once: true,
        passive: true,
      });
    }
  }

  get episode(): Episode | undefined {
    return this.#player.state.episode;
  }

  /** Shows an episode that is at hand instead of one from `src`. */
  set episode(episode: Episode | undefined) {
    this.#player.episode = episode;
  }

  get chapters(): readonly Chapter[] {
    return this.#player.state.chapters;
  }

  /** -1 before the first chapter and in a gap between two. */
  get activeChapterIndex(): number {
    return this.#player.state.activeChapterIndex;
  }

  /** In seconds. A write seeks; before there is sound it sets where to start. */
  get currentTime(): number {
    return this.#player.currentTime;
  }

  set currentTime(seconds: number) {
    this.#player.currentTime = seconds;
  }

  /** In seconds: the declared length until the sound tells its own; `NaN` while neither is known. */
  get duration(): number {
    return this.#player.state.duration;
  }

  get paused(): boolean {
    return this.#player.state.paused;
  }

  get ended(): boolean {
    return this.#player.state.ended;
  }

  get seeking(): boolean {
    return this.#player.state.seeking;
  }

  get readyState(): number {
    return this.#player.state.readyState;
  }

  get error(): PlayerError | undefined {
    return this.#player.state.error;
  }

  get buffered(): TimeRanges {
    return this.#player.buffered;
  }

  get playbackRate(): number {
    return this.#player.state.playbackRate;
  }

  set playbackRate(rate: number) {
    this.#player.playbackRate = rate;
  }

  get volume(): number {
    return this.#player.state.volume;
  }

  set volume(volume: number) {
    this.#player.volume = volume;
  }

  get muted(): boolean {
    return this.#player.state.muted;
  }

  set muted(muted: boolean) {
    this.#player.muted = muted;
  }

  /** Asks for sound; call it inside a gesture. What prevents it comes as an `error` event. */
  play(): Promise<void> {
    return this.#player.play();
  }

  pause(): void {
    this.#player.pause();
  }

  /** Goes to the start of a chapter and plays. */
  seekToChapter(index: number): void {
    this.#player.seekToChapter(index);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const tag = this.closest<HTMLElement>('[lang]')?.lang ?? '';
    void loadMessages(tag).then(
      (messages) => {
        this.#messages.setValue(messages);
        this.requestUpdate();
      },
      // Without the words of the language the English ones stay.
      () => undefined,
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // An element that is only moved is back by then.
    queueMicrotask(() => this.isConnected || this.#player.close());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const player = this.#player;
    if (changed.has('audio')) player.audio = this.#resolve(this.audio);
    if (changed.has('declaredDuration'))
      player.declaredDuration = parseClock(this.declaredDuration);
    if (changed.has('src') && this.src) void player.load(this.#resolve(this.src) ?? '');
    if (changed.has('src') || changed.has('start')) {
      player.currentTime = parseClock(this.start) ?? player.currentTime;
    }
  }

  protected override render() {
    const {episode, hasChapters, status} = this.#state.value ?? {};
    const title = episode?.title ?? '';
    return html`<section
      part="player"
      class=${`${status ?? ''}${hasChapters ? ' has-chapters' : ''}`}
      aria-label=${this.#messages.value.player(title)}
      aria-busy=${status === 'loading'}
    >
      <div class="main">
        <header>
          ${this.#cover()}
          <div>
            <p part="byline">${this.#date()}</p>
            <p part="title">${title}</p>
            <p part="byline">${episode?.persons.map(({name}) => name).join(', ')}</p>
          </div>
        </header>
        <div class="controls">
          <kapitel-play-button exportparts="play-button"></kapitel-play-button>
          <kapitel-skip-button seconds="-15" exportparts="skip-button"></kapitel-skip-button>
          <kapitel-skip-button seconds="30" exportparts="skip-button"></kapitel-skip-button>
          <span></span>
          <kapitel-rate exportparts="rate"></kapitel-rate>
          <kapitel-volume exportparts="mute-button, volume"></kapitel-volume>
        </div>
        <kapitel-timeline
          exportparts="timeline, track, progress, current-time, duration"
        ></kapitel-timeline>
        <div role="alert">${this.#problem()}</div>
      </div>
      <kapitel-chapters
        ?hidden=${!hasChapters}
        exportparts="chapters, chapter, chapter-number, chapter-title, chapter-start, chapter-length"
      ></kapitel-chapters>
    </section>`;
  }

  #cover() {
    const {episode, status, started} = this.#state.value ?? {};
    const image = episode?.image;
    if (!image && status !== 'loading') return nothing;
    const named = [document.baseURI, this.src, this.audio].map((address) => this.#resolve(address));
    const wanted = started || named.some((address) => originOf(address) === originOf(image));
    return image && wanted
      ? html`<img part="cover" src=${image} alt="" @error=${hide} />`
      : html`<div part="cover"></div>`;
  }

  #date() {
    const published = this.#state.value?.episode?.published;
    const language = this.closest<HTMLElement>('[lang]')?.lang || undefined;
    return published?.toLocaleDateString(language, {dateStyle: 'long'});
  }

  #problem() {
    const {error, status} = this.#state.value ?? {};
    if (!error) return nothing;
    const {errors, retry, openAudio} = this.#messages.value;
    const {audio} = this.#player;
    const again = () =>
      void (status === 'error' && this.src
        ? this.#player.load(this.#resolve(this.src) ?? '')
        : this.#player.play());
    return html`<p part="error">
      ${errors[error.reason]}
      ${
        error.reason === 'no-audio'
          ? nothing
          : html`<button part="retry-button" @click=${again}>${retry}</button>`
      }
      ${audio ? html`<a part="audio-link" href=${audio}>${openAudio}</a>` : nothing}
    </p>`;
  }

  /** Absolute, from the page's base address; `undefined` for anything but http(s). */
  #resolve(address: string | null): string | undefined {
    return tidyUrl(address, document.baseURI);
  }
}

const originOf = (address: string | undefined) => address && new URL(address).origin;

const hide = ({target}: Event) => ((target as HTMLElement).hidden = true);
