import {expect} from '@open-wc/testing';
import {HowlerOpener} from '../../src/audio/howler-opener.js';
import type {Episode} from '../../src/episode/episode.js';
import {Player} from '../../src/player/player.js';
import type {PlayerState} from '../../src/player/player-state.js';
import {keepSound} from '../../src/player/sound-keeper.js';
import {realTiming, type Timing} from '../../src/player/timing.js';
import {leaveOnline, setOnline} from '../network.js';
import {once, until} from '../until.js';

const ON_WEBKITGTK = /Linux.*AppleWebKit(?!.*Chrome)/.test(navigator.userAgent);
/** How fast a sound that does not tell its length may be played: WebKitGTK crashes when it is faster. */
const FAST = ON_WEBKITGTK ? 1 : 4;
/** How often the keeper looks, in milliseconds. */
const LOOK = 500;

/**
 * Waits as long as the real one until there is sound, which takes its time on a busy machine, and then so
 * many times shorter, while the sound runs as it does.
 */
class HastyTiming implements Timing {
  /** What was waited for, in milliseconds. */
  readonly waits: number[] = [];
  /** What is waited for now. */
  readonly pending = new Set<() => void>();
  #times = 1;
  #retries = 1;
  #from = performance.now();
  #start = this.#from;

  /** @param retries how many times sooner a sound is opened again. */
  hurry(times: number, retries = times): void {
    this.#retries = retries;
    this.#start = this.now();
    this.#from = performance.now();
    this.#times = times;
  }

  now(): number {
    return this.#start + (performance.now() - this.#from) * this.#times;
  }

  after(milliseconds: number, action: () => void): () => void {
    const times = milliseconds === LOOK ? this.#times : this.#retries;
    this.waits.push(milliseconds);
    this.pending.add(action);
    const cancel = realTiming.after(milliseconds / times, () => {
      this.pending.delete(action);
      action();
    });
    return () => {
      this.pending.delete(action);
      cancel();
    };
  }

  random(): number {
    return 0.5;
  }
}

interface Request {
  readonly path: string;
  readonly host: string;
  readonly range?: string;
  readonly status: number;
  readonly open: boolean;
}

const players: Player[] = [];
let visits = 0;

class Visit {
  readonly player = new Player(new HowlerOpener());
  readonly timing = new HastyTiming();
  readonly states: PlayerState[] = [];
  readonly events: string[] = [];
  readonly url: string;
  readonly #about: string;

  /**
   * @param settings.declared in seconds, as the publisher says.
   * @param settings.times how many times shorter waits are, once there is sound
   * @param settings.early or from the beginning, where there is none
   */
  constructor(
    fault: string,
    settings: {seconds?: number; declared?: number; times?: number; early?: boolean} = {},
  ) {
    const {seconds = 30, times = 20, early = false} = settings;
    const key = `${Date.now().toString(36)}-${visits++}`;
    this.url = new URL(`/faults/${fault}/${key}/${seconds}.mp3`, location.href).href;
    this.#about = `/faults/${fault}/${key}`;
    const {player} = this;
    players.push(player);
    player.episode = episodeOf(this.url, settings.declared ?? seconds);
    player.store.subscribe(() => this.states.push(player.state));
    for (const type of ['playing', 'ended', 'error']) {
      player.addEventListener(type, () => this.events.push(type));
    }
    const {timing} = this;
    if (early) timing.hurry(times);
    else player.addEventListener('playing', () => timing.hurry(times), {once: true});
    keepSound(player, undefined, timing);
  }

  /** Plays from a time, fast enough for a test. */
  async hear(startTime = 0, rate = 2): Promise<void> {
    this.player.currentTime = startTime;
    this.player.playbackRate = rate;
    const playing = once(this.player, 'playing');
    void this.player.play();
    await playing;
  }

  get notices(): unknown[] {
    return [...new Set(this.states.map(({notice}) => notice).filter(Boolean))];
  }

  /** The position up to which there was sound, before the listener was told something. */
  heardBefore(notice: PlayerState['notice']): number {
    const told = this.states.findIndex((state) => state.notice === notice);
    return Math.max(...this.states.slice(0, told).map(({currentTime}) => currentTime));
  }

  /** Waits until the listener was told something, however shortly. */
  told(notice: PlayerState['notice']): Promise<void> {
    return until(() => this.notices.includes(notice));
  }

  /** Waits until the requests are as they should be. */
  async asked(holds: (requests: Request[]) => boolean): Promise<void> {
    while (!holds(await this.requests()));
  }

