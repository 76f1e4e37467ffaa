import {css} from 'lit';
import {sameItems} from '../../elements/base/same-items.js';
import {adoptStyles} from '../../styles/adopt-styles.js';
import type {FeatureContext} from '../feature.js';
import type {ChapterChoice} from './choice.js';

const styles = css`
  /* Stripes of the background over the parts that are left out. */
  .skipped {
    position: absolute;
    inset: 0;
    background: repeating-linear-gradient(115deg, var(--_paper) 0 3px, #0000 3px 5px);
    forced-color-adjust: none;
  }
`;

/** Strikes the chapters that are left out from the time line, until the signal is aborted. */
export function markTimeline({player, host, signal}: FeatureContext, choice: ChapterChoice): void {
  const marks = document.createElement('div');
  marks.className = 'skipped';
  let shown: readonly unknown[] = [];
  const update = () => {
    const {chapters, duration} = player.state;
    const {skipped} = choice.store.state;
    const inputs = [chapters, duration, skipped];
    if (sameItems(inputs, shown)) return;
    const root = host.shadowRoot!.querySelector('kapitel-timeline')?.shadowRoot;
    const track = root?.querySelector('[part=track]');
    if (!root || !track) return;
    shown = inputs;
    if (!skipped.size || !(duration > 0)) return marks.remove();
    adoptStyles(root, styles);
    marks.style.setProperty('mask-image', maskOf(choice, duration));
    if (!marks.isConnected) track.append(marks);
  };
  for (const store of [player.store, choice.store])
    signal.addEventListener('abort', store.subscribe(update));
  signal.addEventListener('abort', () => marks.remove());
  update();
}

/** A mask that shows the parts that are left out, and nothing else. */
function maskOf({parts, isSkipped}: ChapterChoice, duration: number): string {
  const stops = parts.flatMap(({index, startTime, endTime}) => {
    if (!isSkipped(index)) return [];
    const [from, to] = [startTime, endTime].map((time) => `${(time / duration) * 100}%`);
    return [`#0000 ${from}`, `#000 ${from} ${to}`, `#0000 ${to}`];
  });
  return `linear-gradient(to right, #0000 0, ${stops.join(', ')})`;
}
