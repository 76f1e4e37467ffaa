import {parseTime} from '../../episode/time.js';
import {withSpeakers} from '../text/speakers.js';
import {normalizeCues} from '../text/cues.js';
import type {Reader} from '../reader.js';

const TIMINGS = /^(\d{1,3}:\d\d:\d\d\.\d{1,3}),(\d{1,3}:\d\d:\d\d\.\d{1,3})$/;

/** SubViewer, the file that YouTube Studio exports: a line `0:00:00.599,0:00:04.160`, then the text. */
export const sbv: Reader = {
  readTranscript({text, persons, problems}) {
    const cues: {startTime: unknown; endTime: unknown; text: string}[] = [];
    for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
      const [, start, end] = TIMINGS.exec(line.trim()) ?? [];
      const cue = cues.at(-1);
      if (start && end) {
        cues.push({startTime: parseTime(start), endTime: parseTime(end), text: ''});
      } else if (cue) {
        cue.text += `${cue.text && '\n'}${line.replaceAll('[br]', '\n')}`;
      }
    }
    return normalizeCues(
      withSpeakers(cues.map((cue) => ({...cue, text: cue.text.trim()}))),
      persons,
      problems,
    );
  },
};
