import {KapitelPlayButton} from './controls/kapitel-play-button.js';
import {KapitelPlayer} from './player/kapitel-player.js';

/** The elements of the first load. The player comes first, so that elements inside it find its context. */
export const firstElements = {
  'kapitel-player': KapitelPlayer,
  'kapitel-play-button': KapitelPlayButton,
};
