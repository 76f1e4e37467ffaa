import {KapitelChapters} from './kapitel-chapters.js';
import {KapitelPlayButton} from './kapitel-play-button.js';
import {KapitelPlayer} from './kapitel-player.js';
import {KapitelRate} from './kapitel-rate.js';
import {KapitelSkipButton} from './kapitel-skip-button.js';
import {KapitelTimeline} from './kapitel-timeline.js';
import {KapitelVolume} from './kapitel-volume.js';

/** Every element under its name; the player last, so that it finds the others when it renders. */
export const elements = {
  'kapitel-play-button': KapitelPlayButton,
  'kapitel-skip-button': KapitelSkipButton,
  'kapitel-rate': KapitelRate,
  'kapitel-volume': KapitelVolume,
  'kapitel-timeline': KapitelTimeline,
  'kapitel-chapters': KapitelChapters,
  'kapitel-player': KapitelPlayer,
};

type Elements = {[Name in keyof typeof elements]: InstanceType<(typeof elements)[Name]>};

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- only an interface can be merged
  interface HTMLElementTagNameMap extends Elements {}
}
