import type {Translation} from '../messages.js';

export const translation: Translation = {
  aboutEpisode: 'Sobre este episódio',
  showNotes: 'Notas do episódio',
  people: 'Pessoas',
  alsoOn: 'Também em',
  episodePage: 'Página do episódio',
  download: 'Baixar o áudio',
  feed: 'Feed do podcast',
  support: 'Apoiar o programa',
  showPictures: (sites) => `Mostrar imagens de ${sites}`,
  chapterLink: (title) => `Link do capítulo “${title}”`,
  chooseChapters: 'Escolher capítulos',
  timeFor: 'Tenho tempo para',
  allChapters: 'Todos os capítulos',
  withoutAds: 'Sem anúncios',
  playsFor: (chosen, all) => `Reproduz ${chosen} de ${all}`,
  nothingFits: 'Nenhum capítulo é tão curto.',
  skipped: 'omitido',
  skippedNow: (title) => `Omitido: ${title}`,
  smallWindow: 'Janela pequena',
  continueAt: (time) => `Continuar em ${time}`,
};
