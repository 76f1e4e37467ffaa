/**
 * Readers of podcast episodes, chapters and transcripts: text in, plain objects out. No network, no
 * DOM, no globals changed; works in browsers and in Node.
 *
 * @module
 */
export type * from './episode/episode.js';
export {formatTime, parseClock} from './episode/clock.js';
export {parseTime, parseTimeFragment} from './episode/time.js';
export type {TimeFragment} from './episode/time.js';
export {chapterIndexAt} from './episode/timeline.js';
export {readEpisode} from './readers/read-episode.js';
export {ReadError} from './readers/reader.js';
export type {Feed, ReadErrorReason, Source, XmlParser} from './readers/reader.js';
