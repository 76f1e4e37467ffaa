import type {Chapter} from '../episode/episode.js';
import {backoff} from './backoff.js';
import {ChapterShift} from './chapter-shift.js';
import {Heard, isCutShort} from './heard.js';
import type {Keeper} from './keeper.js';
import type {Player} from './player.js';
import {PlayerError} from './player-error.js';
import type {Notice} from './player-state.js';
import {REWIND, silent, step, type Input, type Report, type SoundState} from './sound-machine.js';
import {StallWatch} from './stall-watch.js';
import {realTiming, type Timing} from './timing.js';

/** How often it looks whether the sound moves, in milliseconds. */
const LOOK = 500;
/** A sound of which so much was heard has recovered, in seconds. */
const STEADY = 10;
/** How long a notice stays that only tells what happened, in milliseconds. */
const PASSING = 10_000;
/** By how much a length may change without being told, in seconds. */
const SAME_LENGTH = 2;
/** Lengths are rounded, in seconds. */
const END_MARGIN = 1;
/** By how much it may differ from the length that the chapters were made for, in seconds. */
const SAME_CHAPTERS = 3;
/** How often a sound is opened again that never came, and one that is damaged or ends too early. */
const TRIES_IF_NEVER_HEARD = 1;
const TRIES_IF_DAMAGED = 2;

const REPORTS = ['canplay', 'playing', 'waiting', 'pause', 'ended'] as const;
const nothing = () => undefined;

/**
 * Sees to it that a sound that is wanted is heard: it watches whether it moves, opens it again when it
 * broke, stood still for too long or ended before its end, and says what is the matter. It never
 * changes the address, which is what the publisher counts.
 */
export class SoundKeeper implements Keeper {
  readonly chapters: ChapterShift;
  readonly #player: Player;
  readonly #reference: () => number | undefined;
  readonly #timing: Timing;
  readonly #watch: StallWatch;
  readonly #heard = new Heard();
  #state: SoundState = silent;
  /** The length this opening told first, and the one the opening before had; seconds. */
  #duration = NaN;
  #durationBefore = NaN;
  /** Where it began to be heard. */
  #start = 0;
  #stopLooking: (() => void) | undefined;
  #stopWaiting = nothing as () => void;
  #keepNotice = nothing as () => void;

