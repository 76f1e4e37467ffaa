import {normalizeChapters} from '../../episode/normalize-chapters.js';
import {normalizeCues} from '../text/cues.js';
import {asArray, asRecord} from '../text/json.js';
import {withHours} from '../text/with-hours.js';
import type {Reader} from '../reader.js';

/**
 * The chapters file of the podcast namespace: `{chapters: [{startTime, endTime?, title?, img?, url?, toc?}]}`.
 *
 * https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/chapters/jsonChapters.md
 */
export const podcasting20Chapters: Reader = {
  readChapters: ({json, url, duration, problems}) =>
    normalizeChapters(
      withHours(
        asArray(asRecord(json)['chapters']).map((chapter) => {
          const {startTime, start, endTime, title, img, image, url, href, toc} = asRecord(chapter);
          // Some wrap Podlove's list in it.
          return {
            startTime: startTime ?? start,
            endTime,
            title,
            img: img ?? image,
            url: url ?? href,
            toc,
          };
        }),
      ),
      {base: url, duration, problems},
    ),
};

/**
 * The transcript file of the podcast namespace: `{segments: [{startTime, endTime, speaker?, body}]}`.
 *
 * https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md
 */
export const podcasting20Transcript: Reader = {
  readTranscript: ({json, persons, problems}) => {
    let last: unknown;
    return normalizeCues(
      asArray(asRecord(json)['segments']).map((segment) => {
        const {startTime, endTime, speaker, body} = asRecord(segment);
        // A segment without a speaker has the previous one.
        last = speaker || last;
        return {startTime, endTime, speaker: last, text: body};
      }),
      persons,
      problems,
    );
  },
};
