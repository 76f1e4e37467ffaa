import type {Chapter, Episode} from '../episode/episode.js';
import {toJson} from '../episode/to-json.js';

/** Writes chapters as Podcasting 2.0 has them, `application/json+chapters`. */
export function writeChaptersJson({title, chapters}: Episode): string {
  const json = {version: '1.2.0', ...(title && {title}), chapters: chapters.map(toChapter)};
  return `${toJson(json, undefined, 2)}\n`;
}

function toChapter({startTime, endTime, title, img, url, toc}: Chapter) {
  return {startTime, ...(endTime < Infinity && {endTime}), title, img, url, toc};
}
