import type {Translation} from '../messages.js';

export const translation: Translation = {
  aboutEpisode: 'Bu bölüm hakkında',
  showNotes: 'Bölüm notları',
  people: 'Kişiler',
  alsoOn: 'Şurada da var',
  episodePage: 'Bölümün sayfası',
  download: 'Sesi indir',
  feed: 'Podcast akışı',
  support: 'Programı destekle',
  showPictures: (sites) => `${sites} sitesindeki resimleri göster`,
  chapterLink: (title) => `“${title}” bölümünün bağlantısı`,
  chooseChapters: 'Bölümleri seç',
  timeFor: 'Şu kadar vaktim var',
  allChapters: 'Tüm bölümler',
  withoutAds: 'Reklamsız',
  playsFor: (chosen, all) => `${all} içinden ${chosen} çalınır`,
  nothingFits: 'Bu kadar kısa bir bölüm yok.',
  skipped: 'atlandı',
  skippedNow: (title) => `Atlandı: ${title}`,
  smallWindow: 'Küçük pencere',
  continueAt: (time) => `${time} konumundan devam et`,
};
