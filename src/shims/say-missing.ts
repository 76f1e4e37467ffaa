import {showFailure} from '../embed/show-failure.js';
import {safeHttpUrl} from '../episode/safe-http-url.js';
import {fromDocument} from '../player/from-document.js';

/**
 * Says in place of a player that it could not be loaded, with a link to the audio, and gives the page back what stood
 * there.
 *
 * @param audio URL of the audio, if the page has it.
 * @param content what the player replaced.
 */
export function sayMissing(player: HTMLElement, audio: unknown, content: readonly Node[]): void {
  const lang = player.closest<HTMLElement>('[lang]')?.lang ?? '';
  showFailure(player, lang, safeHttpUrl(audio, fromDocument('baseURI')));
  player.after(...content);
}
