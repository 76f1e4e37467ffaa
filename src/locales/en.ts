import type {Messages} from './messages.js';

export const en: Messages = {
  player: (title) => `Podcast player: ${title}`,
  play: 'Play',
  pause: 'Pause',
  back: (seconds) => `Back ${seconds} seconds`,
  forward: (seconds) => `Forward ${seconds} seconds`,
  speed: 'Speed',
  mute: 'Mute',
  volume: 'Volume',
  timeline: 'Position',
  position: (time, duration, chapter) =>
    `${time} of ${duration}${chapter && `, chapter ${chapter}`}`,
  chapters: 'Chapters',
  loading: 'Loading …',
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
