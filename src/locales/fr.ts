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
    network: 'Le chargement du fichier audio a été interrompu.',
    decode: 'Le fichier audio est endommagé à cet endroit.',
    unsupported: 'Le son ne peut pas être lu.',
  },
  notices: {
    slow: 'La connexion est lente\u00a0; le son reprendra dès qu’il y en aura assez.',
    reconnecting: 'La connexion a été interrompue. Reconnexion…',
    offline: 'Vous êtes hors ligne. Le son reprendra dès votre retour en ligne.',
    changed: 'La durée du son a changé\u00a0: ce n’est peut-être pas tout à fait le même endroit.',
    unseekable: 'Ce serveur ne permet pas de se déplacer dans le son.',
    approximate:
      'La durée du son diffère de celle annoncée\u00a0: les chapitres peuvent commencer ailleurs.',
    startsNow: 'Ce chapitre commence maintenant',
    earlier: (count) => `${seconds(count)} plus tôt`,
    later: (count) => `${seconds(count)} plus tard`,
    undo: 'Annuler',
  },
};
