import {ContextEvent} from '@lit/context';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Player} from './player.js';
import type {PlayerState} from './player-state.js';
import {playerContext} from './player-context.js';

/**
 * Gives an element what it shows of the nearest player's state, and renders it again only when that
 * has changed.
 *
 *     #player = new SelectController(this, ({paused}) => ({paused}));
 *     render() {
 *       return this.#player.value?.paused ? 'Play' : 'Pause';
 *     }
 */
export class SelectController<Value extends object> implements ReactiveController {
  /** What was selected last; `undefined` outside of a player. */
  value: Value | undefined;
  player: Player | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #select: (state: PlayerState) => Value;
  readonly #owns: boolean;
  #unsubscribe: (() => void) | undefined;

  /**
   * @param select takes values out of the state; they are compared one by one.
   * @param player the player to follow instead of the nearest: for the element that owns it.
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

  /** It may be inside of another player than before, or of none. */
  #ask(): void {
    const before = this.player;
    this.player = undefined;
    const request = new ContextEvent(playerContext, this.#host, (player) => (this.player = player));
    this.#host.dispatchEvent(request);
    if (before === this.player) return;
    this.value = undefined;
    this.#host.requestUpdate();
  }

  /** Before it renders: shows what the host has just asked of its player, too. */
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
