import {html, nothing, type PropertyValues} from 'lit';
import type {AudioOpener} from '../../audio/audio-engine.js';
import {HowlerOpener, loadHowler} from '../../audio/howler-opener.js';
import {parseClock} from '../../episode/parse-clock.js';
import type {Episode} from '../../episode/episode.js';
import {safeHttpUrl} from '../../episode/safe-http-url.js';
import {addLanguage, english, followMessages} from '../../locales/follow-messages.js';
import {paintMessages} from '../../locales/languages/en/paint-messages.js';
import type {Messages, Translation} from '../../locales/messages.js';
import {say} from '../../locales/say.js';
import type {Moment} from '../../features/feature.js';
import {fromDocument} from '../../player/from-document.js';
import {playerContext} from '../../player/player-context.js';
import {Player} from '../../player/player.js';
import {provide} from './provide.js';
import {SelectController} from '../../player/select-controller.js';
import {Store} from '../../player/store.js';
import {controls} from '../../styles/controls.js';
import {ownWidth} from '../../styles/own-width.js';
import {tokens} from '../../styles/tokens.js';
import {styles} from './kapitel-player.styles.js';
import {languageOf} from './language-of.js';
import {messagesContext} from '../base/messages-context.js';
import {onServer} from './on-server.js';
import {PlayerHost} from './player-host.js';
import {controlRow, extras, header, type Bylines} from './player-parts.js';
import {whenIdle} from '../base/when-idle.js';

/** Number of players of a page that are rendered whole wherever they are. */
const FEW = 6;
let connected = 0;

