import {css} from 'lit';
import {adoptStyles} from '../../styles/adopt-styles.js';
import {sameItems} from '../base/same-items.js';
import {timelinesOf} from './player-around.js';
import type {Sentence} from './sentences.js';
import type {Matches} from './text-search.js';

/** The least distance of two ticks, and the width of those in a strip, in CSS pixels. Closer matches share one. */
const PITCH = 4;
/** From this part of all places on, they are no ticks, but a strip. */
const MANY = 0.25;

const styles = css`
  .ticks {
    overflow: visible;
    pointer-events: none;
  }
  .ticks path {
    fill: none;
    stroke: currentColor;
    stroke-width: 2px;
    vector-effect: non-scaling-stroke;
    opacity: 0.6;
  }
  /* So many that ticks would be a fence: the darker, the more. */
  .ticks.many path {
    stroke-width: 4px;
    opacity: 0.3;
  }
  .ticks.many path:nth-child(2) {
    opacity: 0.5;
  }
  .ticks.many path:nth-child(3) {
    opacity: 0.75;
  }
  .ticks path:last-child,
  .ticks.many path:last-child {
    stroke: var(--_accent);
    stroke-width: 4px;
    opacity: 1;
  }
  @media (forced-colors: active) {
    .ticks path {
      stroke: CanvasText;
    }
    .ticks path:last-child {
      stroke: Highlight;
    }
  }
`;

const SVG = 'http://www.w3.org/2000/svg';

/** Draws ticks on the time lines of a player, which know nothing of them: where matches are said. */
export class SearchTicks {
  readonly #lines = new Set<SVGElement>();
  #inputs: readonly unknown[] = [];

  /**
   * Replaces all ticks, if something has changed.
   *
   * @param player the player element.
   * @param index of the current match, or -1.
   * @param duration in seconds; without one there are no ticks.
   */
  update(
    player: HTMLElement | undefined,
    matches: Matches,
    index: number,
    sentences: readonly Sentence[],
    duration: number,
  ): void {
    const inputs = [player, matches, index, sentences, duration];
    if (sameItems(inputs, this.#inputs)) return;
    this.clear();
    this.#inputs = inputs;
    if (!matches.length || !(duration > 0 && duration < Infinity)) return;
    for (const {shadowRoot} of timelinesOf(player)) {
      const track = shadowRoot?.querySelector('[part=track]');
      if (!track) continue;
      adoptStyles(shadowRoot!, styles);
      const width = Math.max(1, Math.floor(track.clientWidth / PITCH));
      const [counts, current] = placesOf(matches, index, sentences, duration, width);
      const isMany = counts.size > width * MANY;
      const shades = isMany ? shadesOf(counts) : [counts.keys()];
      const line = drawn(width, ...shades, current);
      line.classList.toggle('many', isMany);
      track.parentElement!.append(line);
      this.#lines.add(line);
    }
  }

  /** Removes all ticks. */
  clear(): void {
    for (const line of this.#lines) line.remove();
    this.#lines.clear();
    this.#inputs = [];
  }
}

/**
 * How many matches are at each place of the line, and the place of the current one. A sentence shares its time by characters.
 *
 * @param width the number of places.
 */
function placesOf(
  matches: Matches,
  current: number,
  sentences: readonly Sentence[],
  duration: number,
  width: number,
): readonly [all: ReadonlyMap<number, number>, current: readonly number[]] {
  const counts = new Map<number, number>();
  const one: number[] = [];
  matches.forEachPlace((index, part, number) => {
    const {startTime = 0, endTime = 0} = sentences[index] ?? {};
    // The length of the last sentence may be unknown.
    const length = endTime < Infinity ? endTime - startTime : 0;
    const time = Math.min(startTime + part * length, duration);
    const place = Math.min(Math.floor((time / duration) * width), width - 1);
    counts.set(place, (counts.get(place) ?? 0) + 1);
    if (number === current) one.push(place);
  });
  return [counts, one];
}

/** The places by how many matches they have, those with the fewest first. */
function shadesOf(counts: ReadonlyMap<number, number>): number[][] {
  const most = Math.max(...counts.values());
  const shades: number[][] = [[], [], []];
  for (const [place, count] of counts)
    shades[Math.ceil((count / most) * shades.length) - 1]!.push(place);
  return shades;
}

/** A line with a path for each shade, and one for what stands out. @param width the number of places. */
function drawn(width: number, ...paths: readonly Iterable<number>[]): SVGElement {
  const line = document.createElementNS(SVG, 'svg');
  line.classList.add('ticks');
  line.setAttribute('viewBox', `0 0 ${width} 1`);
  line.setAttribute('preserveAspectRatio', 'none');
  line.setAttribute('aria-hidden', 'true');
  for (const places of paths) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', [...places].map((place) => `M${place + 0.5} 0V1`).join(''));
    line.append(path);
  }
  return line;
}
