import type {Player} from './player.js';
import {realTiming, type Timing} from './timing.js';

/** How long a press on Play may follow a touch, in milliseconds. */
const PRESS = 300;
/** How long playback may take to start, in milliseconds. */
const START = 1000;

/**
 * Calls a function once, when playback isn't starting: when audio plays, something failed, or the player was touched
 * before; else when no play was requested within 300 ms, or it was and the audio takes more than a second to start.
 * Code that is loaded between a press on Play and the audio would delay the audio.
 */
export function whenNotStarting(
  player: Player,
  action: () => void,
  timing: Timing = realTiming,
): void {
  const {playRequested, waiting} = player.state;
  if (isOver(player) || (playRequested && !waiting)) return action();
  const go = () => {
    cancel();
    unsubscribe();
    player.removeEventListener('playing', go);
    action();
  };
  const onPressed = () => {
    if (player.state.waiting) cancel = timing.after(START, go);
    else go();
  };
  let cancel = timing.after(PRESS, onPressed);
  const unsubscribe = player.store.subscribe(() => {
    if (isOver(player)) go();
  });
  // The state is no longer `waiting` when data are there, a little before the audio plays.
  player.addEventListener('playing', go);
}

/** Whether there is no start that could be delayed. */
function isOver({state: {error, incomplete, touched}}: Player): boolean {
  return Boolean(error) || incomplete || touched;
}
