import type {Episode} from '../episode/episode.js';

/**
 * Writes an episode as Kapitel's own JSON, which `readEpisode` reads back. Ends that are not known
 * and problems of the source it came from are left out.
 *
 * @param options.schema the address of the JSON Schema, for editors that complete and check.
 */
export function writeEpisode(episode: Episode, options: {schema?: string} = {}): string {
  const json = {...(options.schema && {$schema: options.schema}), ...episode, problems: undefined};
  return `${JSON.stringify(json, leaveOutEmpty, 2)}\n`;
}

/** JSON has no infinity, and an empty list says no more than none. */
function leaveOutEmpty(key: string, value: unknown): unknown {
  if (value === Infinity) return undefined;
  return Array.isArray(value) && !value.length && key !== 'audio' ? undefined : value;
}
