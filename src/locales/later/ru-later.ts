import type {Translation} from '../messages.js';

export const translation: Translation = {
  aboutEpisode: 'Об этом выпуске',
  showNotes: 'Заметки к выпуску',
  people: 'Участники',
  alsoOn: 'Также на',
  episodePage: 'Страница выпуска',
  download: 'Скачать аудио',
  feed: 'Лента подкаста',
  support: 'Поддержать подкаст',
  showPictures: (sites) => `Показать изображения с ${sites}`,
  chapterLink: (title) => `Ссылка главы «${title}»`,
  chooseChapters: 'Выбрать главы',
  timeFor: 'У меня есть время на',
  allChapters: 'Все главы',
  withoutAds: 'Без рекламы',
  playsFor: (chosen, all) => `Воспроизведение: ${chosen} из ${all}`,
  nothingFits: 'Такой короткой главы нет.',
  skipped: 'пропущена',
  skippedNow: (title) => `Пропущено: ${title}`,
  smallWindow: 'Маленькое окно',
  continueAt: (time) => `Продолжить с ${time}`,
};
