/**
 * Readers of podcast episodes, chapters and transcripts: text in, plain objects out. No network, no
 * DOM, no globals changed; works in browsers and in Node.
 *
 * @module
 */
export type * from './episode/episode.js';
export {formatTime} from './episode/format-time.js';
export {parseClock} from './episode/parse-clock.js';
export {parseTime} from './episode/time.js';
export {parseTimeFragment} from './episode/time-fragment.js';
export type {TimeFragment} from './episode/time-fragment.js';
export {chapterIndexAt} from './episode/timeline.js';
export {detect} from './readers/detect.js';
export {readEmbeddedChapters} from './readers/formats/embedded-chapters.js';
export {repairEncoding} from './readers/text/repair-encoding.js';
export {readChapters} from './readers/read-chapters.js';
export {readEpisode} from './readers/read-episode.js';
export {readFeed} from './readers/formats/feed.js';
export {readTranscript} from './readers/read-transcript.js';
export {ReadError} from './readers/reader.js';
export type {Feed, Format, ReadErrorReason, Source} from './readers/reader.js';
export {writeEpisode} from './writers/episode-json.js';
export {writeOembed, type Oembed} from './writers/oembed.js';
export {findTimes} from './readers/text/find-times.js';
export type {FoundTime} from './readers/text/find-times.js';
