import type {controls} from './controls.js';
import {KapitelChapters} from './kapitel-chapters.js';
import {KapitelPlayButton} from './kapitel-play-button.js';
import {KapitelPlayer} from './kapitel-player.js';

/** What is there from the first moment. The player is first, to be found by those inside it. */
export const elements = {
  'kapitel-player': KapitelPlayer,
  'kapitel-play-button': KapitelPlayButton,
  'kapitel-chapters': KapitelChapters,
};

type Classes = typeof elements & typeof controls;
type Elements = {[Name in keyof Classes]: InstanceType<Classes[Name]>};

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- only an interface can be merged
  interface HTMLElementTagNameMap extends Elements {}
}
