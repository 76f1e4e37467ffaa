import type {AudioEngine} from '../audio/audio-engine.js';
import type {PlayerState, TimeSpan} from './player-state.js';

/** What an engine says of itself. @param known the spans that were buffered before. */
export function factsOf(engine: AudioEngine, known: readonly TimeSpan[]): Partial<PlayerState> {
  const {currentTime, paused, ended, seeking, readyState, playbackRate, volume, muted} = engine;
  const buffered = spansOf(engine.buffered, known);
  return {currentTime, paused, ended, seeking, readyState, playbackRate, volume, muted, buffered};
}

/** @returns the spans already known if these are the same. */
function spansOf(ranges: TimeRanges, known: readonly TimeSpan[]): readonly TimeSpan[] {
  const spans = Array.from({length: ranges.length}, (_, index): TimeSpan => [
    ranges.start(index),
    ranges.end(index),
  ]);
  return String(spans) === String(known) ? known : spans;
}
