import {plural} from './languages.js';
import type {Words} from './messages.js';

const seconds = plural('it', {one: '# secondo', other: '# secondi'});

export const words: Words = {
  player: (title) => `Lettore podcast: ${title}`,
  play: 'Riproduci',
  pause: 'Pausa',
  back: (count) => `Indietro di ${seconds(count)}`,
  forward: (count) => `Avanti di ${seconds(count)}`,
  previousChapter: 'Capitolo precedente',
  nextChapter: 'Capitolo successivo',
  speed: 'Velocità',
  slower: 'Più lento',
  faster: 'Più veloce',
  louder: 'Alza il volume',
  quieter: 'Abbassa il volume',
  mute: 'Disattiva audio',
  volume: 'Volume',
  timeline: 'Posizione',
  remaining: 'Mostra la durata o il tempo rimanente',
  position: (time, duration, chapter) =>
    `${time} di ${duration}${chapter && `, capitolo ${chapter}`}`,
  chapters: 'Capitoli',
  ad: 'Pubblicità',
  more: 'Altro',
  shortcuts: 'Scorciatoie da tastiera',
  jump: 'Vai a 0% … 90%',
  close: 'Chiudi',
  retry: 'Riprova',
  openAudio: 'Apri il file audio',
  errors: {
    'not-found': 'Al momento questo episodio non si trova.',
    'no-episode': 'A questo indirizzo non c’è nessun episodio.',
    'no-audio': 'Questo episodio non ha audio.',
    blocked: 'Il browser chiede di premere ancora una volta Riproduci.',
    network: 'La connessione all’audio si è interrotta.',
    decode: 'Il file audio è danneggiato in questo punto.',
    unsupported: 'Non è possibile riprodurre l’audio.',
  },
  notices: {
    slow: 'La connessione è lenta; l’audio riprende appena ce n’è abbastanza.',
    reconnecting: 'La connessione si è interrotta. Riconnessione…',
    offline: 'Sei offline. L’audio riprende quando torni online.',
    changed:
      'L’audio ora ha una durata diversa, quindi questo potrebbe non essere esattamente lo stesso punto.',
    unseekable: 'Questo server non permette di spostarsi nell’audio.',
    approximate: 'L’audio non dura quanto annunciato, quindi i capitoli possono iniziare altrove.',
    startsNow: 'Questo capitolo inizia ora',
    earlier: (count) => `${seconds(count)} prima`,
    later: (count) => `${seconds(count)} dopo`,
    undo: 'Annulla',
  },
};
