/**
 * What the audio does:
 *
 * - `idle`: it is not open. Play may be requested already.
 * - `loading`: it was opened, and nothing has arrived yet.
 * - `ready`: it could play and never did.
 * - `playing`: it plays.
 * - `buffering`: play is requested, and data are missing.
 * - `paused`, `ended`: it has played before.
 * - `blocked`: the browser requires a gesture first.
 * - `error`: it failed. It is opened again if it is `retriable` and play is requested.
 */
export type Phase =
  'idle' | 'loading' | 'ready' | 'playing' | 'buffering' | 'paused' | 'ended' | 'blocked' | 'error';

export interface MachineState {
  readonly phase: Phase;
  /** Whether playback is requested, whatever the phase is. */
  readonly playRequested: boolean;
  /** The position from which reopened audio plays, in seconds, until it has played for a while. */
  readonly pendingPosition: number | undefined;
  /** How often the audio was opened again since it last played for a while. */
  readonly attempt: number;
  /** Counts the openings. Reports about an older opening are ignored. */
  readonly generation: number;
  readonly retriable: boolean;
}

/** What the listener or the program does. */
export type Action =
  | {readonly type: 'open' | 'play' | 'stop' | 'close' | 'online'}
  | {readonly type: 'seek'; readonly position: number};

/**
 * What the media element reports, as long as it is true (not `playing` of an element that was paused
 * since), and what a timer reports that was set for it.
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
  /** Of `lost`: up to where the audio was heard, in seconds. */
  readonly position?: number;
}

export type Input = Action | Report;

export const initialMachineState: MachineState = {
  phase: 'idle',
  playRequested: false,
  pendingPosition: undefined,
  attempt: 0,
  generation: 0,
  retriable: false,
};

/** By how many seconds playback goes back after an interruption, to the start of the sentence or so. */
export const REWIND = 3;

type Exits = Readonly<Partial<Record<Input['type'], Phase>>>;

/** What may happen to all audio that is open. */
const open: Exits = {
  open: 'loading',
  blocked: 'blocked',
  lost: 'error',
  fail: 'error',
  close: 'idle',
};

/** The next phase by phase and input. An input that is not listed leaves the phase as it is. */
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
export function step(state: MachineState, input: Input): MachineState {
  if ('generation' in input && input.generation !== state.generation) return state;
  // Audio is opened again only while play is requested.
  if (input.type === 'reopen' && !(state.playRequested && state.retriable)) return state;
  const phase = transitions[state.phase][input.type];
  const next = {...state, phase: phase ?? state.phase};
  switch (input.type) {
    case 'play':
      return {...next, playRequested: true, ...(state.phase === 'error' && opening(state, 0))};
    case 'stop':
      return {...next, playRequested: false};
    case 'seek':
      return {...next, pendingPosition: isOpening(next) ? input.position : undefined};
    case 'open':
      return {...next, ...opening(state, 0)};
    case 'reopen':
      return phase ? {...next, ...opening(state, state.attempt + 1)} : state;
    case 'close':
      return {...initialMachineState, generation: state.generation + 1};
    case 'lost':
      return phase ? {...next, ...lost(state, input.position ?? 0)} : state;
    case 'online':
      // Attempts without a network don't count.
      return {...next, attempt: 0};
    case 'steady':
      return {...next, attempt: 0, pendingPosition: undefined};
    default:
      return phase ? {...next, ...settled(phase, state)} : state;
  }
}

const isOpening = ({phase}: MachineState): boolean => phase === 'loading' || phase === 'error';

const opening = ({generation}: MachineState, attempt: number): Partial<MachineState> => ({
  attempt,
  generation: generation + 1,
  retriable: false,
});

const lost = (
  {pendingPosition, playRequested}: MachineState,
  position: number,
): Partial<MachineState> => ({
  // A further interruption before that position doesn't move it further back.
  pendingPosition: Math.max(pendingPosition ?? 0, position - REWIND),
  retriable: playRequested,
});

/** Audio that was paused from outside is not requested any more; audio that was started is. */
function settled(phase: Phase, {playRequested}: MachineState): Partial<MachineState> {
  if (phase === 'buffering' || phase === 'ready') return {playRequested};
  return {playRequested: phase === 'playing'};
}
