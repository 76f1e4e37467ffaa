import {normalizeChapters} from '../../episode/normalize-chapters.js';
import {asArray, asRecord} from '../text/json.js';
import type {Reader} from '../reader.js';

/**
 * The chapters of `ffprobe -show_chapters -of json` (`{start_time, end_time, tags: {title}}`) and of yt-dlp's
 * `.info.json` (`{start_time, end_time, title}`), in seconds.
 */
export const ffprobe: Reader = {
  readChapters: ({json, url, duration, problems}) =>
    normalizeChapters(
      asArray(asRecord(json)['chapters']).map((chapter) => {
        const {start_time, end_time, title, tags} = asRecord(chapter);
        const {title: tag, TITLE: upper} = asRecord(tags);
        return {startTime: start_time, endTime: end_time, title: title ?? tag ?? upper};
      }),
      {base: url, duration, problems},
    ),
};
