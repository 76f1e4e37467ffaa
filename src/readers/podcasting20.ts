import {tidyChapters} from '../episode/tidy.js';
import {tidyCues} from './cues.js';
import {asArray, asRecord, parseJson} from './json.js';
import type {Reader} from './reader.js';

/**
 * The JSON files of the podcast namespace: chapters as `{chapters: [{startTime, endTime?, title?,
 * img?, url?, toc?}]}`, transcripts as `{segments: [{startTime, endTime, speaker?, body}]}`.
 *
 * https://github.com/Podcastindex-org/podcast-namespace
 */
export const podcasting20: Reader = {
  readChapters: ({text, url, duration, problems}) =>
    tidyChapters(
      asArray(asRecord(parseJson(text))['chapters']).map((chapter) => {
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
      {base: url, duration, problems},
    ),

  readTranscript: ({text, persons, problems}) => {
    let last: unknown;
    return tidyCues(
      asArray(asRecord(parseJson(text))['segments']).map((segment) => {
        const {startTime, endTime, speaker, body} = asRecord(segment);
        // A segment without a speaker goes on with the one before.
        last = speaker || last;
        return {startTime, endTime, speaker: last, text: body};
      }),
      persons,
      problems,
    );
  },
};
