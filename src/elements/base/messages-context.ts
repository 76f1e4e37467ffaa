import {createContext} from '@lit/context';
import type {Messages} from '../../locales/messages.js';
import type {Store} from '../../player/store.js';

/** Context of the messages, in the current language of the player. */
export const messagesContext = createContext<Store<Messages>>('kapitel-messages');
