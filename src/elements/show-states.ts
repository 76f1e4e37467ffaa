import type {Player} from '../player/player.js';
import type {PlayerState} from '../player/player-state.js';

/** What a page can style a player by, as in `kapitel-player:state(playing)`. */
const STATES: Readonly<Record<string, (state: PlayerState) => boolean>> = {
  loading: ({status}) => status === 'loading',
  playing: ({paused}) => !paused,
  waiting: ({waiting}) => waiting,
  ended: ({ended}) => ended,
  error: ({error}) => error !== undefined,
};

/** Lets an element show its player's state to the style sheets of the page, from now on. */
export function showStates(player: Player, host: HTMLElement): void {
  if (!CSS.supports('selector(:state(a))')) return;
  const {states} = host.attachInternals();
  const show = () => {
    for (const [name, holds] of Object.entries(STATES)) {
      if (holds(player.state)) states.add(name);
      else states.delete(name);
    }
  };
  player.store.subscribe(show);
  show();
}
