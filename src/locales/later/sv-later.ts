import type {Translation} from '../messages.js';

export const translation: Translation = {
  aboutEpisode: 'Om det här avsnittet',
  showNotes: 'Avsnittets anteckningar',
  people: 'Medverkande',
  alsoOn: 'Finns även på',
  episodePage: 'Avsnittets sida',
  download: 'Ladda ner ljudet',
  feed: 'Podcastflöde',
  support: 'Stöd podcasten',
  showPictures: (sites) => `Visa bilder från ${sites}`,
  chapterLink: (title) => `Länk till kapitlet ”${title}”`,
  chooseChapters: 'Välj kapitel',
  timeFor: 'Jag har tid för',
  allChapters: 'Alla kapitel',
  withoutAds: 'Utan reklam',
  playsFor: (chosen, all) => `Spelar ${chosen} av ${all}`,
  nothingFits: 'Inget kapitel är så kort.',
  skipped: 'utelämnat',
  skippedNow: (title) => `Utelämnat: ${title}`,
  smallWindow: 'Litet fönster',
  continueAt: (time) => `Fortsätt från ${time}`,
};
