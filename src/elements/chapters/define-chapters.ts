import {define} from '../base/define.js';
import {KapitelChapters} from './kapitel-chapters.js';

/** The chapter list. It is loaded together with the readers. */
export const chapters = {'kapitel-chapters': KapitelChapters};

/** Defines the list of chapters. */
export const defineChapters = (): void => define(chapters);
