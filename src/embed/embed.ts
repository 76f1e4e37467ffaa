/**
 * The script of `embed.html`, a page that contains nothing but a player, for frames in other pages. The
 * parameters of its URL are the settings: `src` and the other URLs of the player, `theme`, `layout`, `lang` and the other
 * attributes of the player, `accent` and `radius`. The player itself follows `t` and `chapter`.
 *
 * @module
 */
import {allowedUrl} from './allowed-url.js';
import {applySettings} from './apply-settings.js';
import {parentOrigin} from './parent-origin.js';
import {PlayerJs} from './player-js.js';
import {reportHeight} from './report-height.js';
import {URL_ATTRIBUTES} from './settings.js';
import {linkTo, showFailure} from './show-failure.js';

const params = new URLSearchParams(location.search);
const player = document.createElement('kapitel-player');
applySettings(player, (name) => {
  const value = params.get(name);
  const isUrl = URL_ATTRIBUTES.has(name) && value !== 'embedded';
  const url = isUrl ? allowedUrl(name, value) : value;
  // The player then says that there is no episode, instead of being empty.
  return name === 'src' && value ? (url ?? 'about:invalid') : url;
});
// The page has the language and the colour scheme of the player.
const {documentElement: page} = document;
page.lang = params.get('lang') ?? navigator.language;
const theme = params.get('theme') ?? '';
if (/^(light|dark)$/.test(theme)) page.style.colorScheme = theme;
// Links open beside the player, not in its place. A sandbox may allow no other place.
if (origin !== 'null') {
  document.head.append(Object.assign(document.createElement('base'), {target: '_blank'}));
}
// The page's policy allows no other style sheet than the one in it.
document.body.style.margin = '0';
// What the page says without this script goes.
document.body.replaceChildren(player);
// The player's script has run by then, unless it could not be loaded: in a sandbox without an origin, where the host of
// the frame doesn't send its own files with `Access-Control-Allow-Origin`.
addEventListener('load', () => {
  if (customElements.get('kapitel-player')) return;
  const ownPage = Object.assign(linkTo(location.href, document.title), {
    target: '_blank',
    lang: 'en',
  });
  showFailure(player, page.lang, allowedUrl('audio', params.get('audio')), ownPage);
});

if (parent !== window) {
  reportHeight(player);
  const origin = parentOrigin();
  if (origin) new PlayerJs(player, origin).ready();
}
