import type {FeatureContext} from '../features/feature.js';
import {define} from './base/define.js';
import {KapitelChapterProgress} from './chapters/kapitel-chapter-progress.js';
import {KapitelProblem} from './error/kapitel-problem.js';
import {offerWholeTitle} from './player/whole-title.js';

export {ChapterRows} from './chapters/chapter-rows.js';
export {VolumeSlider} from './controls/volume-slider.js';

/** The elements that nobody sees before the player is touched, unless there is an error. */
export const touchElements = {
  'kapitel-chapter-progress': KapitelChapterProgress,
  'kapitel-problem': KapitelProblem,
};

const completed = new WeakSet<Element>();

/** Completes a player that is touched: elements, styles and the whole title. */
export function start({host, player}: FeatureContext): void {
  define(touchElements);
  if (!player.state.touched) player.update({touched: true});
  if (completed.has(host)) return;
  completed.add(host);
  offerWholeTitle(host);
  // The player no longer has to say itself that a file is missing.
  host.requestUpdate();
}
