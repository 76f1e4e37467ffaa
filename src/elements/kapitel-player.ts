import {html, nothing, type PropertyValues} from 'lit';
import {HowlerOpener, loadHowler} from '../audio/howler-opener.js';
import {parseClock} from '../episode/clock.js';
import type {Episode} from '../episode/episode.js';
import {tidyUrl} from '../episode/tidy.js';
import {addLanguage, english, followMessages} from '../locales/locales.js';
import type {SomeWords} from '../locales/messages.js';
import {playerContext} from '../player/player-context.js';
import {Player} from '../player/player.js';
import {provide} from '../player/provide.js';
import {SelectController} from '../player/select-controller.js';
import {Store} from '../player/store.js';
import {controls} from '../styles/controls.js';
import {tokens} from '../styles/tokens.js';
import {styles} from './kapitel-player.styles.js';
import {languageOf} from './language-of.js';
import {messagesContext} from './messages-context.js';
import {onServer} from './on-server.js';
import {PlayerHost} from './player-host.js';
import {controlRow, extras, header} from './player-parts.js';
import {whenIdle} from './when-idle.js';

/**
 * A podcast player with chapters.
 *
 *     <kapitel-player src="/episodes/179.json"></kapitel-player>
 *
 * It is scripted like `<audio>`: the same properties, methods and events (which don't bubble). Before
 * the listener asks for sound it requests the episode, the files that its author names, and, from the
 * same places, its cover; nothing else. Taken out of the document it pauses and lets go of its download;
 * moved within it plays on.
 *
 * @summary The player.
 * @attr {string} src - Address of the episode, in any format of docs/formats.md. Without it the episode is
 *   read from what stands inside the element.
 * @attr {string} item - Which episode, where `src` is a feed: a guid, a number, a part of its address, or `latest`.
 * @attr {string} chapters - Address of chapters that count more than the episode's own, or `embedded`.
 * @attr {string} transcript - Address of a transcript that counts more than the episode's own. It is there for
 *   scripts, in `episode.transcript`; the player doesn't show it.
 * @attr {string} audio - Another address for the sound than the episode's.
 * @attr {string} start - Where to start: seconds, or `h:mm:ss`.
 * @attr {string} duration - The length to show until the sound tells its own: seconds, or `h:mm:ss`.
 * @attr {number} [skip-back=15] - How many seconds the button goes back.
 * @attr {number} [skip-forward=30] - How many seconds the button goes forward.
 * @attr {'full' | 'compact' | 'bar'} layout - `full` is all of it, `compact` has its chapters folded, `bar` is two
 *   rows, and has in its menu what they have no room for. Without it the player's own width decides.
 * @attr {'auto' | 'light' | 'dark'} theme - Light or dark whatever the page is. By default as its text is.
 * @attr {string} keyshortcuts - The keys that count, separated by spaces, such as `k j l Space`; by default all.
 * @attr {string} link-times - Selects elements of the page in which times become links to that moment.
 * @attr {'chapters'} announce - Tells screen readers every chapter that begins.
 * @attr {string} reference-duration - The length of the sound that the chapters were made for, where
 *   that is not the declared one: seconds, or `h:mm:ss`.
 * @slot cover - Instead of the picture.
 * @slot title - Instead of the title.
 * @slot actions - More controls beside the speed.
 * @slot footer - Below everything.
 * @slot error - Instead of the sentence that says what is wrong.
 * @slot - Shown where the player can't run: an `<audio controls>`, the chapters. Without `src` the episode is
 *   read from it.
 * @csspart player - All of it.
 * @csspart cover - The picture.
 * @csspart title - The episode's title.
 * @csspart byline - Above the title the show and the date, below it the people.
 * @csspart controls - The row of the play button.
 * @csspart extras - The row of the speed, the volume and the menu.
 * @csspart chapters-button - Unfolds the chapters, where they are folded.
 * @csspart notice - What the listener should know about the sound.
 * @csspart nudge-button - Moves chapters that may be elsewhere in the sound.
 * @csspart dialog - The list of keys.
 * @cssstate loading - The episode is on its way.
 * @cssstate playing - It plays, or is about to go on.
 * @cssstate waiting - Sound is wanted and there is none yet, or none any more.
 * @cssstate ended - It has played to its end.
 * @cssstate error - There is no episode, or no sound.
 * @cssproperty [--kapitel-accent=#c2410c] - What can be pressed, what was played, what is current. Made
 *   darker beside dark text and lighter beside light text, until it can be read.
 * @cssproperty --kapitel-surface - The background; by default a shade of the text colour.
 * @cssproperty --kapitel-text - The text; by default the page's own colour.
 * @cssproperty --kapitel-font - The font; by default the page's own.
 * @cssproperty [--kapitel-radius=12px] - The corners of the card.
 * @cssproperty [--kapitel-space=1rem] - Between the card's edge and what is in it; by default larger where
 *   there is room. A bar takes at most 0.75rem of it.
 * @cssproperty [--kapitel-cover-size=5rem] - The edges of the picture; larger where there is room.
 */
