import type {Translation} from '../messages.js';

export const translation: Translation = {
  aboutEpisode: 'Om denne episode',
  showNotes: 'Noter til episoden',
  people: 'Medvirkende',
  alsoOn: 'Findes også på',
  episodePage: 'Episodens side',
  download: 'Hent lyden',
  feed: 'Podcastfeed',
  support: 'Støt podcasten',
  showPictures: (sites) => `Vis billeder fra ${sites}`,
  chapterLink: (title) => `Link til kapitlet “${title}”`,
  chooseChapters: 'Vælg kapitler',
  timeFor: 'Jeg har tid til',
  allChapters: 'Alle kapitler',
  withoutAds: 'Uden reklamer',
  playsFor: (chosen, all) => `Afspiller ${chosen} af ${all}`,
  nothingFits: 'Intet kapitel er så kort.',
  skipped: 'udeladt',
  skippedNow: (title) => `Udeladt: ${title}`,
  smallWindow: 'Lille vindue',
  continueAt: (time) => `Fortsæt fra ${time}`,
};
