import {plural} from './languages.js';
import type {Words} from './messages.js';

const seconds = plural('ru', {
  one: '# секунду',
  few: '# секунды',
  many: '# секунд',
  other: '# секунды',
});

export const words: Words = {
  player: (title) => `Проигрыватель подкастов: ${title}`,
  play: 'Воспроизвести',
  pause: 'Пауза',
  back: (count) => `Назад на ${seconds(count)}`,
  forward: (count) => `Вперёд на ${seconds(count)}`,
  previousChapter: 'Предыдущая глава',
  nextChapter: 'Следующая глава',
  speed: 'Скорость',
  slower: 'Медленнее',
  faster: 'Быстрее',
  louder: 'Громче',
  quieter: 'Тише',
  mute: 'Выключить звук',
  volume: 'Громкость',
  timeline: 'Позиция',
  remaining: 'Показать длительность или оставшееся время',
  position: (time, duration, chapter) => `${time} из ${duration}${chapter && `, глава ${chapter}`}`,
  chapters: 'Главы',
  ad: 'Реклама',
  more: 'Ещё',
  shortcuts: 'Горячие клавиши',
  jump: 'Перейти к 0 % … 90 %',
  close: 'Закрыть',
  retry: 'Повторить попытку',
  openAudio: 'Открыть аудиофайл',
  errors: {
    'not-found': 'Сейчас этот выпуск не удаётся найти.',
    'no-episode': 'По этому адресу нет выпуска.',
    'no-audio': 'В этом выпуске нет звука.',
    blocked: 'Браузер просит нажать «Воспроизвести» ещё раз.',
    network: 'Загрузка аудиофайла прервалась.',
    decode: 'Аудиофайл здесь повреждён.',
    unsupported: 'Не удаётся воспроизвести звук.',
  },
  notices: {
    slow: 'Соединение медленное; воспроизведение продолжится, как только загрузится достаточно.',
    reconnecting: 'Соединение прервалось. Переподключение…',
    offline: 'Вы не в сети. Воспроизведение продолжится, когда соединение восстановится.',
    changed: 'Длительность аудио изменилась, так что это может быть не совсем то же место.',
    unseekable: 'Этот сервер не позволяет перематывать аудио.',
    approximate:
      'Длительность аудио отличается от заявленной, поэтому главы могут начинаться в другом месте.',
    startsNow: 'Эта глава начинается сейчас',
    earlier: (count) => `На ${seconds(count)} раньше`,
    later: (count) => `На ${seconds(count)} позже`,
    undo: 'Отменить',
  },
};
