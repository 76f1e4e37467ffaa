import type {Episode} from '../episode/episode.js';
import {toClock} from './clock.js';

/** Writes the lines of mp4chaps: `00:01:59.000 Title <https://example.org/>`. */
export function writeMp4chaps({chapters}: Episode): string {
  return chapters
    .map(({startTime, title, url}) => `${toClock(startTime)} ${title}${url ? ` <${url}>` : ''}\n`)
    .join('');
}
