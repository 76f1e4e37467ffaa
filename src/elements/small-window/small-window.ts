import {confirmKey, isSpokenBy, whereabouts} from '../../features/keyboard/confirm-key.js';
import {keyOf, nameOf} from '../../features/keyboard/key-of.js';
import type {FeatureContext} from '../../features/feature.js';
import {pictureInPicture} from '../../features/picture-in-picture/picture-in-picture-api.js';
import {styleDocument} from './style-document.js';
import {WindowContent} from './window-content.js';

export {sayRefused} from './say-refused.js';

/** The size that is requested, in CSS pixels. The listener can change it, and the browser remembers that. */
const WIDTH = 360;
const HEIGHT = {withChapters: 520, withoutChapters: 240};

/**
 * Opens a small window above all others, with the controls and the chapters of a player. Its content is made for it and
 * calls the player, which stays in its document: moving it would interrupt the audio.
 *
 * Resolves when the window is closed: by the listener, or by the signal. Rejects if the browser refuses to open it.
 */
export async function openSmallWindow(context: FeatureContext): Promise<void> {
  const {player, host, signal} = context;
  const height = player.state.chapters.length ? HEIGHT.withChapters : HEIGHT.withoutChapters;
  const small = await pictureInPicture()!.requestWindow({width: WIDTH, height});
  const ending = new AbortController();
  signal.addEventListener('abort', () => small.close(), {signal: ending.signal});
  if (signal.aborted) return small.close();
  styleDocument(small, host);
  const content = new WindowContent(context, small.document, ending.signal);
  listenForKeys(context, small.document, content, ending.signal);
  await new Promise((resolve) => small.addEventListener('pagehide', resolve, {once: true}));
  ending.abort();
}

/** The keys of the player, except those that open something in its own document. */
function listenForKeys(
  {player, host, messages}: FeatureContext,
  target: Document,
  content: WindowContent,
  signal: AbortSignal,
): void {
  const onKey = (event: KeyboardEvent) => {
    const key = keyOf(event, host);
    if (!key || (event.repeat && !key.repeats)) return;
    const isQuestion = key.word === 'whereAmI';
    if (key.run ?? isQuestion) event.preventDefault();
    if (isQuestion) content.announce(whereabouts(player.state, messages.state));
    if (!key.run) return;
    const {activeChapterIndex} = player.state;
    key.run(player, nameOf(event));
    if (isSpokenBy(key, event.target as Element)) return;
    content.announce(confirmKey(key, player.state, messages.state, activeChapterIndex));
  };
  target.addEventListener('keydown', onKey, {signal});
}
