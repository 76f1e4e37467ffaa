import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {Player} from '../../src/player/player.js';
import {SoundKeeper} from '../../src/player/sound-keeper.js';
import {FakeOpener, type FakeEngine} from './fake-engine.js';
import {FakeTiming} from './fake-timing.js';

/** Keeps every sound that was ever opened. */
class Sounds extends FakeOpener {
  readonly all: {engine: FakeEngine; signal: AbortSignal}[] = [];

  override open(...how: Parameters<FakeOpener['open']>) {
    const opened = super.open(...how);
    this.all.push({engine: this.engine, signal: how[2]});
    return opened;
  }

  /** Those that somebody could hear. */
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
});

/** What a listener does, a page, a browser and a network, in any order. */
const happenings: Record<string, (player: Player, engine: FakeEngine) => unknown> = {
  play: (player) => player.play(),
  pause: (player) => player.pause(),
  seek: (player) => (player.currentTime = 200),
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
  headset: (_, engine) => (engine.paused ? engine.play() : engine.pause()),
};

describe('a player and its keeper, whatever happens', () => {
  it('let at most one sound be heard, and none that nobody wants', async () => {
    const one = fc.constantFrom(...Object.keys(happenings));
    const steps = fc.array(fc.tuple(one, fc.constantFrom(0, 0, 0.4, 2, 40)), {maxLength: 40});
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const sounds = new Sounds();
        const player = new Player(sounds);
        const timing = new FakeTiming();
        player.episode = episode('one');
        new SoundKeeper(player, undefined, timing);
        for (const [name, seconds] of all) {
          void happenings[name]!(player, sounds.engine);
          await timing.pass(seconds);
          const {audible} = sounds;
          expect(audible.length, name).to.be.at.most(1);
          if (audible[0]) expect(audible[0], name).to.equal(player.engine);
          expect(player.state.paused, name).to.equal(player.engine?.paused ?? true);
        }
        player.pause();
        await timing.pass(100);
        expect(sounds.audible).to.be.empty;
        expect(player.state.waiting).to.equal(false);
      }),
      {numRuns: 150},
    );
  });
});
