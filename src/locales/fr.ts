import {plural} from './languages.js';
import type {Words} from './messages.js';

const seconds = plural('fr', {one: '# seconde', other: '# secondes'});

export const words: Words = {
  player: (title) => `Lecteur de podcast\u00a0: ${title}`,
  play: 'Lecture',
  pause: 'Pause',
  back: (count) => `Reculer de ${seconds(count)}`,
  forward: (count) => `Avancer de ${seconds(count)}`,
  previousChapter: 'Chapitre précédent',
  nextChapter: 'Chapitre suivant',
  speed: 'Vitesse',
  slower: 'Plus lent',
  faster: 'Plus rapide',
  louder: 'Plus fort',
  quieter: 'Moins fort',
  mute: 'Couper le son',
  volume: 'Volume',
  timeline: 'Position',
  remaining: 'Afficher la durée ou le temps restant',
  position: (time, duration, chapter) =>
    `${time} sur ${duration}${chapter && `, chapitre ${chapter}`}`,
  chapters: 'Chapitres',
  ad: 'Publicité',
  more: 'Plus',
  shortcuts: 'Raccourcis clavier',
  jump: 'Aller à 0 % … 90 %',
  close: 'Fermer',
  retry: 'Réessayer',
  openAudio: 'Ouvrir le fichier audio',
  errors: {
    'not-found': 'Cet épisode est introuvable pour le moment.',
    'no-episode': 'Il n’y a pas d’épisode à cette adresse.',
    'no-audio': 'Cet épisode n’a pas de son.',
    blocked: 'Votre navigateur demande d’appuyer encore une fois sur lecture.',
    network: 'La connexion au son a été interrompue.',
    decode: 'Le fichier audio est endommagé à cet endroit.',
    unsupported: 'Le son ne peut pas être lu.',
  },
};
