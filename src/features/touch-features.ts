import type {Player} from '../player/player.js';
import {whenNotStarting} from '../player/when-not-starting.js';
import type {FeatureEntry} from './feature.js';
import {unlessOff} from './unless-off.js';

/** The features that start when the player is touched, because they are needed before audio plays. */
export const touchFeatures: readonly FeatureEntry[] = [
  {when: 'intent', load: () => import('../elements/controls/waiting-ring.js')},
  {
    when: 'intent',
    attributes: ['concurrent'],
    enabled: (host) => [null, 'media'].includes(host.getAttribute('concurrent')),
    load: () => import('./one-voice/one-voice.js'),
  },
  {when: 'intent', ...unlessOff('memory'), load: () => import('./memory/memory.js')},
];

/** Loads the list of all other features. */
export const loadLaterFeatures = () => import('./later-features.js');

/** Adds these features, and all others when playback isn't starting. */
export function addFeatures(player: Player, add: (entries: readonly FeatureEntry[]) => void): void {
  add(touchFeatures);
  whenNotStarting(player, () =>
    player.chunks.load(loadLaterFeatures, ({laterFeatures}) => add(laterFeatures)),
  );
}
