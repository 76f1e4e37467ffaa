import type {Translation} from '../messages.js';

export const translation: Translation = {
  aboutEpisode: 'Про цей випуск',
  showNotes: 'Нотатки до випуску',
  people: 'Учасники',
  alsoOn: 'Також на',
  episodePage: 'Сторінка випуску',
  download: 'Завантажити аудіо',
  feed: 'Стрічка подкасту',
  support: 'Підтримати подкаст',
  showPictures: (sites) => `Показати зображення з ${sites}`,
  chapterLink: (title) => `Посилання розділу «${title}»`,
  chooseChapters: 'Вибрати розділи',
  timeFor: 'Маю час на',
  allChapters: 'Усі розділи',
  withoutAds: 'Без реклами',
  playsFor: (chosen, all) => `Відтворення: ${chosen} з ${all}`,
  nothingFits: 'Такого короткого розділу немає.',
  skipped: 'пропущено',
  skippedNow: (title) => `Пропущено: ${title}`,
  smallWindow: 'Маленьке вікно',
  continueAt: (time) => `Продовжити з ${time}`,
};
