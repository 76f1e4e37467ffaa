import {plural} from './languages.js';
import type {Words} from './messages.js';

const seconds = plural('nb', {one: '# sekund', other: '# sekunder'});

export const words: Words = {
  player: (title) => `Podkastspiller: ${title}`,
  play: 'Spill av',
  pause: 'Pause',
  back: (count) => `Spol ${seconds(count)} tilbake`,
  forward: (count) => `Spol ${seconds(count)} frem`,
  previousChapter: 'Forrige kapittel',
  nextChapter: 'Neste kapittel',
  speed: 'Hastighet',
  slower: 'Saktere',
  faster: 'Raskere',
  louder: 'Skru lyden opp',
  quieter: 'Skru lyden ned',
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
    network: 'Innlastingen av lydfilen ble avbrutt.',
    decode: 'Lydfilen er skadet her.',
    unsupported: 'Lyden kan ikke spilles av.',
  },
  notices: {
    slow: 'Forbindelsen er treg; lyden fortsetter så snart nok er lastet inn.',
    reconnecting: 'Forbindelsen ble brutt. Kobler til på nytt …',
    offline: 'Du er frakoblet. Lyden fortsetter når du er tilkoblet igjen.',
    changed: 'Lyden har nå en annen lengde, så dette er kanskje ikke helt samme sted.',
    unseekable: 'Denne serveren lar deg ikke hoppe i lyden.',
    approximate: 'Lyden har en annen lengde enn oppgitt, så kapitlene kan begynne andre steder.',
    startsNow: 'Dette kapittelet begynner nå',
    earlier: (count) => `${seconds(count)} tidligere`,
    later: (count) => `${seconds(count)} senere`,
    undo: 'Angre',
  },
};
