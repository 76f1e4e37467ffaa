import type {Translation} from '../messages.js';

export const translation: Translation = {
  aboutEpisode: 'O tym odcinku',
  showNotes: 'Notatki do odcinka',
  people: 'Osoby',
  alsoOn: 'Także na',
  episodePage: 'Strona odcinka',
  download: 'Pobierz dźwięk',
  feed: 'Kanał podcastu',
  support: 'Wesprzyj program',
  showPictures: (sites) => `Pokaż obrazy z ${sites}`,
  chapterLink: (title) => `Link do rozdziału „${title}”`,
  chooseChapters: 'Wybierz rozdziały',
  timeFor: 'Mam czas na',
  allChapters: 'Wszystkie rozdziały',
  withoutAds: 'Bez reklam',
  playsFor: (chosen, all) => `Odtwarzanie: ${chosen} z ${all}`,
  nothingFits: 'Żaden rozdział nie jest tak krótki.',
  skipped: 'pominięty',
  skippedNow: (title) => `Pominięto: ${title}`,
  smallWindow: 'Małe okno',
  continueAt: (time) => `Kontynuuj od ${time}`,
};
