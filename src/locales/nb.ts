import {plural} from './languages.js';
import type {Words} from './messages.js';

const seconds = plural('nb', {one: '# sekund', other: '# sekunder'});

export const words: Words = {
  player: (title) => `Podkastspiller: ${title}`,
  play: 'Spill av',
  pause: 'Pause',
  back: (count) => `${seconds(count)} tilbake`,
  forward: (count) => `${seconds(count)} fremover`,
  previousChapter: 'Forrige kapittel',
  nextChapter: 'Neste kapittel',
  speed: 'Hastighet',
  slower: 'Saktere',
  faster: 'Raskere',
  louder: 'Høyere',
  quieter: 'Lavere',
  mute: 'Lyd av',
  volume: 'Volum',
  timeline: 'Posisjon',
  remaining: 'Vis lengde eller gjenstående tid',
  position: (time, duration, chapter) =>
    `${time} av ${duration}${chapter && `, kapittel ${chapter}`}`,
  chapters: 'Kapitler',
  ad: 'Annonse',
  more: 'Mer',
  shortcuts: 'Hurtigtaster',
  jump: 'Gå til 0 % … 90 %',
  close: 'Lukk',
  retry: 'Prøv igjen',
  openAudio: 'Åpne lydfilen',
  errors: {
    'not-found': 'Finner ikke episoden akkurat nå.',
    'no-episode': 'Det finnes ingen episode på denne adressen.',
    'no-audio': 'Denne episoden har ingen lyd.',
    blocked: 'Nettleseren vil at du trykker på spill av én gang til.',
    network: 'Forbindelsen til lyden ble brutt.',
    decode: 'Lydfilen er skadet her.',
    unsupported: 'Lyden kan ikke spilles av.',
  },
};
