/**
 * The sources of the initial position, the strongest first:
 *
 * - `audio`: an `<audio>` inside the element that was playing before the script ran.
 * - `link`: the fragment of the page's URL, such as `#t=17:21`.
 * - `saved`: the position at which the listener left the episode.
 * - `start`: the author's `start` attribute.
 */
export const positionSources = ['audio', 'link', 'saved', 'start'] as const;

export type PositionSource = (typeof positionSources)[number];

/** A position for each source that has one, in seconds. */
export type PositionCandidates = Partial<Record<PositionSource, number | undefined>>;

/** The position of the strongest source that has one, in seconds; else 0. */
export function initialPosition(candidates: PositionCandidates): number {
  const source = positionSources.find((name) => candidates[name] !== undefined);
  return (source && candidates[source]) ?? 0;
}
