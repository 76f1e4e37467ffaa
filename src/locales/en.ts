import type {Words} from './messages.js';

export const seconds = (count: number) => `${count} second${count === 1 ? '' : 's'}`;

/** What is said when something is wrong comes with what says it: english-errors.ts, english-notices.ts. */
export const words: Omit<Words, 'errors' | 'notices'> = {
  player: (title) => `Podcast player: ${title}`,
  play: 'Play',
  pause: 'Pause',
  back: (count) => `Back ${seconds(count)}`,
  forward: (count) => `Forward ${seconds(count)}`,
  previousChapter: 'Previous chapter',
  nextChapter: 'Next chapter',
  speed: 'Speed',
  slower: 'Slower',
  faster: 'Faster',
  louder: 'Louder',
  quieter: 'Quieter',
  mute: 'Mute',
  volume: 'Volume',
  timeline: 'Position',
  remaining: 'Show length or remaining time',
  length: 'Length',
  left: 'Remaining',
  position: (time, duration, chapter) =>
    `${time} of ${duration}${chapter && `, chapter ${chapter}`}`,
  chapters: 'Chapters',
  about: (time) => `about ${time}`,
  chapterTimes: (start, length) => `starts at ${start}${length && `, ${length} long`}`,
  beyondEnd: 'beyond the end',
  ad: 'Ad',
  more: 'More',
  shortcuts: 'Keyboard shortcuts',
  jump: 'Jump to 0% … 90%',
  close: 'Close',
  retry: 'Try again',
  openAudio: 'Open the audio file',
};
