import {PlaybackRecovery} from '../../player/recovery/playback-recovery.js';
import type {FeatureContext} from '../feature.js';
import {showPlaybackNotice} from './playback-notice.js';

/** Recovers interrupted playback, and shows notices about it. */
export function start(context: FeatureContext): void {
  new PlaybackRecovery(context.player, context.signal);
  // The notices are in the same chunk, because they could not be loaded offline.
  showPlaybackNotice(context);
}
