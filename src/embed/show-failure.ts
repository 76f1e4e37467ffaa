import {failureMessages} from './failure-messages.js';

/**
 * Says in place of a player that it could not be loaded, and links to the audio.
 *
 * @param lang of the page: a BCP 47 tag.
 * @param audio URL of the audio, if it is known.
 * @param elsewhere a link in place of an unknown URL of the audio.
 */
export function showFailure(
  player: HTMLElement,
  lang: string,
  audio: string | undefined,
  elsewhere?: HTMLAnchorElement,
): void {
  const [language = ''] = lang.toLowerCase().split('-');
  const known = Object.hasOwn(failureMessages, language) ? language : 'en';
  const [failed, openAudio] = failureMessages[known]!;
  const sentence = document.createElement('p');
  sentence.textContent = failed;
  const message = document.createElement('div');
  message.lang = known;
  message.dir = 'auto';
  message.setAttribute('role', 'alert');
  message.append(sentence, audio ? linkTo(audio, openAudio) : (elsewhere ?? ''));
  // Without a style sheet, which a policy of the page could forbid.
  message.style.cssText = 'padding: 1em; font: 16px/1.4 system-ui, sans-serif';
  sentence.style.margin = '0 0 .5em';
  player.style.display = 'block';
  player.append(message);
}

/** Creates a link. */
export function linkTo(href: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = text;
  return link;
}
