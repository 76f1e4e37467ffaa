import {plural} from './languages.js';
import type {Words} from './messages.js';

const seconds = plural('uk', {
  one: '# секунду',
  few: '# секунди',
  many: '# секунд',
  other: '# секунди',
});

export const words: Words = {
  player: (title) => `Програвач подкастів: ${title}`,
  play: 'Відтворити',
  pause: 'Пауза',
  back: (count) => `Назад на ${seconds(count)}`,
  forward: (count) => `Вперед на ${seconds(count)}`,
  previousChapter: 'Попередній розділ',
  nextChapter: 'Наступний розділ',
  speed: 'Швидкість',
  slower: 'Повільніше',
  faster: 'Швидше',
  louder: 'Гучніше',
  quieter: 'Тихіше',
  mute: 'Вимкнути звук',
  volume: 'Гучність',
  timeline: 'Позиція',
  remaining: 'Показати тривалість або залишок часу',
  position: (time, duration, chapter) => `${time} з ${duration}${chapter && `, розділ ${chapter}`}`,
  chapters: 'Розділи',
  ad: 'Реклама',
  more: 'Більше',
  shortcuts: 'Комбінації клавіш',
  jump: 'Перейти до 0 % … 90 %',
  close: 'Закрити',
  retry: 'Спробувати ще раз',
  openAudio: 'Відкрити аудіофайл',
  errors: {
    'not-found': 'Зараз не вдається знайти цей випуск.',
    'no-episode': 'За цією адресою немає випуску.',
    'no-audio': 'У цьому випуску немає звуку.',
    blocked: 'Браузер просить натиснути «Відтворити» ще раз.',
    network: 'Завантаження аудіофайлу перервалося.',
    decode: 'Аудіофайл тут пошкоджено.',
    unsupported: 'Не вдається відтворити звук.',
  },
  notices: {
    slow: 'З’єднання повільне; відтворення продовжиться, щойно завантажиться достатньо.',
    reconnecting: 'З’єднання перервалося. Повторне підключення…',
    offline: 'Ви не в мережі. Відтворення продовжиться, коли з’єднання відновиться.',
    changed: 'Тривалість аудіо змінилася, тож це може бути не зовсім те саме місце.',
    unseekable: 'Цей сервер не дає перемотувати аудіо.',
    approximate:
      'Тривалість аудіо відрізняється від заявленої, тож розділи можуть починатися деінде.',
    startsNow: 'Цей розділ починається зараз',
    earlier: (count) => `На ${seconds(count)} раніше`,
    later: (count) => `На ${seconds(count)} пізніше`,
    undo: 'Скасувати',
  },
};
