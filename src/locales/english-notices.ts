import {seconds} from './en.js';
import type {Messages, NoticeWords} from './messages.js';

/** English comes with the page; these of its words are only wanted when there is a sound. */
export const notices: NoticeWords = {
  slow: 'The connection is slow; the sound goes on as soon as enough of it is here.',
  reconnecting: 'The connection broke off. Reconnecting …',
  offline: 'You are offline. The sound goes on when you are back.',
  changed: 'The sound is of another length now, so this may not be quite the same place.',
  unseekable: 'This server does not let you jump in the sound.',
  approximate: 'This sound is not as long as announced, so chapters may start elsewhere.',
  startsNow: 'This chapter starts now',
  earlier: (count) => `${seconds(count)} earlier`,
  later: (count) => `${seconds(count)} later`,
  undo: 'Undo',
};

/** The words for notices in a language; English where it lacks one. */
export const noticeWords = (messages: Messages): NoticeWords => ({...notices, ...messages.notices});
