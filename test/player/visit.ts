import {HowlerOpener} from '../../src/audio/howler-opener.js';
import type {Episode} from '../../src/episode/episode.js';
import {ChapterOffsets} from '../../src/player/chapter-offsets/chapter-offsets.js';
import {Player} from '../../src/player/player.js';
import type {PlayerState} from '../../src/player/player-state.js';
import {PlaybackRecovery} from '../../src/player/recovery/playback-recovery.js';
import {realTiming, type Timing} from '../../src/player/timing.js';
import {once, until} from '../until.js';

export const ON_WEBKITGTK = /Linux.*AppleWebKit(?!.*Chrome)/.test(navigator.userAgent);
/** How fast audio that does not tell its length may be played: WebKitGTK crashes when it is faster. */
export const FAST = ON_WEBKITGTK ? 1 : 4;
/** How often the recovery checks the position, in milliseconds. */
export const LOOK = 500;

/**
 * Waits as long as the real one until there is sound, which takes its time on a busy machine, and then so
 * many times shorter, while the audio runs as it does.
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

  /** @param retries how many times sooner audio is opened again. */
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

export interface Request {
  readonly path: string;
  readonly host: string;
  readonly range?: string;
  readonly status: number;
  readonly open: boolean;
}

const players: Player[] = [];

export function closeAll(): void {
  for (const player of players.splice(0)) player.close();
}

let visits = 0;

/** A player of audio that has a fault, and all that its listener and its server notice. */
export class Visit {
  readonly player = new Player(new HowlerOpener());
  readonly timing = new HastyTiming();
  readonly ending = new AbortController();
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
    new PlaybackRecovery(player, this.ending.signal, timing);
    new ChapterOffsets(player, () => undefined, this.ending.signal);
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

  /** The position up to which there was sound, before a notice was shown. */
  heardBefore(notice: PlayerState['notice']): number {
    const noticed = this.states.findIndex((state) => state.notice === notice);
    return Math.max(...this.states.slice(0, noticed).map(({currentTime}) => currentTime));
  }

  /** Waits until a notice was shown, however briefly. */
  noticed(notice: PlayerState['notice']): Promise<void> {
    return until(() => this.notices.includes(notice));
  }

  /** Waits until the requests meet a condition. */
  async asked(holds: (requests: Request[]) => boolean): Promise<void> {
    while (!holds(await this.requests()));
  }

  async requests(): Promise<Request[]> {
    return (await (await fetch(`${this.#about}/log`)).json()) as Request[];
  }

  /** Makes the server respond correctly from now on. */
  repair(): Promise<Response> {
    return fetch(`${this.#about}/heal`);
  }

  /** Waits until the audio is being opened again, and makes the server respond correctly then. */
  async heal(): Promise<PlayerState> {
    await this.noticed('reconnecting');
    // What is opened again may take its time as well.
    this.timing.hurry(2, 40);
    await this.repair();
    return this.states.find(({notice}) => notice === 'reconnecting')!;
  }
}

/** Whether it asks for more than it has. */
export const isLater = ({range = ''}: Request) => !/^(bytes=0-.*)?$/.test(range);

export const episodeOf = (url: string, duration: number): Episode => ({
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
