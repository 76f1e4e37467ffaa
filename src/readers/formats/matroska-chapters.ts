import {normalizeChapters, type RawChapter} from '../../episode/normalize-chapters.js';
import {parseXml, type XmlElement} from '../text/xml.js';
import type {Reader} from '../reader.js';

/**
 * The XML chapters of MKVToolNix: `<Chapters><EditionEntry><ChapterAtom>`, with times in nanoseconds after the point. Only
 * the first edition is read.
 *
 * https://www.matroska.org/technical/chapters.html
 */
export const matroskaChapters: Reader = {
  readChapters: async ({text, url, duration, problems}) => {
    const root = await parseXml(text);
    const edition = root?.children.find(({name}) => name === 'EditionEntry');
    const atoms = edition?.children.filter(({name}) => name === 'ChapterAtom') ?? [];
    return normalizeChapters(atoms.map(toChapter), {base: url, duration, problems});
  },
};

function toChapter(atom: XmlElement): RawChapter {
  const display = childOf(atom, 'ChapterDisplay');
  return {
    startTime: childOf(atom, 'ChapterTimeStart')?.text,
    endTime: childOf(atom, 'ChapterTimeEnd')?.text,
    title: display && childOf(display, 'ChapterString')?.text,
    toc: childOf(atom, 'ChapterFlagHidden')?.text.trim() === '1' ? false : undefined,
  };
}

const childOf = ({children}: XmlElement, wanted: string) =>
  children.find(({name}) => name === wanted);
