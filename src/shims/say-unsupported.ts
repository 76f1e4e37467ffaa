import type {Json} from '../readers/json.js';

/** Kept by the page: a script that is there once a player runs once a player. */
const said = ((globalThis as unknown as Record<symbol, Set<string>>)[
  Symbol.for('kapitel-unsupported')
] ??= new Set());

/** Names in the console what of another player's has no effect; each name once a page. */
export function sayUnsupported(player: string, names: readonly string[]): void {
  const news = names.filter((name) => !said.has(name));
  if (!news.length) return;
  for (const name of news) said.add(name);
  console.info(`Kapitel plays instead of the ${player}. Not supported: ${news.join(', ')}.`);
}

/** The keys that nobody here reads, as they are written in a configuration: `theme.fonts`. */
export const unread = (json: Json, read: readonly string[], path = ''): string[] =>
  Object.keys(json)
    .filter((key) => !read.includes(key))
    .map((key) => path + key);
