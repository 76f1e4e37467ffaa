import {fromDocument} from '../../player/from-document.js';
import type {FeatureContext} from '../feature.js';

/** Continues where an `<audio>` in the element plays, which the listener started before the script ran. */
export function start(context: FeatureContext): void {
  // The parser may still be adding the light DOM.
  if (fromDocument('readyState') !== 'loading') takeOver(context);
  else addEventListener('DOMContentLoaded', () => takeOver(context), {signal: context.signal});
}

function takeOver({player, host}: FeatureContext): void {
  const audio = host.querySelector('audio');
  if (!audio || audio.paused) return;
  audio.pause();
  player.suggestPosition('audio', audio.currentTime);
  void player.play();
}
