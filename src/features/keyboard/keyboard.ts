import {keyMessages} from '../../locales/languages/en/key-messages.js';
import {say, type Phrase} from '../../locales/say.js';
import type {FeatureContext} from '../feature.js';
import {LiveRegion} from '../live-region.js';
import {confirmKey, isSpokenBy, whereabouts} from './confirm-key.js';
import {findChapter} from './find-chapter.js';
import {keyOf, nameOf} from './key-of.js';
import type {Key} from './keys.js';

/** How long the effect of a key that is held down stays the same until it is announced, in milliseconds. */
const REST = 400;

/**
 * Controls the player by keys while the focus is inside its element. The element's attribute
 * `keyshortcuts` lists the keys that count, separated by spaces; without it all of them do. The effect of a key is
 * announced to screen readers, unless the focused element announces it itself.
 */
export function start({player, host, messages, signal}: FeatureContext): void {
  const showKeys = () =>
    player.chunks.load(
      () => import('./shortcuts-dialog.js'),
      ({showShortcuts}) => host.shadowRoot && showShortcuts(host.shadowRoot, messages.state, host),
      signal,
    );
  const region = new LiveRegion(host, signal);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const announce = ({text, lang}: Phrase, delay = 0) => {
    clearTimeout(timer);
    if (delay) timer = setTimeout(() => region.announce(text, lang), delay);
    else region.announce(text, lang);
  };
  signal.addEventListener('abort', () => clearTimeout(timer));

  const run = (key: Key, event: KeyboardEvent) => {
    const {activeChapterIndex} = player.state;
    key.run?.(player, nameOf(event));
    const isChapter = key.word === 'nextChapter' || key.word === 'previousChapter';
    const isAnnounced = isChapter && host.getAttribute('announce') === 'chapters';
    if (isAnnounced || isSpokenBy(key, event.composedPath()[0] as Element)) return;
    const phrase = confirmKey(key, player.state, messages.state, activeChapterIndex);
    announce(phrase, event.repeat ? REST : 0);
  };
  const find = async (letter: string) => {
    if (await findChapter(host, letter)) return;
    announce(say(messages.state, keyMessages, 'noChapter', letter.toUpperCase()));
  };
  host.addEventListener(
    'keydown',
    (event) => {
      const key = keyOf(event, host);
      if (!key) return;
      event.preventDefault();
      if (event.repeat && !key.repeats) return;
      if (key.run) run(key, event);
      else if (key.word === 'whereAmI') announce(whereabouts(player.state, messages.state));
      else if (key.word === 'findChapter') void find(event.key);
      else showKeys();
    },
    {signal},
  );
}
