import type {Messages} from './messages.js';

export const de: Messages = {
  player: (title) => `Podcast-Player: ${title}`,
  play: 'Abspielen',
  pause: 'Pause',
  back: (seconds) => `${seconds} Sekunden zurück`,
  forward: (seconds) => `${seconds} Sekunden vor`,
  speed: 'Tempo',
  mute: 'Stumm',
  volume: 'Lautstärke',
  timeline: 'Position',
  position: (time, duration, chapter) =>
    `${time} von ${duration}${chapter && `, Kapitel ${chapter}`}`,
  chapters: 'Kapitel',
  loading: 'Lädt …',
  retry: 'Nochmal versuchen',
  openAudio: 'Audiodatei öffnen',
  errors: {
    'not-found': 'Diese Folge ist gerade nicht zu finden.',
    'no-episode': 'Unter dieser Adresse gibt es keine Folge.',
    'no-audio': 'Zu dieser Folge gibt es keinen Ton.',
    blocked: 'Der Browser möchte, dass du noch einmal auf Abspielen drückst.',
    network: 'Die Verbindung zum Ton ist abgebrochen.',
    decode: 'Die Audiodatei ist an dieser Stelle beschädigt.',
    unsupported: 'Der Ton lässt sich nicht abspielen.',
  },
};
