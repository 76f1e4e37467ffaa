/**
 * The entry of the classic script: everything in one file, without chunks. Registers the elements, and inserts a
 * player after its own script element, if that has `data-src`.
 *
 * @module
 */
import {placePlayer} from './embed/place-player.js';
import {fromDocument} from './player/from-document.js';

placePlayer(fromDocument('currentScript'));
// Of several script elements with this file the first one registers the elements; Lit would not be allowed to create
// its Trusted Types policy a second time.
if (!customElements.get('kapitel-player')) void import('./kapitel.js');
