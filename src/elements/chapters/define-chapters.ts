import {define} from '../base/define.js';
import {restyleMoved} from '../base/restyle.js';
import {KapitelChapters} from './kapitel-chapters.js';

/** The chapter list. It is loaded together with the readers. */
export const chapters = {'kapitel-chapters': KapitelChapters};

/** Defines the list of chapters. What comes with it restyles elements that are moved into another document. */
export function defineChapters(): void {
  restyleMoved();
  define(chapters);
}
