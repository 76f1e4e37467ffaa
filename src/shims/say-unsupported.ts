import type {Json} from '../readers/text/json.js';

/** Global, because a page with several players may run the script once for each of them. */
const reported = ((globalThis as unknown as Record<symbol, Set<string>>)[
  Symbol.for('kapitel-unsupported')
] ??= new Set());

/** Names in the console the features of another player that have no effect, each once in a page. */
export function sayUnsupported(player: string, names: readonly string[]): void {
  const news = names.filter((name) => !reported.has(name));
  if (!news.length) return;
  for (const name of news) reported.add(name);
  console.info(`Kapitel plays instead of the ${player}. Not supported: ${news.join(', ')}.`);
}

/** The keys of an object that are not in `read`, with their path in the configuration: `theme.fonts`. */
export const unread = (json: Json, read: readonly string[], path = ''): string[] =>
  Object.keys(json)
    .filter((key) => !read.includes(key))
    .map((key) => path + key);