export class KapitelPlayer extends PlayerHost {
  static override styles = [controls, tokens, styles];
  static override properties = {
    src: {},
    item: {},
    chaptersFrom: {attribute: 'chapters'},
    transcriptFrom: {attribute: 'transcript'},
    audio: {},
    start: {},
    declaredDuration: {attribute: 'duration'},
    skipBack: {type: Number, attribute: 'skip-back'},
    skipForward: {type: Number, attribute: 'skip-forward'},
    open: {state: true},
  };

  /** Address of the episode, in any format. */
  declare src: string | null;
  /** Which episode, where `src` is a feed: a guid, a number, a part of its address, or `latest`. */
  declare item: string | null;
  /**
   * Address of chapters that count more than the episode's own. `embedded` takes those in the MP3,
   * by a request to its host before anyone has pressed play, which may count as a download.
   */
  declare chaptersFrom: string | null;
  /** Address of a transcript that counts more than the episode's own. */
  declare transcriptFrom: string | null;
  /** Another address for the sound than the episode's. */
  declare audio: string | null;
  /** Where to start: seconds, or `h:mm:ss`. */
  declare start: string | null;
  /** The length to show until the sound tells its own: seconds, or `h:mm:ss`. */
  declare declaredDuration: string | null;
  /** How many seconds the button goes back. */
  declare skipBack: number;
  /** How many seconds the button goes forward. */
  declare skipForward: number;
  /** Whether the chapters are unfolded, where the layout folds them. */
  declare protected open: boolean;

  /** Once sound was wanted other places may be asked as well. */
  #wished = false;
  readonly #state = new SelectController(
    this,
    (state) => ({
      status: state.status,
      episode: state.episode,
      // While it is unknown there is room for many.
      count: state.status === 'loading' ? Infinity : state.chapters.length,
      wished: (this.#wished ||= state.waiting || !state.paused),
    }),
    this.player,
  );
  readonly #messages = new Store(english);
  #unfollow: (() => void) | undefined;
  /** The page's own, in which titles are unless the show says otherwise. */
  #lang = '';
  #prepared = false;

