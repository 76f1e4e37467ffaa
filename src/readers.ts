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
export {detect} from './readers/detect.js';
export {readEmbeddedChapters} from './readers/embedded-chapters.js';
export {mendText} from './readers/mend-text.js';
export {readChapters} from './readers/read-chapters.js';
export {readEpisode} from './readers/read-episode.js';
export {readFeed} from './readers/feed.js';
export {readTranscript} from './readers/read-transcript.js';
export {ReadError} from './readers/reader.js';
export type {Feed, Format, ReadErrorReason, Source} from './readers/reader.js';
export {writeEpisode} from './writers/episode-json.js';
export {writeOembed, type Oembed} from './writers/oembed.js';
export {findTimes} from './readers/show-notes.js';
export type {FoundTime} from './readers/show-notes.js';
