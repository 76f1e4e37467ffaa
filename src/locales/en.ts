import type {Words} from './messages.js';

const seconds = (count: number) => `${count} second${count === 1 ? '' : 's'}`;

export const words: Words = {
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
  remaining: 'Show elapsed or remaining time',
  position: (time, duration, chapter) =>
    `${time} of ${duration}${chapter && `, chapter ${chapter}`}`,
  chapters: 'Chapters',
  ad: 'Ad',
  more: 'More',
  shortcuts: 'Keyboard shortcuts',
  jump: 'Jump to 0% … 90%',
  close: 'Close',
  retry: 'Try again',
  openAudio: 'Open the audio file',
  errors: {
    'not-found': 'This episode can’t be found right now.',
    'no-episode': 'There is no episode at this address.',
    'no-audio': 'This episode has no sound to play.',
    blocked: 'Your browser wants you to press play once more.',
    network: 'The connection to the audio broke off.',
    decode: 'The audio file is damaged here.',
    unsupported: 'The audio can’t be played.',
  },
};
