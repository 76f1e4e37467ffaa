/**
 * The entry of the package: classes and types. Importing it has no side effects. To define the elements, call `define`
 * or import `kapitel/kapitel.js`.
 *
 * @module
 */
export type * from './episode/episode.js';
export {HowlerOpener} from './audio/howler-opener.js';
export type {AudioEngine, OpenedAudio, AudioOpener, AudioSettings} from './audio/audio-engine.js';
export {controls} from './elements/all-controls.js';
export {define} from './elements/base/define.js';
export {elements} from './elements/elements.js';
export {KapitelChapterButton} from './elements/controls/kapitel-chapter-button.js';
export {KapitelChapterProgress} from './elements/chapters/kapitel-chapter-progress.js';
export {KapitelChapters} from './elements/chapters/kapitel-chapters.js';
export {KapitelMenu} from './elements/menu/kapitel-menu.js';
export {KapitelNotes} from './elements/notes/kapitel-notes.js';
export {KapitelPlayButton} from './elements/controls/kapitel-play-button.js';
export {KapitelPlayer} from './elements/player/kapitel-player.js';
export {KapitelProblem} from './elements/error/kapitel-problem.js';
export {KapitelRate} from './elements/controls/kapitel-rate.js';
export {KapitelSkipButton} from './elements/controls/kapitel-skip-button.js';
export {KapitelTimeline} from './elements/timeline/kapitel-timeline.js';
export {KapitelTranscript} from './elements/transcript/kapitel-transcript.js';
export {KapitelVolume} from './elements/controls/kapitel-volume.js';
export type {PlayerEventMap} from './elements/player/player-host.js';
export {addLanguage} from './locales/follow-messages.js';
export type {Translation} from './locales/messages.js';
export {playerContext} from './player/player-context.js';
export type {MeasureDetail} from './player/measure-detail.js';
export {PlayerError, type PlayerErrorReason} from './player/player-error.js';
export type {PlayerState} from './player/player-state.js';
export {Player} from './player/player.js';
export type {ShareDetail} from './player/share-detail.js';
export type {SubscribeDetail} from './player/subscribe-detail.js';
export {SelectController} from './player/select-controller.js';
export {Store} from './player/store.js';
