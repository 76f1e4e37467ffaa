import type {Player} from './player.js';
import type {Notice} from './player-state.js';
import type {Timing} from './timing.js';

/** How long a notice stays that only tells what happened, in milliseconds. */
const PASSING = 10_000;

/** What a listener is told about the sound: one thing at a time. */
export class Notices {
  readonly #player: Player;
  readonly #timing: Timing;
  #keep: () => void = () => undefined;

  constructor(player: Player, timing: Timing) {
    this.#player = player;
    this.#timing = timing;
  }

  /** Until something else is told. */
  show(notice: Notice | undefined): void {
    this.#keep();
    if (this.#player.state.notice !== notice) this.#player.sync({notice});
  }

  /** For a while. */
  flash(notice: Notice): void {
    this.show(notice);
    this.#keep = this.#timing.after(PASSING, () => this.#player.sync({notice: undefined}));
  }

  /** Takes some of them back. */
  clear(...notices: readonly Notice[]): void {
    const {notice} = this.#player.state;
    if (notice && notices.includes(notice)) this.show(undefined);
  }
}
