import {plural} from './languages.js';
import type {Words} from './messages.js';

const seconds = plural('da', {one: '# sekund', other: '# sekunder'});

export const words: Words = {
  player: (title) => `Podcastafspiller: ${title}`,
  play: 'Afspil',
  pause: 'Pause',
  back: (count) => `Spol ${seconds(count)} tilbage`,
  forward: (count) => `Spol ${seconds(count)} frem`,
  previousChapter: 'Forrige kapitel',
  nextChapter: 'Næste kapitel',
  speed: 'Hastighed',
  slower: 'Langsommere',
  faster: 'Hurtigere',
  louder: 'Skru lyden op',
  quieter: 'Skru lyden ned',
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
    network: 'Hentningen af lydfilen blev afbrudt.',
    decode: 'Lydfilen er beskadiget her.',
    unsupported: 'Lyden kan ikke afspilles.',
  },
  notices: {
    slow: 'Forbindelsen er langsom; lyden fortsætter, så snart der er hentet nok.',
    reconnecting: 'Forbindelsen blev afbrudt. Opretter forbindelse igen …',
    offline: 'Du er offline. Lyden fortsætter, når du er online igen.',
    changed: 'Lyden har nu en anden længde, så det er måske ikke helt samme sted.',
    unseekable: 'På denne server kan man ikke springe i lyden.',
    approximate: 'Lyden har en anden længde end angivet, så kapitlerne kan begynde andre steder.',
    startsNow: 'Dette kapitel begynder nu',
    earlier: (count) => `${seconds(count)} tidligere`,
    later: (count) => `${seconds(count)} senere`,
    undo: 'Fortryd',
  },
};
