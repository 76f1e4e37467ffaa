import type {ReactiveController} from 'lit';
import type {Player} from '../player.js';

/** By how much a place may differ that was told a moment ago, in seconds. */
const SAME_PLACE = 1;

/**
 * Sees to the sound of a page that is returned to as it was left. A browser that kept the page may have stopped
 * the sound without an event, and WebKitGTK forgets its place. What is no longer so is closed, and the next
 * play opens it where it was heard last.
 */
export class PageReturn implements ReactiveController {
  readonly #player: Player;

  constructor(player: Player) {
    this.#player = player;
  }

  hostConnected(): void {
    addEventListener('pageshow', this.#compare);
  }

  hostDisconnected(): void {
    removeEventListener('pageshow', this.#compare);
  }

  readonly #compare = ({persisted}: PageTransitionEvent): void => {
    const {engine, state} = this.#player;
    if (!persisted || !engine) return;
    const {currentTime, paused} = state;
    if (engine.paused === paused && Math.abs(engine.currentTime - currentTime) < SAME_PLACE) return;
    this.#player.close();
    this.#player.currentTime = currentTime;
  };
}
