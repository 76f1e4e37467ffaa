import {createContext} from '@lit/context';
import type {Player} from './player.js';

/** The context of the player. Its value never changes. */
export const playerContext = createContext<Player>('kapitel-player');
