import {css} from 'lit';
import {adoptStyles} from '../../styles/adopt-styles.js';
import {sameItems} from '../base/same-items.js';
import {timelinesOf} from './player-around.js';
import type {Sentence} from './sentences.js';
import type {Matches} from './text-search.js';

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
  .ticks.many path {
    stroke-width: 1px;
  }
  .ticks path + path,
  .ticks.many path + path {
    stroke: var(--_accent);
    stroke-width: 4px;
    opacity: 1;
  }
  @media (forced-colors: active) {
    .ticks path {
      stroke: CanvasText;
    }
    .ticks path + path {
      stroke: Highlight;
    }
  }
`;

/** The number of places on a line that can have a tick. */
const PLACES = 500;
/** From this number on they are thinner. */
const MANY = 40;
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
    const [places, current] = placesOf(matches, index, sentences, duration);
    for (const {shadowRoot} of timelinesOf(player)) {
      const track = shadowRoot?.querySelector('[part=track]');
      if (!track) continue;
      adoptStyles(shadowRoot!, styles);
      const line = drawn(places, current);
      line.classList.toggle('many', places.size > MANY);
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

/** The places of all matches on the line, and of the current one. A sentence shares its time by characters. */
function placesOf(
  matches: Matches,
  current: number,
  sentences: readonly Sentence[],
  duration: number,
): readonly [all: ReadonlySet<number>, current: readonly number[]] {
  const places = new Set<number>();
  const one: number[] = [];
  let next = 0;
  matches.forEachPlace((index, part, number) => {
    // Of many matches in a short sentence one is enough.
    if (number < next && number !== current) return;
    const {startTime = 0, endTime = 0} = sentences[index] ?? {};
    // The length of the last sentence may be unknown.
    const length = endTime < Infinity ? endTime - startTime : 0;
    if (length < duration / PLACES) next = matches.firstIn(index + 1);
    const time = Math.min(startTime + part * length, duration);
    const place = Math.round((time / duration) * PLACES);
    places.add(place);
    if (number === current) one.push(place);
  });
  return [places, one];
}

/** A line with a path for all ticks, and one for those that stand out. */
function drawn(...paths: readonly Iterable<number>[]): SVGElement {
  const line = document.createElementNS(SVG, 'svg');
  line.classList.add('ticks');
  line.setAttribute('viewBox', `0 0 ${PLACES} 1`);
  line.setAttribute('preserveAspectRatio', 'none');
  line.setAttribute('aria-hidden', 'true');
  for (const places of paths) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', [...places].map((place) => `M${place} 0V1`).join(''));
    line.append(path);
  }
  return line;
}
