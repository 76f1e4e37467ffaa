import {deriveState} from '../../src/player/derive-state.js';
import type {Player} from '../../src/player/player.js';
import type {PlayerState} from '../../src/player/player-state.js';
import type {ReadonlyStore, Store} from '../../src/player/store.js';
import {FakeEngine} from './fake-engine.js';

/** What the loader and the engine report. The player derives the rest of its state from it. */
type Facts = Omit<
  PlayerState,
  | 'chapters'
  | 'activeChapterIndex'
  | 'paused'
  | 'waiting'
  | 'declaredDuration'
  | 'duration'
  | 'clock'
>;

/** Sets state by hand, as if an engine had reported it. What is derived from it cannot contradict it. */
export function setState(player: Player, facts: Partial<Facts>): void {
  const {state} = player;
  const {currentTime, playRequested, mediaDuration, buffered, ...reported} = {...state, ...facts};
  const {ended, seeking, readyState, playbackRate, volume, muted} = reported;
  const engine = Object.assign(new FakeEngine(), {
    duration: mediaDuration ?? NaN,
    paused: !playRequested,
    buffered: spans(buffered),
    ended,
    seeking,
    readyState,
    playbackRate,
    volume,
    muted,
  });
  engine.moveTo(currentTime);
  (player.store as ReadonlyStore<PlayerState> & Pick<Store<PlayerState>, 'set'>).set(
    deriveState(state, facts, engine, state.declaredDuration),
  );
}

const spans = (all: PlayerState['buffered']): TimeRanges => ({
  length: all.length,
  start: (index) => all[index]![0],
  end: (index) => all[index]![1],
});
