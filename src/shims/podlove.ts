/**
 * Shows this player on pages that were written for the Podlove Web Player: `podlovePlayer()` of versions 4 and 5, the
 * element of version 6, and links with `rel="podlove-web-player"`. It is a classic script, because the next script
 * calls that function. In the page only the URL of the script changes:
 *
 *     <div id="example" data-variant="m"></div>
 *     <script src="shim-podlove.js"></script>
 *     <script>podlovePlayer('#example', 'episode.json', 'config.json');</script>
 *
 * @module
 */
import {PodloveWebPlayer} from './podlove-element.js';
import {registerExternalEvents} from './podlove-links.js';
import {podlovePlayer} from './podlove-player.js';

if (!customElements.get('podlove-web-player')) {
  customElements.define('podlove-web-player', PodloveWebPlayer);
}
Object.assign(window, {podlovePlayer, registerExternalEvents});
