import type {Translation} from '../messages.js';

export const translation: Translation = {
  aboutEpisode: 'O této epizodě',
  showNotes: 'Poznámky k epizodě',
  people: 'Lidé',
  alsoOn: 'Také na',
  episodePage: 'Stránka epizody',
  download: 'Stáhnout zvuk',
  feed: 'Zdroj podcastu',
  support: 'Podpořit pořad',
  showPictures: (sites) => `Zobrazit obrázky z ${sites}`,
  chapterLink: (title) => `Odkaz ke kapitole „${title}“`,
  chooseChapters: 'Vybrat kapitoly',
  timeFor: 'Mám čas na',
  allChapters: 'Všechny kapitoly',
  withoutAds: 'Bez reklam',
  playsFor: (chosen, all) => `Přehraje se ${chosen} z ${all}`,
  nothingFits: 'Žádná kapitola není tak krátká.',
  skipped: 'vynecháno',
  skippedNow: (title) => `Vynecháno: ${title}`,
  smallWindow: 'Malé okno',
  continueAt: (time) => `Pokračovat od ${time}`,
};
