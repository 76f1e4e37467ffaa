import {plural} from './languages.js';
import type {Words} from './messages.js';

const seconds = plural('de', {one: '# Sekunde', other: '# Sekunden'});

export const words: Words = {
  player: (title) => `Podcast-Player: ${title}`,
  play: 'Abspielen',
  pause: 'Pause',
  back: (count) => `${seconds(count)} zurück`,
  forward: (count) => `${seconds(count)} vor`,
  previousChapter: 'Voriges Kapitel',
  nextChapter: 'Nächstes Kapitel',
  speed: 'Tempo',
  slower: 'Langsamer',
  faster: 'Schneller',
  louder: 'Lauter',
  quieter: 'Leiser',
  mute: 'Stumm',
  volume: 'Lautstärke',
  timeline: 'Position',
  remaining: 'Länge oder Restzeit zeigen',
  length: 'Länge',
  left: 'Restzeit',
  position: (time, duration, chapter) =>
    `${time} von ${duration}${chapter && `, Kapitel ${chapter}`}`,
  chapters: 'Kapitel',
  about: (time) => `etwa ${time}`,
  chapterTimes: (start, length) => `beginnt bei ${start}${length && `, ${length} lang`}`,
  beyondEnd: 'nach dem Ende',
  ad: 'Anzeige',
  more: 'Mehr',
  shortcuts: 'Tastenkürzel',
  jump: 'Springen zu 0 % … 90 %',
  close: 'Schließen',
  retry: 'Nochmal versuchen',
  openAudio: 'Audiodatei öffnen',
  errors: {
    'not-found': 'Diese Folge ist gerade nicht zu finden.',
    'no-episode': 'Unter dieser Adresse gibt es keine Folge.',
    'no-audio': 'Zu dieser Folge gibt es keinen Ton.',
    blocked: 'Der Browser möchte, dass du noch einmal auf Abspielen drückst.',
    network: 'Die Verbindung zur Audiodatei ist abgebrochen.',
    decode: 'Die Audiodatei ist an dieser Stelle beschädigt.',
    unsupported: 'Der Ton lässt sich nicht abspielen.',
    policy: 'Die Sicherheitsrichtlinie dieser Seite (media-src) blockiert den Ton.',
  },
  notices: {
    slow: 'Die Verbindung ist langsam; es geht weiter, sobald genug Ton da ist.',
    reconnecting: 'Die Verbindung ist abgebrochen. Neuer Versuch …',
    offline: 'Du bist offline. Es geht weiter, wenn du wieder verbunden bist.',
    changed:
      'Die Aufnahme hat jetzt eine andere Länge, daher ist das vielleicht nicht ganz dieselbe Stelle.',
    unseekable: 'Bei diesem Server kann man im Ton nicht springen.',
    approximate:
      'Die Aufnahme hat eine andere Länge als angekündigt, Kapitel können woanders beginnen.',
    startsNow: 'Dieses Kapitel beginnt jetzt',
    earlier: (count) => `${seconds(count)} früher`,
    later: (count) => `${seconds(count)} später`,
    undo: 'Rückgängig',
  },
};