  constructor() {
    super(new Player(new HowlerOpener()));
    this.open = false;
    this.skipBack = 15;
    this.skipForward = 30;
    provide(this, playerContext, this.player);
    provide(this, messagesContext, this.#messages);
    for (const type of ['pointerenter', 'focusin', 'touchstart', 'play']) {
      this.addEventListener(type, this.#prepare, {once: true, passive: true});
    }
  }

  /** Adds a language, or changes words of one that is there. */
  static addLanguage(tag: string, words: SomeWords): void {
    addLanguage(tag, words);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#followLanguage();
  }

  readonly #followLanguage = (): void => {
    const lang = languageOf(this);
    if (this.#unfollow && lang === this.#lang) return;
    this.#unfollow?.();
    this.#lang = lang;
    this.#unfollow = followMessages(this.#lang, (messages) => {
      this.#messages.set(messages);
      this.requestUpdate();
    });
  };

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow?.();
    this.#unfollow = undefined;
    // An element that is only moved is back by then.
    queueMicrotask(() => this.isConnected || this.player.close());
  }

  protected override firstUpdated(): void {
    whenIdle(this.#loadControls);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (onServer) return this.#stand();
    const player = this.player;
    if (changed.has('audio')) player.audio = this.#resolve(this.audio);
    if (changed.has('declaredDuration'))
      player.declaredDuration = parseClock(this.declaredDuration);
    const sources = ['src', 'item', 'chaptersFrom', 'transcriptFrom'] as const;
    // What is inside is read, also while it is still on its way.
    const isFilled = this.childElementCount || document.readyState === 'loading';
    const from = this.src || (isFilled ? this : null);
    const isNew = sources.some((name) => changed.has(name)) || !(this.hasUpdated || this.episode);
    if (isNew && (from ?? this.chaptersFrom)) void player.load(from, this);
    else if (changed.get('src') || changed.get('chaptersFrom')) player.episode = undefined;
    if (changed.has('src') || changed.has('start')) {
      player.currentTime = parseClock(this.start) ?? player.currentTime;
    }
  }

  /** A server renders the shell; what is in it is fetched where it is shown. */
  #stand(): void {
    if (this.src && !this.episode) this.player.store.set({status: 'loading'});
    this.#state.hostUpdate();
  }

  protected override render() {
    const {episode = {}, count = 0, status} = this.#state.value ?? {};
    const isFlat = !count;
    const {language, direction, player, chapters} = this.#messages.state;
    const {title = '', show}: Partial<Episode> = episode;
    const lang = show?.language ?? this.#lang;
    const classes = `${status} ${isFlat ? '' : 'has-chapters'} ${count < 3 ? 'few' : ''} ${this.open ? 'open' : ''}`;
    return html`<slot></slot>
      <section
        part="player"
        class=${classes}
        dir=${this.dir || direction || nothing}
        lang=${language}
        aria-label=${player(title)}
        aria-busy=${status === 'loading'}
      >
        <div class="pane">
          <div class="main">
            ${header(episode, this.#cover(), language, lang)} ${controlRow(this, isFlat)}
            <kapitel-timeline></kapitel-timeline>
            ${extras(chapters, isFlat, this.open, () => (this.open = !this.open))}
          </div>
          <div class="notices">
            <kapitel-problem>
              <slot name="error" slot="error"></slot>
            </kapitel-problem>
          </div>
        </div>
        <kapitel-chapters lang=${lang} ?hidden=${isFlat}></kapitel-chapters>
        <slot name="footer"></slot>
      </section>`;
  }

  /** Fetches what is not needed before the player is touched. */
  readonly #loadControls = (): void =>
    void import('./controls.js').then(
      ({startControls}) => startControls(this.player, this, this.#followLanguage),
      // Without a connection; the next player, or touch, tries again.
      () => undefined,
    );

  /** Whoever points at a player will soon want sound. */
  readonly #prepare = (): void => {
    if (this.#prepared) return;
    this.#prepared = true;
    this.#loadControls();
    void loadHowler().catch(() => undefined);
    void import('./features.js').then(
      ({startFeatures}) => startFeatures(this.player, this, () => this.#messages.state),
      () => (this.#prepared = false),
    );
  };

  #cover() {
    const {episode, status, wished} = this.#state.value ?? {};
    const image = episode?.image;
    if (!image && status !== 'loading') return nothing;
    return image && (wished || this.#isNamed(image))
      ? html`<img part="cover" src=${image} alt="" @error=${toggle} @load=${toggle} />`
      : html`<div part="cover"></div>`;
  }

  /** Whether an address is at a place that the author named. */
  #isNamed(address: string): boolean {
    if (onServer || !this.src) return true;
    const named = [document.baseURI, this.src, this.audio].map((from) => this.#resolve(from));
    return named.some((from) => originOf(from) === originOf(address));
  }

  /** Absolute, from the page's base address; `undefined` for anything but http(s). */
  #resolve(address: string | null): string | undefined {
    return tidyUrl(address, document.baseURI);
  }
}

const originOf = (address: string | undefined) => address && new URL(address).origin;

/** The next one may be there. */
const toggle = ({target, type}: Event) => ((target as HTMLElement).hidden = type === 'error');
