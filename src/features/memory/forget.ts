import {forgetHeard} from './heard-ranges.js';
import {forgetPlaces} from './places.js';
import {forgetSettings} from './settings.js';

/** Dispatches `forget` when the listener has asked to forget everything. */
export const forgetting = new EventTarget();

/** Removes everything that is stored about what was heard, for all players of the site. */
export function forget(): void {
  forgetPlaces();
  forgetHeard();
  forgetSettings();
  forgetting.dispatchEvent(new Event('forget'));
}
