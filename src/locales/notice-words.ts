import type {Messages, NoticeWords} from './messages.js';

/** They come with the notices, not with the page. */
const en: NoticeWords = {
  slow: 'The connection is slow; the sound goes on as soon as enough of it is here.',
  reconnecting: 'The connection broke off. Reconnecting …',
  offline: 'You are offline. The sound goes on when you are back.',
  changed: 'The sound is of another length now, so this may not be quite the same place.',
  unseekable: 'This server does not let you jump in the sound.',
  approximate: 'This sound is not as long as announced, so chapters may start elsewhere.',
  startsNow: 'This chapter starts now',
  earlier: (seconds) => `Chapters ${seconds} s earlier`,
  later: (seconds) => `Chapters ${seconds} s later`,
  undo: 'Undo',
};

const de: NoticeWords = {
  slow: 'Die Verbindung ist langsam; es geht weiter, sobald genug Ton da ist.',
  reconnecting: 'Die Verbindung ist abgebrochen. Neuer Versuch …',
  offline: 'Du bist offline. Es geht weiter, wenn du wieder verbunden bist.',
  changed: 'Der Ton ist jetzt anders lang, daher ist das vielleicht nicht ganz dieselbe Stelle.',
  unseekable: 'Bei diesem Server kann man im Ton nicht springen.',
  approximate: 'Der Ton ist anders lang als angekündigt, Kapitel können woanders beginnen.',
  startsNow: 'Dieses Kapitel beginnt jetzt',
  earlier: (seconds) => `Kapitel ${seconds} s früher`,
  later: (seconds) => `Kapitel ${seconds} s später`,
  undo: 'Rückgängig',
};

const languages: Readonly<Partial<Record<string, NoticeWords>>> = {en, de};

/** The words for notices in a language, English where there are none. */
export const noticeWords = ({language}: Messages): NoticeWords =>
  languages[language.split('-')[0]!.toLowerCase()] ?? en;
