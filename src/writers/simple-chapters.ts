import type {Episode} from '../episode/episode.js';
import {toClock} from './clock.js';
import {escapeXml} from './escape.js';

/** Writes Podlove Simple Chapters, which know no ends and list every chapter. */
export function writeSimpleChapters({chapters}: Episode): string {
  const lines = chapters.map(({startTime, title, url, img}) => {
    const attributes = {start: toClock(startTime), title, href: url, image: img};
    return `  <psc:chapter${Object.entries(attributes).map(attribute).join('')}/>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<psc:chapters version="1.2" xmlns:psc="http://podlove.org/simple-chapters">
${lines.join('')}</psc:chapters>
`;
}

const attribute = ([name, value]: [string, string | undefined]) =>
  value === undefined ? '' : ` ${name}="${escapeXml(value)}"`;