  /** @param reference the length of the sound that the chapters were made for; else the declared one. */
  constructor(player: Player, reference: () => number | undefined = nothing, timing = realTiming) {
    this.#player = player;
    this.#reference = reference;
    this.#timing = timing;
    this.#watch = new StallWatch(timing.now());
    this.chapters = new ChapterShift(player);
    player.keeper = this;
    for (const type of REPORTS) player.addEventListener(type, () => this.#hear(type));
    player.addEventListener('seeking', this.#restart);
    player.addEventListener('timeupdate', this.#observe);
    player.addEventListener('durationchange', this.#measure);
    player.addEventListener('emptied', this.#close);
    player.addEventListener('error', () => this.#report('fail'));
    player.store.subscribe(this.#follow);
    // It was open before its keeper came.
    this.#follow();
    if (player.state.readyState >= 3) this.#hear('playing');
    this.#measure();
  }

  get duration(): number | undefined {
    return this.#durationBefore || undefined;
  }

  arrange(): readonly Chapter[] | undefined {
    return this.chapters.arrange();
  }

  refuses(position: number): boolean {
    const {readyState, seekable} = this.#player.engine ?? {};
    const last = seekable?.length ? seekable.end(seekable.length - 1) : 0;
    if (!readyState || position <= last + END_MARGIN) {
      // What an element that is just being opened says of its position may still be 0.
      this.#input({type: 'seek', position});
      this.#heard.start(position, this.#timing.now());
      return false;
    }
    this.#notify('unseekable', PASSING);
    return true;
  }

  saves(error?: PlayerError): boolean {
    if (!error) return this.#isCutShort && this.#lose(TRIES_IF_DAMAGED);
    if (!this.#wanted) {
      // What broke while nobody listened is opened again when somebody does.
      this.#player.drop();
      this.#close();
      return true;
    }
    const came = this.#duration > 0 || this.#durationBefore > 0;
    if (!came) return this.#lose(TRIES_IF_NEVER_HEARD, error);
    return this.#lose(error.reason === 'decode' ? TRIES_IF_DAMAGED : Infinity, error);
  }

  get #wanted(): boolean {
    const {waiting, paused} = this.#player.state;
    return waiting || !paused;
  }

  /** Some tell a wrong length until they have seen all of it, so the declared one is as good. */
  get #isCutShort(): boolean {
    const {position} = this.#heard;
    const {declared = Infinity} = this.#player.state;
    return isCutShort(position, this.#duration || declared) && isCutShort(position, declared);
  }

  #input(input: Input): void {
    this.#state = step(this.#state, input);
  }

  #report(type: Report['type'], position?: number): void {
    const {generation} = this.#state;
    this.#input({type, generation, ...(position !== undefined && {position})});
  }

  #hear(type: (typeof REPORTS)[number]): void {
    const {paused, currentTime, ended} = this.#player.state;
    // Part of an end: what is made of that comes with `ended`.
    if (type === 'pause' && ended) return;
    // Events may be late; what is not so any more is not told.
    if (type !== 'canplay' && paused !== (type === 'pause' || type === 'ended')) return;
    this.#report(type);
    if (type !== 'playing') return;
    // Without ranges a browser starts at 0, wherever it was told to.
    if (currentTime < this.#heard.position - REWIND) this.#notify('unseekable', PASSING);
    this.#heard.start(currentTime, this.#timing.now());
    this.#tellNewLength();
    this.#look();
  }

  /** Wishes have no event of their own. */
  readonly #follow = (): void => {
    const wanted = this.#wanted;
    if (wanted === this.#state.intent || this.#player.engine?.ended) return;
    if (!wanted && this.#state.phase === 'error') return this.#close();
    if (wanted && this.#state.phase === 'idle') {
      this.#input({type: 'open'});
      this.#input({type: 'seek', position: this.#player.currentTime});
    }
    this.#input({type: wanted ? 'play' : 'stop'});
    this.#rest();
    if (wanted) this.#look();
  };

  readonly #close = (): void => {
    this.#input({type: 'close'});
    this.#duration = this.#durationBefore = NaN;
    this.#rest();
    this.#player.sync({approximate: false});
  };

  /** Stops looking and waiting. */
  #rest(): void {
    this.#stopLooking?.();
    this.#stopLooking = undefined;
    this.#stopWaiting();
    this.#notify(undefined);
    this.#restart();
  }

  /** It goes on from another place. */
  readonly #restart = (): void => {
    const now = this.#timing.now();
    this.#watch.reset(now);
    this.#start = this.#player.currentTime;
    this.#heard.start(this.#start, now);
  };

  readonly #observe = (): void => {
    const {currentTime, playbackRate, seeking} = this.#player.state;
    const now = this.#timing.now();
    if (!seeking) this.#heard.observe(currentTime, playbackRate, now);
  };

  /** Looks every now and then, as long as sound is wanted. */
  #look(): void {
    this.#stopLooking ??= this.#timing.after(LOOK, () => {
      this.#stopLooking = undefined;
      if (!this.#wanted || this.#state.phase === 'error') return;
      this.#judge();
      this.#look();
    });
  }

  #judge(): void {
    const now = this.#timing.now();
    const verdict = this.#watch.observe(this.#player.currentTime, now);
    if (this.#heard.position - this.#start > STEADY) this.#report('steady');
    const {notice} = this.#player.state;
    if (verdict === 'dead') this.#lose(Infinity);
    else if (verdict === 'slow') this.#notify('slow');
    else if (verdict === 'moving' && notice === 'slow') this.#notify(undefined);
    const stuck = verdict === 'still' || verdict === 'slow';
    if (stuck !== this.#player.state.stuck) this.#player.sync({stuck});
  }

  /** Lets go of what broke and opens it again later. */
  #lose(tries: number, error = new PlayerError('network')): true {
    this.#report('lost', this.#heard.position);
    this.#durationBefore = this.#duration || this.#durationBefore;
    this.#duration = NaN;
    this.#player.drop();
    this.#player.currentTime = this.#state.pendingPosition ?? this.#player.currentTime;
    const {attempt} = this.#state;
    const delay = attempt < tries ? backoff(attempt, this.#timing.random()) : undefined;
    if (navigator.onLine && delay === undefined) this.#giveUp(error);
    else this.#await(delay ?? Infinity);
    return true;
  }

  /** Opens it again after a while, or as soon as there is a network again. */
  #await(delay: number): void {
    const {onLine} = navigator;
    this.#notify(onLine ? 'reconnecting' : 'offline');
    const online = () => {
      // What was in vain without a network doesn't count.
      this.#report('steady');
      this.#reopen();
    };
    addEventListener('online', online);
    const cancel = onLine ? this.#timing.after(delay, () => this.#reopen()) : nothing;
    this.#stopWaiting = () => {
      cancel();
      removeEventListener('online', online);
    };
  }

  #reopen(): void {
    this.#stopWaiting();
    if (!this.#wanted) return;
    this.#input({type: 'reopen'});
    if (this.#state.phase !== 'loading') return;
    this.#restart();
    void this.#player.play();
    this.#look();
  }

  #giveUp(error: PlayerError): void {
    this.#report('fail');
    this.#rest();
    this.#player.pause();
    this.#player.fail(error);
  }

  readonly #measure = (): void => {
    const {readyState, duration} = this.#player.state;
    if (!readyState) return;
    this.#duration ||= duration;
    const made = this.#reference() ?? this.#player.state.declared;
    this.#player.sync({
      approximate: made !== undefined && Math.abs(duration - made) > SAME_CHAPTERS,
    });
    this.chapters.restore();
  };

  /** Says so when the place may be another one than before. */
  #tellNewLength(): void {
    const before = this.#durationBefore;
    this.#durationBefore = NaN;
    if (Math.abs(this.#duration - before) > SAME_LENGTH) this.#notify('changed', PASSING);
    else if (/^(reconnecting|offline)$/.test(this.#player.state.notice ?? ''))
      this.#notify(undefined);
  }

  #notify(notice: Notice | undefined, milliseconds?: number): void {
    this.#keepNotice();
    const player = this.#player;
    if (player.state.notice !== notice) player.sync({notice});
    if (milliseconds === undefined) return;
    this.#keepNotice = this.#timing.after(milliseconds, () => player.sync({notice: undefined}));
  }
}

/** Looks after a player's sound from now on. The parameters are the constructor's. */
export function keepSound(...settings: ConstructorParameters<typeof SoundKeeper>): void {
  new SoundKeeper(...settings);
}
