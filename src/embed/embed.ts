/**
 * What runs in `embed.html`, a page that is nothing but a player and stands in frames of other pages.
 * Its address says what to show: `?src=` and the other addresses of the player, `t` as in Media
 * Fragments, `theme`, `layout`, `lang` and what else the player has, `accent` and `radius`.
 *
 * @module
 */
import {tidyUrl} from '../episode/tidy.js';
import {parseTimeFragment} from '../episode/time.js';
import {dress} from './dress.js';
import {ADDRESSES} from './names.js';
import {parentOrigin} from './parent-origin.js';
import {PlayerJs} from './player-js.js';
import {reportHeight} from './report-height.js';

const wishes = new URLSearchParams(location.search);
const player = document.createElement('kapitel-player');
dress(player, (name) => {
  const value = wishes.get(name);
  const isAddress = ADDRESSES.has(name) && value !== 'embedded';
  return isAddress ? tidyUrl(value, document.baseURI) : value;
});
// The language of its words is that of the page, and what the browser paints around it has its colours.
const {documentElement: page} = document;
page.lang = wishes.get('lang') ?? navigator.language;
const theme = wishes.get('theme') ?? '';
if (/^(light|dark)$/.test(theme)) page.style.colorScheme = theme;
// What is opened from here is not to take its place. A sandbox may allow no other place.
if (origin !== 'null') {
  document.head.append(Object.assign(document.createElement('base'), {target: '_blank'}));
}
const start = parseTimeFragment(location.href)?.start;
if (start) player.setAttribute('start', String(start));
// The page has no style sheet of its own, so that its policy needs to allow none.
document.body.style.margin = '0';
document.body.append(player);

if (parent !== window) {
  reportHeight(player);
  const origin = parentOrigin();
  if (origin) new PlayerJs(player, origin).ready();
}
