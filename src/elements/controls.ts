import type {LitElement} from 'lit';
import type {Player} from '../player/player.js';
import {contrast} from '../styles/contrast.js';
import {hidden} from '../styles/hidden.js';
import {define} from './define.js';
import {joinPage} from './join-page.js';
import {KapitelChapterButton} from './kapitel-chapter-button.js';
import {KapitelChapterProgress} from './kapitel-chapter-progress.js';
import {KapitelMenu} from './kapitel-menu.js';
import {KapitelNotes} from './kapitel-notes.js';
import {KapitelProblem} from './kapitel-problem.js';
import {KapitelRate} from './kapitel-rate.js';
import {KapitelSkipButton} from './kapitel-skip-button.js';
import {KapitelTimeline} from './kapitel-timeline.js';
import {KapitelVolume} from './kapitel-volume.js';
import {LangWatch} from './lang-watch.js';
import {showStates} from './show-states.js';

export {ChapterRows} from './chapter-rows.js';

/** What can wait until the page has shown the rest; its places are kept free. */
export const controls = {
  'kapitel-timeline': KapitelTimeline,
  'kapitel-skip-button': KapitelSkipButton,
  'kapitel-chapter-button': KapitelChapterButton,
  'kapitel-chapter-progress': KapitelChapterProgress,
  'kapitel-rate': KapitelRate,
  'kapitel-volume': KapitelVolume,
  'kapitel-menu': KapitelMenu,
  'kapitel-notes': KapitelNotes,
  'kapitel-problem': KapitelProblem,
};

const started = new WeakSet<LitElement>();

/**
 * Makes them known, and connects a player with its page.
 *
 * @param speak is called when the language around it may have changed.
 */
export function startControls(player: Player, host: LitElement, speak: () => void): void {
  define(controls);
  if (!started.has(host)) {
    started.add(host);
    host.shadowRoot?.adoptedStyleSheets.push(contrast.styleSheet!, hidden.styleSheet!);
    showStates(player, host);
    new LangWatch(host, speak);
  }
  joinPage(player, host);
}
