import type {Translation} from '../messages.js';

export const translation: Translation = {
  aboutEpisode: 'Om denne episoden',
  showNotes: 'Notater til episoden',
  people: 'Medvirkende',
  alsoOn: 'Også på',
  episodePage: 'Episodens side',
  download: 'Last ned lyden',
  feed: 'Podkastfeed',
  support: 'Støtt podkasten',
  showPictures: (sites) => `Vis bilder fra ${sites}`,
  chapterLink: (title) => `Lenke for kapittelet «${title}»`,
  chooseChapters: 'Velg kapitler',
  timeFor: 'Jeg har tid til',
  allChapters: 'Alle kapitler',
  withoutAds: 'Uten reklame',
  playsFor: (chosen, all) => `Spiller ${chosen} av ${all}`,
  nothingFits: 'Ingen kapitler er så korte.',
  skipped: 'utelatt',
  skippedNow: (title) => `Utelatt: ${title}`,
  smallWindow: 'Lite vindu',
  continueAt: (time) => `Fortsett fra ${time}`,
};