/**
 * A podcast player with chapters.
 *
 *     <kapitel-player src="/episodes/179.json"></kapitel-player>
 *
 * It is scripted like `<audio>`: the same properties, methods and events (which don't bubble, except `measure`). Before
 * playback is requested it fetches the episode, the files that its author names, and, from the same
 * origins, the cover; nothing else. Removed from the document, it pauses and stops its download; moved
 * within the document, it plays on.
 *
 * @summary The player.
 * @attr {string} src - URL of the episode, in any format of docs/formats.md. Without it the episode is
 *   read from the element's content.
 * @attr {string} item - Which episode, where `src` is a feed: a guid, a number, a part of its URL, or `latest`.
 * @attr {string} chapters - URL of a chapters file, or `embedded` for those in the MP3. Overrides the episode's
 *   own chapters.
 * @attr {string} transcript - URL of a transcript. Overrides the episode's own. `<kapitel-transcript>` shows it.
 * @attr {string} audio - URL of the audio. Overrides the episode's own.
 * @attr {string} [start=0] - Where playback starts: seconds, or `h:mm:ss`.
 * @attr {string} duration - The duration to show until the media duration is known: seconds, or `h:mm:ss`.
 *   By default the episode's.
 * @attr {number} [skip-back=15] - How far the button seeks back, in seconds.
 * @attr {number} [skip-forward=30] - How far the button seeks forward, in seconds.
 * @attr {'full' | 'compact' | 'bar'} layout - `full` shows everything, `compact` folds the chapters, `bar` is two
 *   rows and a menu for what has no room in them. By default the player's own width decides.
 * @attr {'auto' | 'light' | 'dark'} [theme=auto] - The colour scheme. `auto` follows the colour of the surrounding
 *   text.
 * @attr {string} keyshortcuts - The keys that work, separated by spaces, such as `k j l Space`; none if it is empty.
 *   By default all.
 * @attr {string} link-times - A CSS selector for elements of the page in which times become links to that moment.
 * @attr {'off'} media-fragments - Doesn't follow the URL of the page to a moment, such as `#t=17:21` or `#chapter=3`.
 * @attr {'' | 'media'} concurrent - Plays beside other players of the site, which otherwise are paused. With
 *   `media` only other `<audio>` and `<video>` of the page are left alone.
 * @attr {'off'} media-session - Leaves the lock screen and media keys to the page.
 * @attr {'off'} memory - Remembers neither the position and what was heard of each episode, nor speed and volume. They
 *   are kept in the browser's `localStorage`, from the first play on.
 * @attr {'off'} about - Leaves “About this episode” out of the menu: show notes, people, and links.
 * @attr {'off'} chapter-details - Shows neither the pictures nor the links of chapters.
 * @attr {'off'} chapter-choice - Leaves the choice of chapters out of the menu.
 * @attr {string} skippable-ads - Lets listeners leave out the chapters that are advertisements. The value adds words
 *   by whose occurrence in a title a chapter is one, separated by commas. By default none can be left out.
 * @attr {'off'} picture-in-picture - Leaves the small window out of the menu.
 * @attr {'off'} share - Leaves the sharing of links out of the menu.
 * @attr {string} embed-page - URL of `embed.html`, for the code by which other sites embed the episode. By default the
 *   file beside the script.
 * @attr {'off'} measure - Dispatches no `measure` events.
 * @attr {'off'} sleep-timer - Leaves the sleep timer out of the menu.
 * @attr sticky - Keeps a bar with Play in view while the player is scrolled out of it, from the first play on.
 * @attr continue - Offers to continue an episode that a page before was playing in the same tab, some minutes ago. For that
 *   the player looks into the `sessionStorage` before the first play.
 * @attr {'chapters'} announce - Announces every chapter that begins to screen readers.
 * @attr {string} reference-duration - The duration of the audio that the chapters were made for:
 *   seconds, or `h:mm:ss`. By default the declared duration.
 * @slot cover - Replaces the cover.
 * @slot title - Replaces the title.
 * @slot actions - Controls beside the speed.
 * @slot footer - Content below the player.
 * @slot error - Replaces the error message.
 * @slot - Shown where scripts don't run: an `<audio controls>`, the chapters. Without `src` the episode is read
 *   from it.
 * @csspart player - The whole player.
 * @csspart cover - The cover.
 * @csspart title - The episode's title.
 * @csspart byline - Above the title the show and the date, below it the people.
 * @csspart controls - The row of the play button.
 * @csspart extras - The row of the speed, the volume and the menu.
 * @csspart chapters-button - Unfolds the chapters, where they are folded.
 * @csspart notice - A message about playback, such as “Reconnecting”.
 * @csspart sleep-button - Prolongs the sleep timer, or switches it off.
 * @csspart start-over-button - Goes back to the beginning, after playback was resumed.
 * @csspart sticky-bar - The bar that stays in view.
 * @csspart sticky-button - A button of that bar that goes to the player, or closes the bar.
 * @csspart continue-bar - The bar that offers to continue an episode.
 * @csspart continue-button - The button in it.
 * @csspart nudge-button - Moves chapters whose starts may not match the audio.
 * @csspart about - The panel about the episode.
 * @csspart about-link - A link in it.
 * @csspart about-button - A button in it.
 * @csspart person-image - The picture of a person in it.
 * @csspart picture-button - Shows the picture of a chapter that is on another site.
 * @csspart dialog - The list of keys.
 * @cssstate loading - The episode is loading.
 * @cssstate playing - Play was requested, also while data are missing.
 * @cssstate waiting - Play was requested, but the audio can't go on until data arrive.
 * @cssstate ended - The audio has played to its end.
 * @cssstate error - There is no episode, or no audio.
 * @cssproperty [--kapitel-accent=#c2410c] - The colour of buttons, the played part and the current chapter. It is
 *   darkened beside dark text and lightened beside light text until its contrast is sufficient.
 * @cssproperty --kapitel-surface - The background. By default a shade of the text colour.
 * @cssproperty --kapitel-text - The text colour. By default the page's.
 * @cssproperty --kapitel-font - The font family. By default the page's.
 * @cssproperty --kapitel-font-size - The font size, which every other length follows. By default that of the
 *   surrounding text, within legible limits.
 * @cssproperty [--kapitel-radius=12px] - The border radius of the card.
 * @cssproperty [--kapitel-space=1em] - The padding of the card. By default larger on wide players; at most 0.75em
 *   in a bar.
 * @cssproperty [--kapitel-cover-size=5em] - The width and height of the cover. By default larger on wide players.
 */
