import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {assertProperty} from '../assert-property.js';
import {Player} from '../../src/player/player.js';
import {PlaybackRecovery} from '../../src/player/recovery/playback-recovery.js';
import {leaveOnline, setOnline} from '../network.js';
import {FakeOpener, type FakeEngine} from './fake-engine.js';
import {FakeTiming} from './fake-timing.js';

/** Keeps every engine that was opened. */
class Sounds extends FakeOpener {
  readonly all: {engine: FakeEngine; signal: AbortSignal}[] = [];

  override open(...how: Parameters<FakeOpener['open']>) {
    const opened = super.open(...how);
    this.all.push({engine: this.engine, signal: how[2]});
    return opened;
  }

  /** The engines that can be heard. */
  get audible(): FakeEngine[] {
    return this.all
      .filter(({engine, signal}) => !signal.aborted && !engine.paused && engine.readyState >= 3)
      .map(({engine}) => engine);
  }
}

const episode = (name: string) => ({
  title: name,
  guid: name,
  audio: [{url: `https://example.org/${name}.mp3`}],
  duration: 300,
  chapters: [0, 100, 200].map((startTime) => ({startTime, endTime: startTime + 100, title: ''})),
});

/** What a listener does, a page, a browser and a network, in any order. */
const happenings: Record<string, (player: Player, engine: FakeEngine) => unknown> = {
  play: (player) => player.play(),
  pause: (player) => player.pause(),
  seek: (player) => (player.currentTime = 200),
  chapter: (player) => player.seekToChapter(1),
  retry: (player) => player.retry(),
  one: (player) => (player.episode = episode('one')),
  two: (player) => (player.episode = episode('two')),
  close: (player) => player.close(),
  data: (_, engine) => {
    engine.say('durationchange', {duration: 300, readyState: 4});
    if (!engine.paused) engine.say('playing');
  },
  move: (_, engine) => {
    if (!engine.paused && engine.readyState >= 3) engine.moveTo(engine.currentTime + 5);
    engine.say('timeupdate');
  },
  starve: (_, engine) => engine.say('waiting', {readyState: 2}),
  breakOff: (_, engine) => engine.say('error', {error: {code: 2} as MediaError}),
  end: (_, engine) => {
    engine.say('pause', {paused: true, ended: true});
    engine.say('ended');
  },
  rewind: (_, engine) => (engine.currentTime = 0),
  headset: (_, engine) => (engine.paused ? engine.play() : engine.pause()),
  offline: () => setOnline(false),
  online: () => setOnline(true),
};
const steps = fc.array(
  fc.tuple(
    fc.oneof(
      {weight: 2, arbitrary: fc.constantFrom(...Object.keys(happenings))},
      // Mostly there is sound, and what it needs.
      fc.constantFrom('play', 'chapter', 'data', 'move', 'breakOff'),
    ),
    fc.constantFrom(0, 0, 0.4, 2, 40),
  ),
  {maxLength: 40},
);

function setUp() {
  const sounds = new Sounds();
  const player = new Player(sounds);
  const timing = new FakeTiming();
  player.episode = episode('one');
  new PlaybackRecovery(player, new AbortController().signal, timing);
  /** @param look is called after each of them. */
  const live = async (
    happened: readonly (readonly [name: string, seconds: number])[],
    look: (name: string) => void = () => undefined,
  ) => {
    for (const [name, seconds] of happened) {
      void happenings[name]!(player, sounds.engine);
      await timing.pass(seconds);
      look(name);
    }
  };
  return {sounds, player, timing, live};
}

/** A server and a browser without faults. */
function flow(engine: FakeEngine): void {
  if (engine.paused || engine.error) return;
  const came = engine.readyState >= 3;
  engine.say('durationchange', {duration: 300, readyState: 4, ended: false});
  if (!came) engine.say('playing');
  engine.moveTo((engine.currentTime + 0.5) % 290);
  engine.say('timeupdate');
}

describe('a player and its recovery, whatever happens', () => {
  afterEach(leaveOnline);

  it('play at most one audio element, and none while play is not requested', async () => {
    await assertProperty(
      fc.asyncProperty(steps, async (all) => {
        const {sounds, player, timing, live} = setUp();
        await live(all, (name) => {
          const {audible} = sounds;
          expect(audible.length, name).to.be.at.most(1);
          if (audible[0]) expect(audible[0], name).to.equal(player.engine);
          if (player.state.paused) expect(player.engine?.paused ?? true, name).to.equal(true);
          expect(player.state.paused, name).to.equal(!player.state.playRequested);
        });
        player.pause();
        await timing.pass(100);
        expect(sounds.audible).to.be.empty;
        expect(player.state.waiting).to.equal(false);
      }),
      {numRuns: 150},
    );
  });

  it('play if play is requested, without a notice, once the network is back', async () => {
    await assertProperty(
      fc.asyncProperty(steps, async (all) => {
        const {sounds, player, timing, live} = setUp();
        await live(all);
        setOnline(true);
        if (!player.state.waiting && player.state.paused) void player.play();
        await timing.pass(120, () => flow(sounds.engine));
        expect(sounds.audible).to.have.lengthOf(1);
        expect(player.state.waiting).to.equal(false);
        expect(player.state.notice).to.equal(undefined);
      }),
      {numRuns: 150},
    );
  });
});
