import {html} from 'lit';
import type {FeatureContext} from '../../features/feature.js';
import {LiveRegion} from '../../features/live-region.js';
import {noticeText, renderNotice} from '../../features/render-notice.js';
import {windowMessages} from '../../locales/languages/en/window-messages.js';
import {say} from '../../locales/say.js';

/** Says that the browser did not open the small window, until the signal ends it, or playback starts or pauses. */
export function sayRefused(context: FeatureContext): void {
  const {player, host, messages} = context;
  const ending = new AbortController();
  const {signal} = ending;
  const end = () => ending.abort();
  context.signal.addEventListener('abort', end, {signal});
  for (const type of ['play', 'pause']) player.addEventListener(type, end, {signal});
  const sentence = () => say(messages.state, windowMessages, 'windowRefused');
  renderNotice(
    {...context, signal},
    () => [messages.state],
    () => html`${noticeText(sentence())}`,
  );
  const {text, lang} = sentence();
  new LiveRegion(host, signal).announce(text, lang);
}
