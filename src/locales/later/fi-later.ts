import type {Translation} from '../messages.js';

export const translation: Translation = {
  aboutEpisode: 'Tietoja tästä jaksosta',
  showNotes: 'Jakson muistiinpanot',
  people: 'Henkilöt',
  alsoOn: 'Myös palveluissa',
  episodePage: 'Jakson sivu',
  download: 'Lataa ääni',
  feed: 'Podcastin syöte',
  support: 'Tue ohjelmaa',
  showPictures: (sites) => `Näytä kuvat sivustolta ${sites}`,
  chapterLink: (title) => `Luvun ”${title}” linkki`,
  chooseChapters: 'Valitse luvut',
  timeFor: 'Minulla on aikaa',
  allChapters: 'Kaikki luvut',
  withoutAds: 'Ilman mainoksia',
  playsFor: (chosen, all) => `Toistetaan ${chosen}, kokonaiskesto ${all}`,
  nothingFits: 'Mikään luku ei ole niin lyhyt.',
  skipped: 'jätetty pois',
  skippedNow: (title) => `Jätetty pois: ${title}`,
  smallWindow: 'Pieni ikkuna',
  continueAt: (time) => `Jatka kohdasta ${time}`,
};
