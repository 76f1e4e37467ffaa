import type {AudioEngine} from '../audio/audio-engine.js';
import type {PlayerState, TimeSpan} from './player-state.js';

/** Copies what an engine reports. @param known the spans that were buffered before. */
export function snapshotEngine(
  engine: AudioEngine,
  known: readonly TimeSpan[],
): Partial<PlayerState> {
  const {currentTime, seeking, readyState, playbackRate, volume, muted} = engine;
  const buffered = spansOf(engine.buffered, known);
  return {currentTime, seeking, readyState, playbackRate, volume, muted, buffered};
}

/** @returns the known spans if these are the same. */
function spansOf(ranges: TimeRanges, known: readonly TimeSpan[]): readonly TimeSpan[] {
  const spans: TimeSpan[] = [];
  for (let index = 0; index < ranges.length; index++) {
    spans.push([ranges.start(index), ranges.end(index)]);
  }
  return String(spans) === String(known) ? known : spans;
}
