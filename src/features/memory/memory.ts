import {addRange, type Range} from '../../episode/ranges.js';
import {episodeKey} from '../../player/episode-key.js';
import {heardOf} from '../../player/heard.js';
import type {Player} from '../../player/player.js';
import type {Store} from '../../player/store.js';
import type {FeatureContext} from '../feature.js';
import {isPlayed} from '../is-played.js';
import {fadingPlayers} from '../sleep-timer/fading-players.js';
import {forgetting} from './forget.js';
import {readHeard, saveHeard} from './heard-ranges.js';
import {newsOf, type News} from './news.js';
import {forgetPlace, readPlace, savePlace} from './places.js';
import {restoreSettings, saveSettings} from './settings.js';

/** Distance from the beginning and the end, in seconds, within which no place is saved. */
const MARGIN = 10;
/** Playback goes back a little, into the sentence that was interrupted, in seconds. */
const REWIND = 3;
/** How often the place is saved while playing, in milliseconds. */
const SAVE_INTERVAL = 15_000;
/** For how many seconds of audio the notice is shown. */
const NOTICE_TIME = 20;

/**
 * Remembers where the listener left an episode, the speed and the volume. The next play continues there; a link to a
 * moment takes precedence. Storage is neither read nor written before the first play.
 */
export function start({player, signal}: FeatureContext): void {
  new Memory(player, signal);
}

class Memory {
  readonly #news: Store<News>;
  readonly #player: Player;
  readonly #signal: AbortSignal;
  /** The episode whose place was read: its guid, or the URL of its audio. */
  #episode = '';
  /** When the listener last heard something, in milliseconds since 1970. */
  #stamp = 0;
  #saved = 0;
  /** What was heard since it was last saved. */
  #heard: readonly Range[] = [];
  /** The position of the last update while playing, in seconds. */
  #last = NaN;

  constructor(player: Player, signal: AbortSignal) {
    this.#player = player;
    this.#news = newsOf(player);
    this.#signal = signal;
    const on = (listener: () => void, ...types: string[]) => {
      for (const type of types) player.addEventListener(type, listener, {signal});
    };
    on(this.#onPlay, 'play');
    on(this.#onTimeUpdate, 'timeupdate');
    on(this.#save, 'pause', 'chapterchange');
    on(this.#onEnded, 'ended');
    on(this.#saveSettings, 'ratechange', 'volumechange');
    forgetting.addEventListener('forget', this.#onForget, {signal});
    if (player.state.playRequested) this.#onPlay();
  }

  readonly #onPlay = (): void => {
    const player = this.#player;
    this.#news.set({forgotten: undefined});
    const episode = episodeKey(player);
    if (episode === this.#episode) return;
    if (!this.#episode) {
      restoreSettings(player);
      // The last moment in which a page is sure to run.
      addEventListener('pagehide', this.#save, {signal: this.#signal});
    }
    this.#episode = episode;
    this.#stamp = 0;
    this.#heard = [];
    heardOf(player).set({ranges: readHeard(episode)});
    const place = readPlace(episode);
    if (!place) return;
    const position = Math.max(0, place.position - REWIND);
    player.suggestPosition('saved', position);
    // Another position may take precedence.
    if (Math.abs(player.currentTime - position) < 1) this.#news.set({resumed: position});
  };

  readonly #onTimeUpdate = (): void => {
    const {playRequested, waiting, seeking, currentTime} = this.#player.state;
    if (!this.#episode || !playRequested || waiting || seeking) {
      this.#last = NaN;
      return;
    }
    this.#stamp = Date.now();
    if (isPlayed(this.#last, currentTime, this.#player.playbackRate)) {
      this.#heard = addRange(this.#heard, [this.#last, currentTime]);
    }
    this.#last = currentTime;
    const {resumed = currentTime} = this.#news.state;
    if (Math.abs(currentTime - resumed) > NOTICE_TIME) this.#news.set({resumed: undefined});
    if (this.#stamp - this.#saved > SAVE_INTERVAL) this.#save();
  };

  /** Saves the place and what was heard. A place that another tab saved later stays. */
  readonly #save = (): void => {
    if (!this.#stamp) return;
    this.#saved = Date.now();
    this.#saveHeard();
    const {currentTime: position, duration} = this.#player.state;
    if (position < MARGIN || position > duration - MARGIN) {
      forgetPlace(this.#episode, this.#stamp);
    } else savePlace(this.#episode, {position, stamp: this.#stamp});
  };

  #saveHeard(): void {
    const ranges = saveHeard(this.#episode, this.#heard, this.#stamp);
    this.#heard = [];
    heardOf(this.#player).set({ranges});
  }

  readonly #onEnded = (): void => {
    if (this.#stamp) this.#saveHeard();
    forgetPlace(this.#episode, Date.now());
  };

  /** Nothing is saved until the next play. */
  readonly #onForget = (): void => {
    this.#episode = '';
    this.#stamp = 0;
    this.#heard = [];
    heardOf(this.#player).set({ranges: []});
    this.#news.set({resumed: undefined, forgotten: true});
  };

  /** Saves only changes after the first play: those before it are the page's. */
  readonly #saveSettings = (): void => {
    if (this.#episode && !fadingPlayers.has(this.#player)) saveSettings(this.#player);
  };
}
