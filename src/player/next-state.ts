import {chapterIndexAt, fitToDuration} from '../episode/timeline.js';
import {adjustClock} from './clock.js';
import {factsOf} from './facts.js';
import type {Player} from './player.js';
import type {PlayerState} from './player-state.js';

/**
 * What is so now: what is known besides the sound, the sound's own facts, and what follows from both.
 *
 * @param wanted whether the listener wants sound.
 * @param length what the author says of it, in seconds; else the episode does.
 */
export function nextState(
  {state, engine, keeper}: Pick<Player, 'state' | 'engine' | 'keeper'>,
  patch: Partial<PlayerState>,
  wanted: boolean,
  length: number | undefined,
): PlayerState {
  const facts = {...state, ...patch, ...(engine && factsOf(engine, state.buffered))};
  // An end is one once its keeper has seen it.
  if (facts.ended && !(patch.ended || state.ended)) {
    Object.assign(facts, {ended: false, paused: state.paused});
  }
  const declared = length ?? facts.episode?.duration;
  const told = engine?.duration ?? 0;
  // A stream may have no end, and one that is opened again is as long as it was.
  const duration = (isFinite(told) && told) || (keeper?.duration ?? declared ?? NaN);
  const chapters =
    facts.chapters.length && Object.is(duration, state.duration)
      ? facts.chapters
      : fitToDuration(keeper?.arrange() ?? facts.episode?.chapters ?? [], declared, duration);
  const {currentTime, ended} = facts;
  const waiting =
    wanted && !ended && (!engine || facts.stuck || engine.paused || engine.readyState < 3);
  const moving = !waiting && !facts.paused && !facts.seeking && !ended && facts.readyState >= 3;
  const speed = moving ? facts.playbackRate : 0;
  // The end of the sound still belongs to its last chapter.
  const place = Math.min(currentTime, duration - 0.001 || Infinity);
  const activeChapterIndex = chapterIndexAt(chapters, place);
  const clock = adjustClock(state.clock, currentTime, speed, performance.now());
  return {...facts, declared, duration, chapters, waiting, activeChapterIndex, clock};
}
