/**
 * The package's entry: classes and types. Importing it changes nothing; define the elements yourself,
 * or import `kapitel/kapitel.js`, which does.
 *
 * @module
 */
export type * from './episode/episode.js';
export {HowlerOpener} from './audio/howler-opener.js';
export type {AudioEngine, OpenedSound, SoundOpener, SoundSettings} from './audio/audio-engine.js';
export {controls} from './elements/controls.js';
export {define} from './elements/define.js';
export {elements} from './elements/elements.js';
export {KapitelChapterButton} from './elements/kapitel-chapter-button.js';
export {KapitelChapterProgress} from './elements/kapitel-chapter-progress.js';
export {KapitelChapters} from './elements/kapitel-chapters.js';
export {KapitelMenu} from './elements/kapitel-menu.js';
export {KapitelNotes} from './elements/kapitel-notes.js';
export {KapitelPlayButton} from './elements/kapitel-play-button.js';
export {KapitelPlayer} from './elements/kapitel-player.js';
export {KapitelProblem} from './elements/kapitel-problem.js';
export {KapitelRate} from './elements/kapitel-rate.js';
export {KapitelSkipButton} from './elements/kapitel-skip-button.js';
export {KapitelTimeline} from './elements/kapitel-timeline.js';
export {KapitelVolume} from './elements/kapitel-volume.js';
export type {PlayerEventMap} from './elements/player-host.js';
export {addLanguage} from './locales/locales.js';
export type {SomeWords, Words} from './locales/messages.js';
export {playerContext} from './player/player-context.js';
export {PlayerError, type PlayerErrorReason} from './player/player-error.js';
export type {PlayerState} from './player/player-state.js';
export {Player} from './player/player.js';
export {SelectController} from './player/select-controller.js';
export {Store} from './player/store.js';
