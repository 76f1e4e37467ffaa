import {plural} from './languages.js';
import type {Words} from './messages.js';

const seconds = plural('da', {one: '# sekund', other: '# sekunder'});

export const words: Words = {
  player: (title) => `Podcastafspiller: ${title}`,
  play: 'Afspil',
  pause: 'Pause',
  back: (count) => `${seconds(count)} tilbage`,
  forward: (count) => `${seconds(count)} frem`,
  previousChapter: 'Forrige kapitel',
  nextChapter: 'Næste kapitel',
  speed: 'Hastighed',
  slower: 'Langsommere',
  faster: 'Hurtigere',
  louder: 'Skru op',
  quieter: 'Skru ned',
  mute: 'Slå lyden fra',
  volume: 'Lydstyrke',
  timeline: 'Position',
  remaining: 'Vis længde eller resterende tid',
  position: (time, duration, chapter) =>
    `${time} af ${duration}${chapter && `, kapitel ${chapter}`}`,
  chapters: 'Kapitler',
  ad: 'Annonce',
  more: 'Mere',
  shortcuts: 'Tastaturgenveje',
  jump: 'Gå til 0 % … 90 %',
  close: 'Luk',
  retry: 'Prøv igen',
  openAudio: 'Åbn lydfilen',
  errors: {
    'not-found': 'Afsnittet kan ikke findes lige nu.',
    'no-episode': 'Der er intet afsnit på denne adresse.',
    'no-audio': 'Dette afsnit har ingen lyd.',
    blocked: 'Browseren vil have dig til at trykke på afspil en gang til.',
    network: 'Forbindelsen til lyden blev afbrudt.',
    decode: 'Lydfilen er beskadiget her.',
    unsupported: 'Lyden kan ikke afspilles.',
  },
};
