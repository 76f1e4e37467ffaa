import {plural} from './languages.js';
import type {Words} from './messages.js';

const seconds = plural('cs', {
  one: '# sekundu',
  few: '# sekundy',
  other: '# sekund',
  many: '# sekundy',
});

export const words: Words = {
  player: (title) => `Přehrávač podcastů: ${title}`,
  play: 'Přehrát',
  pause: 'Pozastavit',
  back: (count) => `Zpět o ${seconds(count)}`,
  forward: (count) => `Vpřed o ${seconds(count)}`,
  previousChapter: 'Předchozí kapitola',
  nextChapter: 'Další kapitola',
  speed: 'Rychlost',
  slower: 'Pomaleji',
  faster: 'Rychleji',
  louder: 'Hlasitěji',
  quieter: 'Tišeji',
  mute: 'Ztlumit',
  volume: 'Hlasitost',
  timeline: 'Pozice',
  remaining: 'Zobrazit délku nebo zbývající čas',
  position: (time, duration, chapter) =>
    `${time} z ${duration}${chapter && `, kapitola ${chapter}`}`,
  chapters: 'Kapitoly',
  ad: 'Reklama',
  more: 'Více',
  shortcuts: 'Klávesové zkratky',
  jump: 'Přejít na 0 % … 90 %',
  close: 'Zavřít',
  retry: 'Zkusit znovu',
  openAudio: 'Otevřít zvukový soubor',
  errors: {
    'not-found': 'Tuto epizodu teď nelze najít.',
    'no-episode': 'Na této adrese žádná epizoda není.',
    'no-audio': 'Tato epizoda nemá zvuk.',
    blocked: 'Prohlížeč chce, abyste přehrávání stiskli ještě jednou.',
    network: 'Spojení se zvukem se přerušilo.',
    decode: 'Zvukový soubor je v tomto místě poškozený.',
    unsupported: 'Zvuk nelze přehrát.',
  },
};
