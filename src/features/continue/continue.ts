import type {FeatureContext} from '../feature.js';
import {forgetInterrupted, readInterrupted, saveInterrupted} from './interrupted.js';
import {offerToContinue} from './continue-bar.js';

/**
 * Offers to continue an episode that was playing in this tab when the page before went. Nothing plays without a press.
 * The attribute `continue` is the author's consent to look into the storage of the tab before the first play.
 */
export function start(context: FeatureContext): void {
  const {player, host, signal} = context;
  const save = () => {
    const {episode, audio, state, currentTime} = player;
    if (state.playRequested && episode && audio) saveInterrupted(episode, audio, currentTime);
  };
  const onPlay = () => {
    forgetInterrupted();
    // The last moment in which a page is sure to run.
    addEventListener('pagehide', save, {signal});
  };
  player.addEventListener('play', onPlay, {signal});
  // A script has replaced the page, and the player is about to be closed.
  signal.addEventListener('abort', () => host.isConnected || save());
  if (player.state.playRequested) return onPlay();
  const interrupted = readInterrupted();
  if (interrupted) offerToContinue(context, interrupted);
}