export class KapitelPlayer extends PlayerHost {
  static override styles = [controls, ownWidth, tokens, styles];
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
    near: {state: true},
  };

  /** URL of the episode, in any format. */
  declare src: string | null;
  /** Which episode, where `src` is a feed: a guid, a number, a part of its URL, or `latest`. */
  declare item: string | null;
  /**
   * URL of a chapters file. Overrides the episode's own chapters. `embedded` reads those in the MP3, by a
   * request to its host before playback is requested, which may count as a download.
   */
  declare chaptersFrom: string | null;
  /** URL of a transcript. Overrides the episode's own. */
  declare transcriptFrom: string | null;
  /** URL of the audio. Overrides the episode's own. */
  declare audio: string | null;
  /** Where playback starts: seconds, or `h:mm:ss`. */
  declare start: string | null;
  /** The duration to show until the media duration is known: seconds, or `h:mm:ss`. */
  declare declaredDuration: string | null;
  /** How far the button seeks back, in seconds. */
  declare skipBack: number;
  /** How far the button seeks forward, in seconds. */
  declare skipForward: number;
  /** Whether the chapters are unfolded, where the layout folds them. */
  declare protected open: boolean;
  /** Whether the player is or was near the view. Far from it chapters and most controls are not rendered. @internal */
  declare near: boolean;

  /** Covers from other origins may be loaded once the listener has requested playback. */
  #mayRequest = false;
  readonly #state = new SelectController(
    this,
    (state) => ({
      status: state.status,
      episode: state.episode,
      chapters: state.chapters,
      incomplete: state.incomplete || state.error?.reason === 'incomplete',
      mayRequest: (this.#mayRequest ||= state.playRequested),
    }),
    this.player,
  );
  readonly #messages = new Store(english);
  #bylines: Bylines | undefined;
  #unfollow: (() => void) | undefined;
  /** The language around the element. Titles are in it, unless the show has another language. */
  #lang = '';
  /** The moments that were reached before the feature controller was loaded. */
  readonly #reached = new Set<Moment>();
  #isStarting = false;

  constructor() {
    super(new Player(KapitelPlayer.createOpener()));
    this.open = false;
    this.skipBack = 15;
    this.skipForward = 30;
    provide(this, playerContext, this.player);
    provide(this, messagesContext, this.#messages);
    for (const type of ['pointerenter', 'pointerdown', 'focusin']) {
      this.addEventListener(type, this.#onIntent);
    }
  }

  /**
   * Adds a language, or replaces messages of an existing one, in every player of the page.
   *
   * @param tag BCP 47 tag.
   * @param translation messages by key; those that are missing are shown in English.
   */
  static addLanguage(tag: string, translation: Translation): void {
    addLanguage(tag, translation);
  }

  /** Creates the opener of a player's audio. Assign a function to play with another engine than Howler. */
  static createOpener = (): AudioOpener => new HowlerOpener();

  override connectedCallback(): void {
    // What a server has rendered is whole.
    this.near ||= Boolean(this.shadowRoot) || connected < FEW;
    connected++;
    super.connectedCallback();
    this.updateLanguage();
    if (this.near) return;
    this.player.chunks.load(
      () => import('./far-player.js'),
      ({watchFarPlayer}) => watchFarPlayer(this, this.player),
    );
  }

  /** @internal */
  updateLanguage(): void {
    const lang = languageOf(this);
    if (this.#unfollow && lang === this.#lang) return;
    this.#unfollow?.();
    this.#lang = lang;
    const show = (messages: Messages) => {
      this.#messages.set(messages);
      this.requestUpdate();
    };
    this.#unfollow = followMessages(lang, show, this.player.chunks);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    connected--;
    this.#unfollow?.();
    this.#unfollow = undefined;
    this.#retryOnline();
    // An element that is moved is connected again in the same task; Turbo moves it with promises.
    setTimeout(() => this.isConnected || this.player.close());
  }

  protected override firstUpdated(): void {
    whenIdle(this.#startFeatures);
  }

  protected override updated(): void {
    if (!onServer) this.#retryOnline(this.#state.value?.incomplete);
  }

  /** Retries files that failed to load when the browser is back online. */
  #retryOnline(isIncomplete?: boolean): void {
    const change = isIncomplete ? addEventListener : removeEventListener;
    change('online', this.#onIntent);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (onServer) return this.#renderOnServer();
    if (!this.hasUpdated) this.#loadEpisodeParts();
    const player = this.player;
    if (changed.has('audio')) player.audio = this.audio ?? undefined;
    if (changed.has('declaredDuration'))
      player.declaredDuration = parseClock(this.declaredDuration);
    const sources = ['src', 'item', 'chaptersFrom', 'transcriptFrom'] as const;
    // The light DOM is also read while the parser is still adding to it.
    const isFilled = this.childElementCount || fromDocument('readyState') === 'loading';
    const from = this.src || (isFilled ? this : null);
    const isNew = sources.some((name) => changed.has(name)) || !(this.hasUpdated || this.episode);
    if (isNew && (from ?? this.chaptersFrom)) void player.load(from, this);
    else if (changed.get('src') || changed.get('chaptersFrom')) player.episode = undefined;
    if (changed.has('src') || changed.has('start')) {
      player.suggestPosition('start', parseClock(this.start));
    }
  }

  /** Renders the shell. The browser loads the episode. */
  #renderOnServer(): void {
    if (this.src && !this.episode) this.player.update({status: 'loading'});
    this.#state.hostUpdate();
  }

  protected override render() {
    const {episode = {}, chapters = [], status, mayRequest} = this.#state.value ?? {};
    const near = onServer || this.near || mayRequest;
    // Space for a list is reserved while the number of chapters is unknown.
    const count =
      status === 'loading' ? Infinity : chapters.filter(({toc}) => toc !== false).length;
    const isFlat = !count;
    const text = this.#messages.state;
    const {title = '', show}: Partial<Episode> = episode;
    const lang = show?.language ?? this.#lang;
    const name = say(text, paintMessages, 'player', title);
    const classes = `${status} ${isFlat ? '' : 'has-chapters'} ${count < 3 ? 'few' : ''} ${this.open ? 'open' : ''}`;
    return html`<slot></slot>
      <section
        part="player"
        class=${classes}
        dir=${this.dir || text.direction || nothing}
        lang=${name.lang}
        aria-label=${name.text}
        aria-busy=${status === 'loading'}
      >
        <div class="pane">
          <div class="main">
            ${header(episode, this.#cover(), text, lang, this.#bylines)}
            ${controlRow(this, isFlat, near)}
            ${
              near
                ? html`<kapitel-timeline class="time"></kapitel-timeline>
                    ${extras(say(text, paintMessages, 'chapters'), isFlat, this.open, this.#toggle)}`
                : html`<div class="time"></div>
                    <div class="extras"></div>`
            }
          </div>
          <div class="notices">
            ${this.#incompleteNotice()}
            <kapitel-problem>
              <slot name="error" slot="error"></slot>
            </kapitel-problem>
          </div>
        </div>
        ${
          near
            ? html`<kapitel-chapters
                class="list"
                lang=${lang}
                ?hidden=${isFlat}
              ></kapitel-chapters>`
            : html`<div class="list" ?hidden=${isFlat}></div>`
        }
        <slot name="footer"></slot>
      </section>`;
  }

  /** Says in English that a file is missing, in case the element that shows errors is missing, too. */
  #incompleteNotice() {
    if (!this.#state.value?.incomplete || customElements.get('kapitel-problem')) return nothing;
    return html`<p role="alert" lang="en">
      Part of the player could not be loaded.
      <button @click=${this.#onIntent}>Try again</button>
    </p>`;
  }

  readonly #toggle = (): void => {
    this.open = !this.open;
  };

  /** Loads what shows an episode while the episode is requested. */
  #loadEpisodeParts(): void {
    this.player.chunks.load(
      () => import('./episode-parts.js'),
      ({defineChapters, bylines}) => {
        defineChapters();
        this.#bylines = bylines;
        this.requestUpdate();
      },
    );
  }

  /** Loads the features, which are not needed for the first paint. */
  readonly #startFeatures = (): void => {
    if (this.#isStarting) return;
    this.#isStarting = true;
    this.player.chunks.load(
      () => import('../../features/feature-controller.js'),
      ({FeatureController}) => {
        const context = {player: this.player, host: this, messages: this.#messages};
        new FeatureController(context, this.#reached);
      },
    );
  };

  /** Loads again what failed to load, and what playback needs: a listener who points at a player will soon request it. */
  readonly #onIntent = (): void => {
    this.player.retry('incomplete');
    this.near = true;
    this.#reached.add('intent');
    this.#startFeatures();
    void loadHowler().catch(() => undefined);
  };

  #cover() {
    const {episode, status, mayRequest} = this.#state.value ?? {};
    const image = episode?.image;
    if (!image && status !== 'loading') return nothing;
    return image && (mayRequest || this.#isNamed(image))
      ? html`<img part="cover" src=${image} alt="" @error=${toggle} @load=${toggle} />`
      : html`<div part="cover"></div>`;
  }

  /** Whether a URL has the origin of the page or of a URL that the author named. */
  #isNamed(url: string): boolean {
    if (onServer || !this.src) return true;
    const named = [this.baseURI, this.src, this.audio].map((from) => this.#resolve(from));
    return named.some((from) => originOf(from) === originOf(url));
  }

  /** Resolves a URL against the page's base URL; `undefined` for anything but http(s). */
  #resolve(url: string | null): string | undefined {
    return safeHttpUrl(url, this.baseURI);
  }
}

const originOf = (url: string | undefined) => url && new URL(url).origin;

/** Hides an image that failed to load, and shows one that has loaded. */
const toggle = ({target, type}: Event) => ((target as HTMLElement).hidden = type === 'error');
