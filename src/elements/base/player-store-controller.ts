import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Player} from '../../player/player.js';
import type {Store} from '../../player/store.js';

/** Updates its host whenever a store that belongs to the host's player changes. */
export class PlayerStoreController<State extends object> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #playerOf: () => Player | undefined;
  readonly #storeOf: (player: Player) => Store<State>;
  #player: Player | undefined;
  #unsubscribe: (() => void) | undefined;

  /** @param playerOf the player that the host belongs to at the moment. */
  constructor(
    host: ReactiveControllerHost,
    playerOf: () => Player | undefined,
    storeOf: (player: Player) => Store<State>,
  ) {
    this.#host = host;
    this.#playerOf = playerOf;
    this.#storeOf = storeOf;
    host.addController(this);
  }

  /** `undefined` while the host has no player. */
  get store(): Store<State> | undefined {
    return this.#player && this.#storeOf(this.#player);
  }

  hostUpdate(): void {
    const player = this.#playerOf();
    if (player === this.#player) return;
    this.hostDisconnected();
    this.#player = player;
    this.#unsubscribe = this.store?.subscribe(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#player = undefined;
  }
}
