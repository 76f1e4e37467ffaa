import type {Player} from '../player.js';
import type {Notice} from '../player-state.js';
import type {Timing} from '../timing.js';

/** How long a notice about something that happened once is shown, in milliseconds. */
const DISPLAY_TIME = 10_000;

/** Sets a player's `notice`: one at a time. */
export class Notices {
  readonly #player: Player;
  readonly #timing: Timing;
  #cancelHiding: () => void = () => undefined;

  constructor(player: Player, timing: Timing) {
    this.#player = player;
    this.#timing = timing;
  }

  /** Shows a notice until it is replaced; `undefined` hides it. */
  show(notice: Notice | undefined): void {
    this.#cancelHiding();
    if (this.#player.state.notice !== notice) this.#player.update({notice});
  }

  /** Shows a notice for a while. */
  flash(notice: Notice): void {
    this.show(notice);
    this.#cancelHiding = this.#timing.after(DISPLAY_TIME, () =>
      this.#player.update({notice: undefined}),
    );
  }

  /** Hides the notice if it is one of these. */
  clear(...notices: readonly Notice[]): void {
    const {notice} = this.#player.state;
    if (notice && notices.includes(notice)) this.show(undefined);
  }
}