  async requests(): Promise<Request[]> {
    return (await (await fetch(`${this.#about}/log`)).json()) as Request[];
  }

  /** Lets the server do better from now on. */
  mend(): Promise<Response> {
    return fetch(`${this.#about}/heal`);
  }

  /** Waits until the sound is being opened again, and lets the server do better then. */
  async heal(): Promise<PlayerState> {
    await this.told('reconnecting');
    // What is opened again may take its time as well.
    this.timing.hurry(2, 40);
    await this.mend();
    return this.states.find(({notice}) => notice === 'reconnecting')!;
  }
}

/** Whether it asks for more than it has. */
const isLater = ({range = ''}: Request) => !/^(bytes=0-.*)?$/.test(range);

const episodeOf = (url: string, duration: number): Episode => ({
  title: 'One',
  audio: [{url}],
  duration,
  chapters: [
    {startTime: 0, endTime: 10, title: 'A'},
    {startTime: 10, endTime: duration, title: 'B'},
  ],
  persons: [],
  links: [],
  problems: [],
});

describe('what a listener hears', () => {
  afterEach(() => {
    for (const player of players.splice(0)) player.close();
    leaveOnline();
  });

  it('of a play and a pause before there are data: nothing, and Play is shown', async () => {
    const {player, events} = new Visit('none');
    void player.play();
    player.pause();
    await until(() => player.state.readyState >= 3);
    expect(player.state.paused).to.equal(true);
    expect(player.state.waiting).to.equal(false);
    expect(events).to.be.empty;
  });

  for (const second of ['play', 'pause'] as const) {
    it(`of three quick presses, the second to ${second}: one sound, asked for once`, async () => {
      const visit = new Visit('none');
      const {player} = visit;
      for (const press of ['play', second, 'play'] as const) void player[press]();
      await once(player, 'playing');
      expect(player.state.paused).to.equal(false);
      expect(await visit.requests()).to.have.lengthOf(1);
    });
  }

  it('of a connection that breaks: what had come, and then the rest from three seconds earlier', async () => {
    const visit = new Visit('reset');
    const {player} = visit;
    await visit.hear(0, 4);
    const broke = await visit.heal();
    const heard = visit.heardBefore('reconnecting');
    // Firefox stops at once, whatever had come.
    if (!navigator.userAgent.includes('Firefox')) expect(heard).to.be.above(7);
    expect(broke.currentTime).to.be.closeTo(Math.max(0, heard - 3), 0.5);
    await until(() => player.currentTime > broke.currentTime + 5);
    const [first] = visit.states.slice(visit.states.indexOf(broke)).filter(({paused}) => !paused);
    expect(first!.currentTime).to.be.closeTo(broke.currentTime, 1);
    expect(visit.events).not.to.include('error');
    expect(player.state.notice).to.equal(undefined);
  });

  it('of a network that is away for a while: what had come, and the rest when it is back', async () => {
    const visit = new Visit('reset');
    const {player} = visit;
    setOnline(false);
    await visit.hear(0, 4);
    await visit.told('offline');
    // Until then the browser may try by itself.
    await until(() => !player.engine);
    const {currentTime} = player;
    const before = (await visit.requests()).length;
    visit.timing.hurry(200);
    await until(() => visit.timing.now() > 120_000);
    expect(await visit.requests()).to.have.lengthOf(before);
    visit.timing.hurry(2);
    await visit.mend();
    setOnline(true);
    await until(() => player.currentTime > currentTime + 5);
    expect(visit.events).not.to.include('error');
    expect(player.state.notice).to.equal(undefined);
  });

  it('of a server that is overloaded: the rest, when it is not any more', async () => {
    const visit = new Visit('unavailable');
    const {player} = visit;
    await visit.hear(0, 4);
    await visit.heal();
    await until(() => player.currentTime > 10);
    const statuses = (await visit.requests()).map(({status}) => status);
    expect(statuses.filter((status) => status === 503)).to.have.lengthOf(5);
    expect(visit.events).not.to.include('error');
  });

  it('of a server that is overloaded, after Pause: nothing more', async () => {
    const visit = new Visit('unavailable');
    const {player} = visit;
    await visit.hear(0, 4);
    await visit.told('reconnecting');
    player.pause();
    await until(() => !player.state.notice);
    expect(visit.timing.pending).to.be.empty;
    expect(player.engine).to.equal(undefined);
    expect(player.state.waiting).to.equal(false);
  });

  for (const fault of ['missing', 'gone']) {
    it(`of a sound that is ${fault}: one more try after a second, then a message, and the rest can be used`, async () => {
      const visit = new Visit(fault, {early: true});
      const {player} = visit;
      void player.play();
      await once(player, 'error');
      expect(visit.timing.waits.filter((wait) => wait !== LOOK)).to.deep.equal([1000]);
      expect(player.state.error?.reason).to.equal('unsupported');
      expect(player.state.waiting).to.equal(false);
      player.currentTime = 12;
      expect(player.state.activeChapterIndex).to.equal(1);
      expect(await visit.requests()).to.have.lengthOf(2);
    });
  }

  it('of a right to listen that ran out: all of it, by the original address', async () => {
    const visit = new Visit('forbidden');
    const {player} = visit;
    await visit.hear(0, 4);
    await visit.told('reconnecting');
    const before = await visit.requests();
    // Those that ask for the rest were refused; WebKitGTK doesn't.
    const statuses = new Set(before.filter(isLater).map(({status}) => status));
    expect([...statuses]).to.deep.equal(ON_WEBKITGTK ? [] : [403]);
    await visit.heal();
    await until(() => player.currentTime > 13);
    const [again] = (await visit.requests()).slice(before.length);
    expect(again!.path).not.to.include('signature');
    expect(again!.status).to.equal(302);
    expect(visit.events).not.to.include('error');
  });

  it('of a server that claims that there is no more: the rest, and no end before the end', async () => {
    // By the real time that passed, what was heard is told from a leap.
    const visit = new Visit('unsatisfiable', {times: 1});
    const {player} = visit;
    await visit.hear(0, 4);
    await visit.told('reconnecting');
    // Those that ask for the rest were told that there is none; WebKitGTK doesn't.
    const statuses = new Set((await visit.requests()).filter(isLater).map(({status}) => status));
    expect([...statuses]).to.deep.equal(ON_WEBKITGTK ? [] : [416]);
    await visit.heal();
    await until(() => player.currentTime > 14);
    expect(visit.events).not.to.include('ended');
    expect(visit.events).not.to.include('error');
    // It may take as long as WebKitGTK stands still before it is opened again, 35 seconds.
  }).timeout(60_000);

  it('of a server without ranges: all of it, and no silent start from 0 when it can’t seek', async () => {
    const visit = new Visit('no-ranges');
    const {player} = visit;
    await visit.hear();
    await until(() => player.currentTime > 0.5);
    player.currentTime = 20;
    const refused = player.state.notice === 'unseekable';
    // Firefox seeks in what it has kept.
    expect(player.currentTime).to.be.closeTo(refused ? 1 : 20, 1);
    const {currentTime} = player;
    await until(() => player.currentTime > currentTime + 0.5);
  });

  it('of a web page instead of a sound: that it can’t be played', async () => {
    const {player} = new Visit('web-page');
    void player.play();
    await once(player, 'error');
    expect(player.state.error?.reason).to.equal('unsupported');
  });

  it('of a sound by the name of any data: the sound', async () => {
    const visit = new Visit('octet-stream');
    await visit.hear();
    await until(() => visit.player.currentTime > 0.5);
  });

  it('of a sound that comes too slowly: that it is slow, and silence after Pause', async () => {
    const visit = new Visit('drip', {times: 30, early: true});
    const {player} = visit;
    void player.play();
    await visit.told('slow');
    expect(player.state.waiting).to.equal(true);
    player.pause();
    expect(player.state.waiting).to.equal(false);
    expect(player.state.paused).to.equal(true);
  });

  it('of a server that falls silent: that it is slow, and then it is asked again', async () => {
    const visit = new Visit('silence', {times: 30, early: true});
    const {player} = visit;
    void player.play();
    await visit.told('slow');
    await visit.told('reconnecting');
    await visit.asked((requests) => requests.length > 1);
    expect(visit.events).not.to.include('error');
  });

  it('of five redirects to and fro: the sound', async () => {
    const visit = new Visit('redirects', {times: 1});
    await visit.hear();
    await until(() => visit.player.currentTime > 0.3);
    const requests = await visit.requests();
    expect(requests).to.have.lengthOf.at.least(6);
    expect(new Set(requests.map(({host}) => host))).to.have.lengthOf(2);
  });

  it('of redirects without end: one more try, then the message', async () => {
    const visit = new Visit('redirect-loop', {early: true});
    const {player} = visit;
    void player.play();
    await once(player, 'error');
    expect(player.state.error?.reason).to.equal('unsupported');
    expect(visit.notices).to.include('reconnecting');
    const first = ({path}: Request) => !path.includes('hop=');
    expect((await visit.requests()).filter(first)).to.have.lengthOf(2);
  });

  it('of a sound that is cut off: never that it has ended', async () => {
    const visit = new Visit('truncated');
    const {player, states} = visit;
    await visit.hear(0, 8);
    const breaks = () =>
      states.filter(
        ({notice}, index) =>
          notice === 'reconnecting' && states[index - 1]?.notice !== 'reconnecting',
      );
    await until(() => breaks().length > 1);
    expect(player.state.ended).to.equal(false);
    expect(visit.events).not.to.include('ended');
    const heard = visit.heardBefore('reconnecting');
    expect(heard).to.be.below(18.5);
    for (const {currentTime} of breaks()) expect(currentTime).to.be.above(heard - 3.5);
  });

  it('of a stream of unknown length: all of it, as long as was declared, and its end', async () => {
    const visit = new Visit('chunked', {seconds: 2, declared: 3});
    const {player} = visit;
    await visit.hear(0, FAST);
    await once(player, 'ended');
    for (const {duration, currentTime} of visit.states) {
      expect(duration).to.be.within(1.9, 3);
      expect(currentTime).to.be.within(0, 3);
    }
    expect(player.state.ended).to.equal(true);
  });

  it('of a sound that is longer than declared: the sound, and that chapters are approximate', async () => {
    const visit = new Visit('none', {seconds: 120, declared: 30});
    await visit.hear();
    expect(visit.player.state.duration).to.be.closeTo(120, 0.1);
    expect(visit.player.state.approximate).to.equal(true);
  });

  it('of a stream that is shorter when it is opened again: about the same place, and that', async () => {
    const visit = new Visit('shrunken');
    const {player} = visit;
    await visit.hear(0, 4);
    const {currentTime} = await visit.heal();
    await visit.told('changed');
    expect(player.currentTime).to.be.within(currentTime - 0.5, currentTime + 6);
    expect(player.state.duration).to.be.closeTo(20, 0.1);
  });

  it('of another episode, chosen while the first one waits for data: nothing until it is asked for', async () => {
    const first = new Visit('drip');
    const {player} = first;
    void player.play();
    await first.asked((requests) => requests.some(({open}) => open));
    await until(() => player.state.waiting);
    const second = new Visit('none');
    player.episode = episodeOf(second.url, 30);
    await first.asked((requests) => !requests.some(({open}) => open));
    expect(player.state.paused).to.equal(true);
    expect(player.state.waiting).to.equal(false);
    expect(await second.requests()).to.be.empty;
  });

  it('of a sound of varying rate without a table: all of it, and its end', async () => {
    const visit = new Visit('vbr', {seconds: 6, times: 1});
    const {player} = visit;
    await visit.hear(0, FAST);
    await once(player, 'ended');
    expect(visit.events).not.to.include('error');
    expect(visit.notices).not.to.include('reconnecting');
  });

  it('of a sound of varying rate, sought in by a guess: its end, at the latest when it ends there again', async () => {
    const visit = new Visit('vbr', {seconds: 12});
    const {player} = visit;
    await visit.hear(0, FAST);
    player.currentTime = 10;
    await once(player, 'ended');
    expect(visit.events).not.to.include('error');
  });

  it('of one address in two players: both', async () => {
    const first = new Visit('none');
    const second = new Visit('none');
    second.player.episode = episodeOf(first.url, 30);
    await Promise.all([first.hear(), second.hear(10)]);
    await until(() => first.player.currentTime > 0.5 && second.player.currentTime > 10.5);
    first.player.pause();
    const {currentTime} = second.player;
    await until(() => second.player.currentTime > currentTime + 0.3);
    expect(first.player.state.paused).to.equal(true);
    expect(second.player.state.paused).to.equal(false);
  });

  it('of forty quick seeks to what is not there yet: the last', async () => {
    const visit = new Visit('none', {seconds: 300, times: 1});
    const {player} = visit;
    await visit.hear();
    for (let index = 1; index <= 40; index++) {
      player.currentTime = index * 7;
      // As a thumb is dragged, for two seconds.
      const dragged = performance.now();
      await until(() => performance.now() - dragged >= 50);
    }
    await until(() => !player.state.seeking);
    expect(player.currentTime).to.be.closeTo(280, 1);
  });
});
