import type {FeatureContext} from '../feature.js';

/** Largest difference, in seconds, at which a position counts as the last reported one. */
const TOLERANCE = 1;

/**
 * Repairs playback in a page that was restored from the back/forward cache. The browser may have stopped
 * the audio without an event, and WebKitGTK loses its position. Audio that is not in its reported state is
 * closed, and the next play opens it at the last reported position.
 */
export function start({player, signal}: FeatureContext): void {
  const compare = ({persisted}: PageTransitionEvent) => {
    const {engine, state} = player;
    if (!persisted || !engine) return;
    const {currentTime, paused} = state;
    const distance = Math.abs(engine.currentTime - currentTime);
    if (engine.paused === paused && distance < TOLERANCE) return;
    player.close();
    player.currentTime = currentTime;
  };
  addEventListener('pageshow', compare, {signal});
}
