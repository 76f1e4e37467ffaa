import type {AudioEngine} from '../audio/audio-engine.js';
import type {Chapter} from '../episode/episode.js';
import {chapterIndexAt, fitToDuration} from '../episode/timeline.js';
import {adjustClock} from './clock.js';
import type {PlayerState} from './player-state.js';
import {snapshotEngine} from './snapshot-engine.js';

/**
 * Derives the next state from the previous state, a patch, and what the engine reports.
 *
 * @param engine `undefined` while no audio is open.
 * @param authorDuration the duration that the author declared, in seconds; else the episode's counts.
 */
export function deriveState(
  state: PlayerState,
  patch: Partial<PlayerState>,
  engine: AudioEngine | undefined,
  authorDuration: number | undefined,
): PlayerState {
  const next = {...state, ...patch, ...(engine && snapshotEngine(engine, state.buffered))};
  // Ignore the engine's `ended` until truncation has been ruled out.
  const ended = engine ? engine.ended && (patch.ended || state.ended) : next.ended;
  const declaredDuration = authorDuration ?? next.episode?.duration;
  // A live stream has no end.
  const mediaDuration =
    (engine && isFinite(engine.duration) && engine.duration) || next.mediaDuration;
  const duration = mediaDuration ?? declaredDuration ?? NaN;
  const isSameTimeline =
    chaptersOf(next) === chaptersOf(state) &&
    Object.is(duration, state.duration) &&
    declaredDuration === state.declaredDuration;
  const chapters = isSameTimeline
    ? state.chapters
    : fitToDuration(chaptersOf(next), declaredDuration, duration);
  const {currentTime, playRequested, stalled, readyState, playbackRate} = next;
  const hasData = engine && !engine.paused && readyState >= 3;
  const waiting = playRequested && !ended && (!hasData || stalled);
  const isMoving = playRequested && !waiting && !next.seeking && !ended;
  // The end of the audio still belongs to its last chapter.
  const position = Math.min(currentTime, duration - 0.001 || Infinity);
  return {
    ...next,
    ended,
    paused: !playRequested,
    declaredDuration,
    mediaDuration,
    duration,
    chapters,
    waiting,
    activeChapterIndex: chapterIndexAt(chapters, position),
    clock: adjustClock(state.clock, currentTime, isMoving ? playbackRate : 0, performance.now()),
  };
}

const NO_CHAPTERS: readonly Chapter[] = [];

/** The chapters before they are fitted to the duration. */
const chaptersOf = ({adjustedChapters, episode}: PlayerState): readonly Chapter[] =>
  adjustedChapters ?? episode?.chapters ?? NO_CHAPTERS;
