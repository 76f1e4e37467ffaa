import {skipMessages} from '../../locales/languages/en/skip-messages.js';
import {say} from '../../locales/say.js';
import type {FeatureContext} from '../feature.js';
import {LiveRegion} from '../live-region.js';
import {addMenuItem} from '../menu/menu-items.js';
import {ChapterChoice} from './choice.js';
import {ChapterSkipper} from './chapter-skipper.js';
import {markTimeline} from './mark-timeline.js';

/**
 * Lets the listener leave chapters out, by a line of the menu. Playback jumps over them, and announces it; the rows and
 * the time line show them. What is chosen lasts as long as the page and the episode.
 */
export function start(context: FeatureContext): void {
  const {player, host, messages, signal} = context;
  const choice = new ChapterChoice(player, host);
  const region = new LiveRegion(host, signal);
  const announce = (index: number) => {
    const {title = ''} = player.state.chapters[index] ?? {};
    const {text, lang} = say(messages.state, skipMessages, 'skippedNow', title);
    region.announce(text, lang);
  };
  new ChapterSkipper(choice, announce, signal);
  markTimeline(context, choice);
  signal.addEventListener('abort', () => choice.playAll());
  const observer = new MutationObserver(() => choice.applyLocks());
  observer.observe(host, {attributeFilter: ['skippable-ads']});
  signal.addEventListener('abort', () => observer.disconnect());

  let line: AbortController | undefined;
  const offer = () => {
    const isOffered = choice.parts.length > 1 && !signal.aborted;
    if (isOffered === (line !== undefined)) return;
    line?.abort();
    line = isOffered ? new AbortController() : undefined;
    if (!line) return;
    const item = {
      order: 6,
      label(text: Parameters<typeof say>[0]) {
        const label = say(text, skipMessages, 'chooseChapters');
        return {...label, text: `${label.text}…`};
      },
      press: (root: ShadowRoot, text: Parameters<typeof say>[0]) =>
        player.chunks.load(
          () => import('./choice-dialog.js'),
          ({showChoiceDialog}) => showChoiceDialog(root, host, text, choice),
          signal,
        ),
    };
    addMenuItem(player, item, line.signal);
  };
  let chapters: unknown;
  const onChange = () => {
    if (player.state.chapters === chapters) return;
    ({chapters} = player.state);
    offer();
  };
  signal.addEventListener('abort', player.store.subscribe(onChange));
  signal.addEventListener('abort', () => line?.abort());
  onChange();
}
