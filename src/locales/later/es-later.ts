import type {Translation} from '../messages.js';

export const translation: Translation = {
  aboutEpisode: 'Sobre este episodio',
  showNotes: 'Notas del episodio',
  people: 'Personas',
  alsoOn: 'También en',
  episodePage: 'Página del episodio',
  download: 'Descargar el audio',
  feed: 'Feed del pódcast',
  support: 'Apoyar el programa',
  showPictures: (sites) => `Mostrar imágenes de ${sites}`,
  chapterLink: (title) => `Enlace del capítulo «${title}»`,
  chooseChapters: 'Elegir capítulos',
  timeFor: 'Tengo tiempo para',
  allChapters: 'Todos los capítulos',
  withoutAds: 'Sin anuncios',
  playsFor: (chosen, all) => `Se reproducen ${chosen} de ${all}`,
  nothingFits: 'Ningún capítulo es tan corto.',
  skipped: 'omitido',
  skippedNow: (title) => `Omitido: ${title}`,
  smallWindow: 'Ventana pequeña',
  continueAt: (time) => `Continuar en ${time}`,
};
