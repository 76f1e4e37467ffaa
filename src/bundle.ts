/**
 * The classic script's entry: everything in one file, without chunks. It makes the elements known to the
 * page, and puts a player where its own tag stands, if that has `data-src`.
 *
 * @module
 */
import './kapitel.js';
import {placePlayer} from './embed/place-player.js';

placePlayer(document.currentScript);
