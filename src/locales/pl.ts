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
  back: (count) => `Przewiń do tyłu o ${seconds(count)}`,
  forward: (count) => `Przewiń do przodu o ${seconds(count)}`,
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
    network: 'Pobieranie pliku audio zostało przerwane.',
    decode: 'Plik audio jest w tym miejscu uszkodzony.',
    unsupported: 'Nie można odtworzyć dźwięku.',
  },
  notices: {
    slow: 'Połączenie jest wolne; odtwarzanie ruszy dalej, gdy pobierze się wystarczająco dużo dźwięku.',
    reconnecting: 'Połączenie zostało przerwane. Ponowne łączenie…',
    offline: 'Jesteś offline. Odtwarzanie ruszy dalej po przywróceniu połączenia.',
    changed: 'Nagranie ma teraz inną długość, więc to miejsce może nie być dokładnie to samo.',
    unseekable: 'Ten serwer nie pozwala przewijać nagrania.',
    approximate:
      'Nagranie ma inną długość niż podana, więc rozdziały mogą zaczynać się gdzie indziej.',
    startsNow: 'Ten rozdział zaczyna się teraz',
    earlier: (count) => `O ${seconds(count)} wcześniej`,
    later: (count) => `O ${seconds(count)} później`,
    undo: 'Cofnij zmianę',
  },
};
