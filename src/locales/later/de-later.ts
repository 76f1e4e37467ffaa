import type {Translation} from '../messages.js';

export const translation: Translation = {
  aboutEpisode: 'Über diese Folge',
  showNotes: 'Shownotes',
  people: 'Mitwirkende',
  alsoOn: 'Auch bei',
  episodePage: 'Seite der Folge',
  download: 'Audio herunterladen',
  feed: 'Podcast-Feed',
  support: 'Den Podcast unterstützen',
  showPictures: (sites) => `Bilder von ${sites} zeigen`,
  chapterLink: (title) => `Link zum Kapitel „${title}“`,
  chooseChapters: 'Kapitel auswählen',
  timeFor: 'Ich habe Zeit für',
  allChapters: 'Alle Kapitel',
  withoutAds: 'Ohne Werbung',
  playsFor: (chosen, all) => `Spielt ${chosen} von ${all}`,
  nothingFits: 'So kurz ist kein Kapitel.',
  skipped: 'ausgelassen',
  skippedNow: (title) => `Ausgelassen: ${title}`,
  smallWindow: 'Kleines Fenster',
  continueAt: (time) => `Weiter bei ${time}`,
};
