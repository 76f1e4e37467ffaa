import type {Translation} from '../messages.js';

export const translation: Translation = {
  aboutEpisode: 'Over deze aflevering',
  showNotes: 'Shownotes',
  people: 'Medewerkers',
  alsoOn: 'Ook op',
  episodePage: 'Pagina van de aflevering',
  download: 'Audio downloaden',
  feed: 'Podcastfeed',
  support: 'De podcast steunen',
  showPictures: (sites) => `Afbeeldingen van ${sites} tonen`,
  chapterLink: (title) => `Link bij het hoofdstuk ‘${title}’`,
  chooseChapters: 'Hoofdstukken kiezen',
  timeFor: 'Ik heb tijd voor',
  allChapters: 'Alle hoofdstukken',
  withoutAds: 'Zonder reclame',
  playsFor: (chosen, all) => `Speelt ${chosen} van ${all}`,
  nothingFits: 'Geen hoofdstuk is zo kort.',
  skipped: 'overgeslagen',
  skippedNow: (title) => `Overgeslagen: ${title}`,
  smallWindow: 'Klein venster',
  continueAt: (time) => `Verder vanaf ${time}`,
};
