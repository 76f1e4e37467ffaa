import {createContext} from '@lit/context';
import type {Messages} from '../locales/messages.js';
import type {Store} from '../player/store.js';

/** Brings the words to the elements inside a player; in the store is the language of the moment. */
export const messagesContext = createContext<Store<Messages>>('kapitel-messages');
