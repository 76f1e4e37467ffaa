/**
 * What a sound does:
 *
 * - `idle`: it is not open. It may be wanted already.
 * - `loading`: it was opened, nothing has come yet.
 * - `ready`: it could play and never did.
 * - `playing`: it is heard.
 * - `buffering`: it is wanted and not heard.
 * - `paused`, `ended`: it was heard.
 * - `blocked`: the browser wants a gesture first.
 * - `error`: it broke. It will be opened again if it is `retriable` and wanted.
 */
export type Phase =
  'idle' | 'loading' | 'ready' | 'playing' | 'buffering' | 'paused' | 'ended' | 'blocked' | 'error';

export interface SoundState {
  readonly phase: Phase;
  /** Whether the listener wants to hear it, whatever is the case by now. */
  readonly intent: boolean;
  /** Where it is to go on when it is opened again, in seconds, until it was heard for a while. */
  readonly pendingPosition: number | undefined;
  /** How often it was opened again since it was last heard for a while. */
  readonly attempt: number;
  /** Counts the openings. What an older one still says is dropped. */
  readonly generation: number;
  readonly retriable: boolean;
}

/** What the listener or the program does. */
export type Action =
  | {readonly type: 'open' | 'play' | 'stop' | 'close' | 'online'}
  | {readonly type: 'seek'; readonly position: number};

/**
 * What a medium says, while it is so (`playing` of an element that was paused since is not said), and
 * what a timer does that was set for it.
 */
export interface Report {
  readonly type:
    | 'canplay'
    | 'playing'
    | 'waiting'
    | 'pause'
    | 'ended'
    | 'blocked'
    | 'lost'
    | 'fail'
    | 'steady'
    | 'reopen';
  readonly generation: number;
  /** Of `lost`: where it was heard last, in seconds. */
  readonly position?: number;
}

export type Input = Action | Report;

export const silent: SoundState = {
  phase: 'idle',
  intent: false,
  pendingPosition: undefined,
  attempt: 0,
  generation: 0,
  retriable: false,
};

/** By how much a sound that broke goes back, so that one finds into the sentence again; seconds. */
export const REWIND = 3;

type Exits = Readonly<Partial<Record<Input['type'], Phase>>>;

/** What may happen to every sound that is open. */
const open: Exits = {
  open: 'loading',
  blocked: 'blocked',
  lost: 'error',
  fail: 'error',
  close: 'idle',
};

/** What follows on what. An input that is not listed leaves the phase as it is. */
export const transitions: Readonly<Record<Phase, Exits>> = {
  idle: {open: 'loading'},
  loading: {...open, canplay: 'ready', playing: 'playing', ended: 'ended'},
  ready: {...open, play: 'buffering', playing: 'playing'},
  playing: {...open, stop: 'paused', pause: 'paused', waiting: 'buffering', ended: 'ended'},
  buffering: {...open, stop: 'paused', pause: 'paused', playing: 'playing', ended: 'ended'},
  paused: {...open, play: 'buffering', playing: 'playing', ended: 'ended'},
  ended: {...open, play: 'buffering', playing: 'playing', seek: 'paused'},
  blocked: {...open, play: 'buffering', playing: 'playing'},
  error: {open: 'loading', reopen: 'loading', play: 'loading', close: 'idle'},
};

/** The state after an input. Pure. */
export function step(state: SoundState, input: Input): SoundState {
  if ('generation' in input && input.generation !== state.generation) return state;
  // Whoever does not want sound any more has nothing opened again.
  if (input.type === 'reopen' && !(state.intent && state.retriable)) return state;
  const phase = transitions[state.phase][input.type];
  const next = {...state, phase: phase ?? state.phase};
  switch (input.type) {
    case 'play':
      return {...next, intent: true, ...(state.phase === 'error' && opening(state, 0))};
    case 'stop':
      return {...next, intent: false};
    case 'seek':
      return {...next, pendingPosition: isOpening(next) ? input.position : undefined};
    case 'open':
      return {...next, ...opening(state, 0)};
    case 'reopen':
      return phase ? {...next, ...opening(state, state.attempt + 1)} : state;
    case 'close':
      return {...silent, generation: state.generation + 1};
    case 'lost':
      return phase ? {...next, ...lost(state, input.position ?? 0)} : state;
    case 'online':
      // What was in vain without a network doesn't count.
      return {...next, attempt: 0};
    case 'steady':
      return {...next, attempt: 0, pendingPosition: undefined};
    default:
      return phase ? {...next, ...settled(phase, state)} : state;
  }
}

const isOpening = ({phase}: SoundState): boolean => phase === 'loading' || phase === 'error';

const opening = ({generation}: SoundState, attempt: number): Partial<SoundState> => ({
  attempt,
  generation: generation + 1,
  retriable: false,
});

const lost = ({pendingPosition, intent}: SoundState, position: number): Partial<SoundState> => ({
  // However often it breaks, it never goes back behind where it was to go on.
  pendingPosition: Math.max(pendingPosition ?? 0, position - REWIND),
  retriable: intent,
});

/** A sound that stopped by itself is not wanted any more; one that started by itself is. */
function settled(phase: Phase, {intent}: SoundState): Partial<SoundState> {
  if (phase === 'buffering' || phase === 'ready') return {intent};
  return {intent: phase === 'playing'};
}
