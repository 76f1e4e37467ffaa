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
    blocked: 'Prohlížeč chce, abyste ještě jednou stiskli Přehrát.',
    network: 'Načítání zvukového souboru se přerušilo.',
    decode: 'Zvukový soubor je v tomto místě poškozený.',
    unsupported: 'Zvuk nelze přehrát.',
  },
  notices: {
    slow: 'Připojení je pomalé; zvuk bude pokračovat, jakmile se ho načte dost.',
    reconnecting: 'Spojení se přerušilo. Navazuje se znovu …',
    offline: 'Jste offline. Zvuk bude pokračovat, až budete zase připojeni.',
    changed: 'Zvuk má teď jinou délku, takže to nemusí být úplně stejné místo.',
    unseekable: 'Tento server neumožňuje ve zvuku přeskakovat.',
    approximate: 'Zvuk má jinou délku, než bylo uvedeno, takže kapitoly mohou začínat jinde.',
    startsNow: 'Tato kapitola začíná teď',
    earlier: (count) => `O ${seconds(count)} dříve`,
    later: (count) => `O ${seconds(count)} později`,
    undo: 'Vrátit zpět',
  },
};
