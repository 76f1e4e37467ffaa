import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {assertProperty} from '../../assert-property.js';
import {
  initialMachineState,
  step,
  transitions,
  type Phase,
  type Report,
  type MachineState,
} from '../../../src/player/recovery/playback-machine.js';

const phases = Object.keys(transitions) as Phase[];

/** Audio as a browser has it: what it says arrives later than it happens. */
class Medium {
  paused = true;
  ready = false;
  closed = false;
  readonly said: Report['type'][] = [];
  readonly generation: number;

  constructor(generation: number) {
    this.generation = generation;
  }

  get audible(): boolean {
    return !this.closed && !this.paused && this.ready;
  }

  play(): void {
    this.paused = false;
    this.said.push(this.ready ? 'playing' : 'waiting');
  }

  pause(): void {
    if (!this.paused) this.said.push('pause');
    this.paused = true;
  }

  receive(): void {
    this.ready = true;
    this.said.push('canplay', ...(this.paused ? [] : (['playing'] as const)));
  }
}

/** A listener, the machine, and every media element that was opened. */
class World {
  state: MachineState = initialMachineState;
  readonly media: Medium[] = [];

  get medium(): Medium | undefined {
    const last = this.media.at(-1);
    return last?.closed ? undefined : last;
  }

  act(type: 'open' | 'play' | 'stop' | 'close' | 'online' | 'reopen'): void {
    const {generation} = this.state;
    this.state = step(this.state, type === 'reopen' ? {type, generation} : {type});
    if (this.state.generation !== generation) this.#open();
    if (this.state.playRequested) this.medium?.play();
    else this.medium?.pause();
  }

  #open(): void {
    for (const medium of this.media) medium.closed = true;
    if (this.state.phase !== 'idle') this.media.push(new Medium(this.state.generation));
  }

  /** One media element, perhaps an old one, dispatches its pending events. */
  hear(index: number): void {
    const medium = this.media[index % this.media.length];
    const type = medium?.said.shift();
    if (!medium || !type) return;
    const {paused, ready, generation} = medium;
    // Like the recovery, drops events that are not true any more.
    if (type === 'playing' && (paused || !ready)) return;
    if (type === 'waiting' && (paused || ready)) return;
    if (type === 'pause' && !paused) return;
    this.state = step(this.state, {type, generation, position: 50});
    if (type === 'lost' && generation === this.state.generation) medium.closed = true;
  }

  settle(): void {
    for (let index = 0; index < this.media.length; index++) {
      while (this.media[index]!.said.length) this.hear(index);
    }
  }
}

const events = {
  receive: (medium: Medium) => medium.receive(),
  starve(medium: Medium) {
    medium.ready = false;
    medium.said.push('waiting');
  },
  // A headset, a lock screen, another tab.
  pauseNatively: (medium: Medium) => medium.pause(),
  playNatively: (medium: Medium) => medium.play(),
  end(medium: Medium) {
    medium.paused = true;
    medium.said.push('ended');
  },
  refuse(medium: Medium) {
    medium.paused = true;
    medium.said.push('blocked');
  },
  break(medium: Medium) {
    medium.ready = false;
    medium.said.push('lost');
  },
  giveUp(medium: Medium) {
    medium.closed = true;
    medium.said.push('fail');
  },
};

const steps = fc.oneof(
  fc.record({act: fc.constantFrom('open', 'play', 'stop', 'close', 'online', 'reopen')}),
  fc.record({seek: fc.nat(1e4)}),
  fc.record({hear: fc.nat(9)}),
  fc.record({happen: fc.constantFrom(...(Object.keys(events) as (keyof typeof events)[]))}),
);

function take(world: World, one: typeof steps extends fc.Arbitrary<infer Step> ? Step : never) {
  if ('act' in one) world.act(one.act);
  else if ('seek' in one) world.state = step(world.state, {type: 'seek', position: one.seek});
  else if ('hear' in one) world.hear(one.hear);
  else if (world.medium) events[one.happen](world.medium);
}

/** Any inputs in any order. */
const whatever = (check: (world: World) => void) =>
  assertProperty(
    fc.property(fc.array(steps, {maxLength: 60, size: 'max'}), (all) => {
      const world = new World();
      for (const one of all) {
        take(world, one);
        check(world);
      }
    }),
    {numRuns: 500},
  );

/** The states that single inputs lead to from one. */
function neighbours(state: MachineState): MachineState[] {
  const {generation} = state;
  return [
    ...(['open', 'play', 'stop', 'close', 'online'] as const).map((type) => step(state, {type})),
    step(state, {type: 'seek', position: 7}),
    ...(
      [
        'canplay',
        'playing',
        'waiting',
        'pause',
        'ended',
        'blocked',
        'lost',
        'fail',
        'steady',
        'reopen',
      ] as const
    ).map((type) => step(state, {type, generation})),
  ];
}

