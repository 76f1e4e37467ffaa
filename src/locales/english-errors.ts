import type {Messages, Words} from './messages.js';

/** English comes with the page; these of its words are wanted a little later. */
export const errors: Words['errors'] = {
  'not-found': 'This episode can’t be found right now.',
  'no-episode': 'There is no episode at this address.',
  'no-audio': 'This episode has no sound to play.',
  blocked: 'Your browser wants you to press play once more.',
  network: 'The connection to the audio broke off.',
  decode: 'The audio file is damaged here.',
  unsupported: 'The audio can’t be played.',
  policy: 'This page’s security policy (media-src) blocks the audio.',
};

/** What went wrong, in a language; in English where it lacks the sentence. */
export const errorWords = (messages: Messages): Words['errors'] => ({
  ...errors,
  ...messages.errors,
});
