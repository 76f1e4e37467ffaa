import {ContextEvent} from '@lit/context';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Player} from './player.js';
import type {PlayerState} from './player-state.js';
import {playerContext} from './player-context.js';

/**
 * Selects values from the state of the nearest player, and requests an update of its host only when they have
 * changed.
 *
 *     #player = new SelectController(this, ({paused}) => ({paused}));
 *     render() {
 *       return this.#player.value?.paused ? 'Play' : 'Pause';
 *     }
 */
export class SelectController<Value extends object> implements ReactiveController {
  /** The values that were selected last; `undefined` outside a player. */
  value: Value | undefined;
  player: Player | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #select: (state: PlayerState) => Value;
  readonly #owns: boolean;
  #unsubscribe: (() => void) | undefined;

  /**
   * @param select returns an object of values, which are compared one by one.
   * @param player the player, for the element that owns it; by default the nearest.
   */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    select: (state: PlayerState) => Value,
    player?: Player,
  ) {
    this.#host = host;
    this.#select = select;
    this.player = player;
    this.#owns = Boolean(player);
    if (player) this.value = select(player.state);
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.#owns) this.#ask();
    this.#unsubscribe = this.player?.store.subscribe(this.#update);
    this.#update();
  }

  /** Requests the player, which may be another one after a move. */
  #ask(): void {
    const before = this.player;
    this.player = undefined;
    const request = new ContextEvent(playerContext, this.#host, (player) => (this.player = player));
    this.#host.dispatchEvent(request);
    if (before === this.player) return;
    this.value = undefined;
    this.#host.requestUpdate();
  }

  /** Includes changes that the host made in the same update. */
  hostUpdate(): void {
    if (this.player) this.value = this.#select(this.player.state);
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
  }

  readonly #update = (): void => {
    if (!this.player) return;
    const value = this.#select(this.player.state);
    if (this.value && sameValues(this.value, value)) return;
    this.value = value;
    this.#host.requestUpdate();
  };
}

const sameValues = <Value extends object>(a: Value, b: Value): boolean =>
  (Object.keys(b) as (keyof Value)[]).every((key) => Object.is(a[key], b[key]));
