import {plural} from './languages.js';
import type {Words} from './messages.js';

const seconds = plural('sv', {one: '# sekund', other: '# sekunder'});

export const words: Words = {
  player: (title) => `Poddspelare: ${title}`,
  play: 'Spela',
  pause: 'Pausa',
  back: (count) => `${seconds(count)} bakåt`,
  forward: (count) => `${seconds(count)} framåt`,
  previousChapter: 'Föregående kapitel',
  nextChapter: 'Nästa kapitel',
  speed: 'Hastighet',
  slower: 'Långsammare',
  faster: 'Snabbare',
  louder: 'Högre',
  quieter: 'Lägre',
  mute: 'Ljud av',
  volume: 'Volym',
  timeline: 'Position',
  remaining: 'Visa längd eller återstående tid',
  position: (time, duration, chapter) =>
    `${time} av ${duration}${chapter && `, kapitel ${chapter}`}`,
  chapters: 'Kapitel',
  ad: 'Annons',
  more: 'Mer',
  shortcuts: 'Kortkommandon',
  jump: 'Gå till 0 % … 90 %',
  close: 'Stäng',
  retry: 'Försök igen',
  openAudio: 'Öppna ljudfilen',
  errors: {
    'not-found': 'Det går inte att hitta avsnittet just nu.',
    'no-episode': 'Det finns inget avsnitt på den här adressen.',
    'no-audio': 'Det här avsnittet har inget ljud.',
    blocked: 'Webbläsaren vill att du trycker på spela en gång till.',
    network: 'Anslutningen till ljudet bröts.',
    decode: 'Ljudfilen är skadad här.',
    unsupported: 'Ljudet går inte att spela.',
  },
};
