import {define} from '../base/define.js';
import {KapitelNotes} from './kapitel-notes.js';

/** The show notes, for pages that contain them. */
export const notes = {'kapitel-notes': KapitelNotes};

/** Defines the element of show notes. */
export const start = (): void => define(notes);
