import type {Chapter, Episode} from '../episode/episode.js';

/** Writes chapters as Podcasting 2.0 has them, `application/json+chapters`. */
export function writeChaptersJson({title, chapters}: Episode): string {
  const json = {version: '1.2.0', ...(title && {title}), chapters: chapters.map(toChapter)};
  return `${JSON.stringify(json, null, 2)}\n`;
}

function toChapter({startTime, endTime, title, img, url, toc}: Chapter) {
  return {startTime, ...(endTime < Infinity && {endTime}), title, img, url, toc};
}
