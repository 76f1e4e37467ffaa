import type {FeatureContext} from '../features/feature.js';
import {adoptStyles} from '../styles/adopt-styles.js';
import {contrast} from '../styles/contrast.js';
import {hidden} from '../styles/hidden.js';
import {define} from './base/define.js';
import {KapitelChapterButton} from './controls/kapitel-chapter-button.js';
import {KapitelMenu} from './menu/kapitel-menu.js';
import {KapitelRate} from './controls/kapitel-rate.js';
import {KapitelSkipButton} from './controls/kapitel-skip-button.js';
import {KapitelTimeline} from './timeline/kapitel-timeline.js';
import {KapitelVolume} from './controls/kapitel-volume.js';
import {late} from './player/late.styles.js';

export {ListView} from './chapters/list-view.js';

/** The elements that are shown soon after the first paint. Their space is reserved. */
export const idleControls = {
  'kapitel-timeline': KapitelTimeline,
  'kapitel-skip-button': KapitelSkipButton,
  'kapitel-chapter-button': KapitelChapterButton,
  'kapitel-rate': KapitelRate,
  'kapitel-volume': KapitelVolume,
  'kapitel-menu': KapitelMenu,
};

/** Defines the controls, and completes the styles of a player. */
export function start({host}: FeatureContext): void {
  defineInTurn(Object.entries(idleControls));
  adoptStyles(host.shadowRoot!, contrast, hidden, late);
}

/** Defines each element in a task of its own, so that a press doesn't wait for all of them. */
function defineInTurn([first, ...others]: [string, CustomElementConstructor][]): void {
  if (!first) return;
  define(Object.fromEntries([first]));
  if (others.length) setTimeout(() => defineInTurn(others));
}
