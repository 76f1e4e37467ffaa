/**
 * The classic script's entry: everything in one file, without chunks. It makes the elements known to the
 * page, and puts a player where its own tag stands, if that has `data-src`.
 *
 * @module
 */
import {placePlayer} from './embed/place-player.js';

placePlayer(document.currentScript);
// Where several tags have this script, the elements of the first serve all; Lit would not be allowed to make its
// Trusted Types policy a second time.
if (!customElements.get('kapitel-player')) void import('./kapitel.js');