function reachableFrom(start: MachineState): Set<Phase> {
  const reached = new Map<string, MachineState>();
  const queue = [start];
  for (let state = queue.pop(); state; state = queue.pop()) {
    const key = [state.phase, state.playRequested, state.retriable].join();
    if (reached.has(key)) continue;
    reached.set(key, state);
    queue.push(...neighbours(state));
  }
  return new Set([...reached.values()].map(({phase}) => phase));
}

describe('the states of audio', () => {
  it('can all be reached from each other', () => {
    for (const phase of phases) {
      for (const playRequested of [true, false]) {
        expect(
          [...reachableFrom({...initialMachineState, phase, playRequested})].sort(),
        ).to.deep.equal([...phases].sort());
      }
    }
  });

  it('never contradict the listener’s request, whatever happens in whatever order', () => {
    whatever(({state: {phase, playRequested}}) => {
      if (phase === 'playing' || phase === 'buffering') expect(playRequested, phase).to.equal(true);
      if (phase === 'paused' || phase === 'ended' || phase === 'blocked') {
        expect(playRequested, phase).to.equal(false);
      }
    });
  });

  it('report what plays, once everything was reported', () => {
    whatever((world) => {
      world.settle();
      expect(world.state.phase === 'playing').to.equal(world.medium?.audible ?? false);
    });
  });

  it('open again only audio that broke while play is requested', () => {
    whatever(({state}) => {
      const next = step(state, {type: 'reopen', generation: state.generation});
      if (next === state) return;
      expect(state.phase).to.equal('error');
      expect(state.playRequested).to.equal(true);
      expect(next.generation).to.equal(state.generation + 1);
    });
  });
});

describe('step', () => {
  const playing = [{type: 'open'}, {type: 'play'}, {type: 'playing', generation: 1}] as const;
  const after = (...inputs: Parameters<typeof step>[1][]) =>
    [...playing, ...inputs].reduce<MachineState>(step, initialMachineState);
  const reopen = (state: MachineState) =>
    step(state, {type: 'reopen', generation: state.generation});

  it('goes back three seconds where audio broke, and not further when it breaks again', () => {
    const lost = after({type: 'lost', generation: 1, position: 100});
    expect(lost.pendingPosition).to.equal(97);
    const again = step(reopen(lost), {type: 'lost', generation: 2, position: 0});
    expect(again.pendingPosition).to.equal(97);
    expect(again.attempt).to.equal(1);
    // Some browsers dispatch `playing` and then `error`.
    const played = step(reopen(again), {type: 'playing', generation: 3});
    const third = step(played, {type: 'lost', generation: 3, position: 98});
    expect(third.pendingPosition).to.equal(97);
  });

  it('goes to where it was sought meanwhile instead', () => {
    const lost = after({type: 'lost', generation: 1, position: 100});
    expect(step(lost, {type: 'seek', position: 500}).pendingPosition).to.equal(500);
  });

  it('ignores reports about an earlier opening', () => {
    const reopened = reopen(after({type: 'lost', generation: 1, position: 100}));
    expect(step(reopened, {type: 'playing', generation: 1})).to.equal(reopened);
  });

  it('counts attempts from 0 once it has played for a while', () => {
    const reopened = reopen(after({type: 'lost', generation: 1, position: 100}));
    expect(reopened.attempt).to.equal(1);
    expect(step(reopened, {type: 'steady', generation: 2}).attempt).to.equal(0);
  });

  it('counts no attempt that failed without a network, and keeps the position', () => {
    const reopened = reopen(after({type: 'lost', generation: 1, position: 100}));
    const online = step(reopened, {type: 'online'});
    expect(online.attempt).to.equal(0);
    expect(online.pendingPosition).to.equal(97);
  });

  it('does not open again what a timer of an earlier opening asks for', () => {
    const lost = after({type: 'lost', generation: 1, position: 100});
    const opened = step(step(lost, {type: 'close'}), {type: 'open'});
    const again = step(step(opened, {type: 'play'}), {
      type: 'lost',
      generation: opened.generation,
      position: 5,
    });
    expect(step(again, {type: 'reopen', generation: 1})).to.equal(again);
  });

  it('opens nothing again after the listener pressed pause', () => {
    const lost = after({type: 'lost', generation: 1, position: 100}, {type: 'stop'});
    expect(reopen(lost)).to.equal(lost);
  });
});
