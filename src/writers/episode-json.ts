import type {Cue, Episode, TranscriptSource} from '../episode/episode.js';
import {toJson} from '../episode/to-json.js';

/**
 * Writes an episode as Kapitel's own JSON, which `readEpisode` reads back and the schema takes. Ends
 * that are not known and problems of the source it came from are left out; so is what a source said
 * and nobody can mean, such as a size below 0.
 *
 * @param options.schema the URL of the JSON Schema, for editors that complete and check.
 */
export function writeEpisode(episode: Episode, options: {schema?: string} = {}): string {
  const {title, show, links} = episode;
  const transcript: readonly (Cue | TranscriptSource)[] | undefined = episode.transcript;
  const json = {
    ...(options.schema && {$schema: options.schema}),
    ...episode,
    title: title || 'Untitled',
    show: show?.title ? show : undefined,
    // WebVTT may have empty cues.
    transcript: transcript?.filter((item) => !('text' in item) || item.text),
    links: links.map(({platform, url}) => ({platform: toKebabCase(platform), url})),
    problems: undefined,
  };
  return `${toJson(json, leaveOutUnusable, 2)}\n`;
}

const toKebabCase = (name: string) => name.trim().toLowerCase().replace(/\s+/g, '-');

/** Leaves out values that JSON or the schema doesn't allow, and empty lists. */
function leaveOutUnusable(key: string, value: unknown): unknown {
  if (typeof value === 'number' && !(value >= 0 && value < Infinity)) return undefined;
  if (/^(?:number|season|width)$/.test(key) && !value) return undefined;
  // The schema allows only years of four digits, and valid dates.
  if (key === 'published' && !/^\d{4}-/.test(String(value))) return undefined;
  return Array.isArray(value) && !value.length && key !== 'audio' ? undefined : value;
}
