import type {Chapter, Cue, Episode, TranscriptSource} from '../episode/episode.js';
import {toClock} from './clock.js';

/** Writes the chapters as WebVTT; without chapters, the transcript. */
export function writeWebvtt({chapters, transcript = [], duration}: Episode): string {
  const cues = chapters.length
    ? chapters.map((chapter) => chapterCue(chapter, duration))
    : transcript.filter(isCue).map(transcriptCue);
  return ['WEBVTT\n', ...cues].join('\n');
}

const isCue = (item: Cue | TranscriptSource): item is Cue => 'text' in item;

/** A cue needs an end. A last chapter without one gets an hour. */
function chapterCue({startTime, endTime, title}: Chapter, duration = startTime + 3600): string {
  const end = endTime < Infinity ? endTime : Math.max(duration, startTime);
  return `${toClock(startTime)} --> ${toClock(end)}\n${oneLine(title)}\n`;
}

function transcriptCue({startTime, endTime, speaker, text}: Cue): string {
  const end = endTime < Infinity ? endTime : startTime;
  const voice = speaker ? `<v ${oneLine(speaker).replace(/[\n>]/g, ' ')}>` : '';
  // A blank line would end the cue.
  const lines = text.split(/[\r\n]+/).map(oneLine);
  return `${toClock(startTime)} --> ${toClock(end)}\n${voice}${lines.join('\n')}\n`;
}

const oneLine = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
