import type {Player} from '../../player/player.js';
import {PlayerError} from '../../player/player-error.js';
import type {FeatureContext} from '../feature.js';

/** Time after an error within which the browser may report its cause, in milliseconds. */
const GRACE = 1000;

/**
 * Replaces the error `unsupported` by `policy` when the page's Content Security Policy forbids the audio, which
 * the media element reports as an unsupported file. It listens to the document only while audio is being
 * opened.
 */
export function start({player, signal}: FeatureContext): void {
  new PolicyError(player, signal);
}

class PolicyError {
  readonly #player: Player;
  #listening = new AbortController();
  #isForbidden = false;

  constructor(player: Player, signal: AbortSignal) {
    this.#player = player;
    player.addEventListener('play', this.#listen, {signal});
    player.addEventListener('error', this.#settle, {signal});
    for (const type of ['playing', 'pause', 'emptied']) {
      player.addEventListener(type, this.#stop, {signal});
    }
    signal.addEventListener('abort', this.#stop);
    const {state, audio} = player;
    if (state.waiting || state.error) this.#listen();
    // The violation was reported before this module was loaded: provoke it again.
    if (audio && state.error?.reason === 'unsupported') {
      Object.assign(new Audio(), {preload: 'metadata', src: audio});
      this.#settle();
    }
  }

  readonly #listen = (): void => {
    this.#stop();
    this.#listening = new AbortController();
    this.#isForbidden = false;
    // The media element is in no document, so the violation is dispatched at the document.
    document.addEventListener(
      'securitypolicyviolation',
      ({effectiveDirective}) => {
        this.#isForbidden ||= effectiveDirective === 'media-src';
        this.#report();
      },
      {signal: this.#listening.signal},
    );
  };

  readonly #settle = (): void => {
    this.#report();
    const listening = this.#listening;
    const {signal} = listening;
    if (signal.aborted) return;
    const timer = setTimeout(() => listening.abort(), GRACE);
    signal.addEventListener('abort', () => clearTimeout(timer));
  };

  readonly #stop = (): void => this.#listening.abort();

  #report(): void {
    const {error} = this.#player.state;
    if (this.#isForbidden && error?.reason === 'unsupported') {
      this.#player.fail(new PlayerError('policy', error));
    }
  }
}
