import type {Translation} from '../messages.js';

export const translation: Translation = {
  aboutEpisode: 'Informazioni sull’episodio',
  showNotes: 'Note dell’episodio',
  people: 'Persone',
  alsoOn: 'Anche su',
  episodePage: 'Pagina dell’episodio',
  download: 'Scarica l’audio',
  feed: 'Feed del podcast',
  support: 'Sostieni il programma',
  showPictures: (sites) => `Mostra le immagini da ${sites}`,
  chapterLink: (title) => `Link del capitolo «${title}»`,
  chooseChapters: 'Scegli i capitoli',
  timeFor: 'Ho tempo per',
  allChapters: 'Tutti i capitoli',
  withoutAds: 'Senza pubblicità',
  playsFor: (chosen, all) => `Riproduce ${chosen} su ${all}`,
  nothingFits: 'Nessun capitolo è così breve.',
  skipped: 'saltato',
  skippedNow: (title) => `Saltato: ${title}`,
  smallWindow: 'Finestra piccola',
  continueAt: (time) => `Riprendi da ${time}`,
};
