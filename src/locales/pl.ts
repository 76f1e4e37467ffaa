import {plural} from './languages.js';
import type {Words} from './messages.js';

const seconds = plural('pl', {
  one: '# sekundę',
  few: '# sekundy',
  many: '# sekund',
  other: '# sekundy',
});

export const words: Words = {
  player: (title) => `Odtwarzacz podcastów: ${title}`,
  play: 'Odtwórz',
  pause: 'Pauza',
  back: (count) => `Cofnij o ${seconds(count)}`,
  forward: (count) => `Do przodu o ${seconds(count)}`,
  previousChapter: 'Poprzedni rozdział',
  nextChapter: 'Następny rozdział',
  speed: 'Prędkość',
  slower: 'Wolniej',
  faster: 'Szybciej',
  louder: 'Głośniej',
  quieter: 'Ciszej',
  mute: 'Wycisz',
  volume: 'Głośność',
  timeline: 'Pozycja',
  remaining: 'Pokaż długość lub pozostały czas',
  position: (time, duration, chapter) =>
    `${time} z ${duration}${chapter && `, rozdział ${chapter}`}`,
  chapters: 'Rozdziały',
  ad: 'Reklama',
  more: 'Więcej',
  shortcuts: 'Skróty klawiszowe',
  jump: 'Przejdź do 0% … 90%',
  close: 'Zamknij',
  retry: 'Spróbuj ponownie',
  openAudio: 'Otwórz plik audio',
  errors: {
    'not-found': 'Nie można teraz znaleźć tego odcinka.',
    'no-episode': 'Pod tym adresem nie ma odcinka.',
    'no-audio': 'Ten odcinek nie ma dźwięku.',
    blocked: 'Przeglądarka prosi o ponowne naciśnięcie przycisku odtwarzania.',
    network: 'Połączenie z dźwiękiem zostało przerwane.',
    decode: 'Plik audio jest w tym miejscu uszkodzony.',
    unsupported: 'Nie można odtworzyć dźwięku.',
  },
};
