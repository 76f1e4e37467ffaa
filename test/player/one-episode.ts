import type {Episode} from '../../src/episode/episode.js';
import {normalizeChapters} from '../../src/episode/normalize-chapters.js';

/** In seconds. */
export const DURATION = 300;

/** An episode with four chapters. */
export const episode: Episode = {
  title: 'One',
  guid: 'one',
  audio: [{url: 'https://example.org/one.mp3'}],
  duration: DURATION,
  chapters: normalizeChapters(
    [0, 60, 120, 280].map((startTime) => ({startTime, title: `At ${startTime}`})),
    {duration: DURATION},
  ),
  persons: [],
  links: [],
  problems: [],
};
