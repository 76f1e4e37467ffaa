import {plural} from './languages.js';
import type {Words} from './messages.js';

const seconds = plural('fi', {one: '# sekunti', other: '# sekuntia'});

export const words: Words = {
  player: (title) => `Podcast-soitin: ${title}`,
  play: 'Toista',
  pause: 'Keskeytä',
  back: (count) => `${seconds(count)} taaksepäin`,
  forward: (count) => `${seconds(count)} eteenpäin`,
  previousChapter: 'Edellinen luku',
  nextChapter: 'Seuraava luku',
  speed: 'Nopeus',
  slower: 'Hitaammin',
  faster: 'Nopeammin',
  louder: 'Kovemmalle',
  quieter: 'Hiljemmalle',
  mute: 'Mykistä',
  volume: 'Äänenvoimakkuus',
  timeline: 'Toistokohta',
  remaining: 'Näytä kesto tai jäljellä oleva aika',
  position: (time, duration, chapter) =>
    `${time}, kesto ${duration}${chapter && `, luku ${chapter}`}`,
  chapters: 'Luvut',
  ad: 'Mainos',
  more: 'Lisää',
  shortcuts: 'Pikanäppäimet',
  jump: 'Siirry kohtaan 0 % … 90 %',
  close: 'Sulje',
  retry: 'Yritä uudelleen',
  openAudio: 'Avaa äänitiedosto',
  errors: {
    'not-found': 'Jaksoa ei juuri nyt löydy.',
    'no-episode': 'Tässä osoitteessa ei ole jaksoa.',
    'no-audio': 'Tässä jaksossa ei ole ääntä.',
    blocked: 'Selain pyytää painamaan toistoa vielä kerran.',
    network: 'Äänitiedoston lataus katkesi.',
    decode: 'Äänitiedosto on tässä kohdassa vioittunut.',
    unsupported: 'Ääntä ei voi toistaa.',
  },
  notices: {
    slow: 'Yhteys on hidas; ääni jatkuu heti, kun sitä on ladattu tarpeeksi.',
    reconnecting: 'Yhteys katkesi. Yhdistetään uudelleen…',
    offline: 'Et ole verkossa. Ääni jatkuu, kun yhteys palaa.',
    changed: 'Äänen kesto on muuttunut, joten kohta ei ehkä ole aivan sama.',
    unseekable: 'Tämä palvelin ei salli siirtymistä äänessä.',
    approximate: 'Äänen kesto poikkeaa ilmoitetusta, joten luvut voivat alkaa muualta.',
    startsNow: 'Tämä luku alkaa nyt',
    earlier: (count) => `${seconds(count)} aiemmin`,
    later: (count) => `${seconds(count)} myöhemmin`,
    undo: 'Kumoa',
  },
};
