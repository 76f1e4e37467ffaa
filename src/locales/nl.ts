import {plural} from './languages.js';
import type {Words} from './messages.js';

const seconds = plural('nl', {one: '# seconde', other: '# seconden'});

export const words: Words = {
  player: (title) => `Podcastspeler: ${title}`,
  play: 'Afspelen',
  pause: 'Pauzeren',
  back: (count) => `${seconds(count)} terug`,
  forward: (count) => `${seconds(count)} vooruit`,
  previousChapter: 'Vorig hoofdstuk',
  nextChapter: 'Volgend hoofdstuk',
  speed: 'Snelheid',
  slower: 'Langzamer',
  faster: 'Sneller',
  louder: 'Harder',
  quieter: 'Zachter',
  mute: 'Dempen',
  volume: 'Volume',
  timeline: 'Positie',
  remaining: 'Lengte of resterende tijd tonen',
  length: 'Lengte',
  left: 'Resterend',
  position: (time, duration, chapter) =>
    `${time} van ${duration}${chapter && `, hoofdstuk ${chapter}`}`,
  chapters: 'Hoofdstukken',
  about: (time) => `ongeveer ${time}`,
  chapterTimes: (start, length) => `begint op ${start}${length && `, duurt ${length}`}`,
  beyondEnd: 'voorbij het einde',
  ad: 'Advertentie',
  more: 'Meer',
  shortcuts: 'Sneltoetsen',
  jump: 'Naar 0% … 90%',
  close: 'Sluiten',
  retry: 'Opnieuw proberen',
  openAudio: 'Audiobestand openen',
  errors: {
    'not-found': 'Deze aflevering is op dit moment niet te vinden.',
    'no-episode': 'Er is geen aflevering op dit adres.',
    'no-audio': 'Deze aflevering heeft geen geluid.',
    blocked: 'De browser wil dat je nog een keer op afspelen drukt.',
    network: 'Het laden van het audiobestand is afgebroken.',
    decode: 'Het audiobestand is hier beschadigd.',
    unsupported: 'Het geluid kan niet worden afgespeeld.',
    policy: 'Het beveiligingsbeleid van deze pagina (media-src) blokkeert het geluid.',
  },
  notices: {
    slow: 'De verbinding is traag; het geluid gaat verder zodra er genoeg van is geladen.',
    reconnecting: 'De verbinding is verbroken. Opnieuw verbinden …',
    offline: 'Je bent offline. Het geluid gaat verder zodra je weer verbinding hebt.',
    changed:
      'Het geluid heeft nu een andere lengte, dus dit is misschien niet precies dezelfde plek.',
    unseekable: 'Bij deze server kun je niet door het geluid springen.',
    approximate:
      'Het geluid is niet zo lang als aangekondigd, dus hoofdstukken kunnen ergens anders beginnen.',
    startsNow: 'Dit hoofdstuk begint nu',
    earlier: (count) => `${seconds(count)} eerder`,
    later: (count) => `${seconds(count)} later`,
    undo: 'Ongedaan maken',
  },
};
