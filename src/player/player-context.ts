import {createContext} from '@lit/context';
import type {Player} from './player.js';

/** Brings the player to the elements inside it. The value stays the same for an element's life. */
export const playerContext = createContext<Player>('kapitel-player');
