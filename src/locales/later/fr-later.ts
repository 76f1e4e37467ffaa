import type {Translation} from '../messages.js';

export const translation: Translation = {
  aboutEpisode: 'À propos de cet épisode',
  showNotes: 'Notes de l’épisode',
  people: 'Participants',
  alsoOn: 'Aussi sur',
  episodePage: 'Page de l’épisode',
  download: 'Télécharger l’audio',
  feed: 'Flux du podcast',
  support: 'Soutenir l’émission',
  showPictures: (sites) => `Afficher les images de ${sites}`,
  chapterLink: (title) => `Lien du chapitre «\u00a0${title}\u00a0»`,
  chooseChapters: 'Choisir les chapitres',
  timeFor: 'J’ai le temps pour',
  allChapters: 'Tous les chapitres',
  withoutAds: 'Sans publicité',
  playsFor: (chosen, all) => `Lecture de ${chosen} sur ${all}`,
  nothingFits: 'Aucun chapitre n’est aussi court.',
  skipped: 'omis',
  skippedNow: (title) => `Omis : ${title}`,
  smallWindow: 'Petite fenêtre',
  continueAt: (time) => `Reprendre à ${time}`,
};
