import {normalizeChapters} from '../../episode/normalize-chapters.js';
import type {Reader} from '../reader.js';

/**
 * Label tracks of Audacity: start, end and title, separated by tabs, in seconds. Lines that begin with a backslash
 * contain frequencies.
 */
export const audacityLabels: Reader = {
  readChapters: ({text, url, duration, problems}) =>
    normalizeChapters(
      text
        .replace(/^\uFEFF/, '')
        .split(/[\r\n]+/)
        .map((line) => line.split('\t'))
        .filter(([start, end]) => start && !start.startsWith('\\') && end)
        .map(([start = '', end = '', ...title]) => {
          const [startTime, endTime] = [start, end].map((time) => Number(time.replace(',', '.')));
          // A label at one point of time has no end of its own.
          return {
            startTime,
            endTime: endTime === startTime ? undefined : endTime,
            title: title.join(' '),
          };
        }),
      {base: url, duration, problems},
    ),
};
