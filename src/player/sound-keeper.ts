import type {Chapter} from '../episode/episode.js';
import {backoff} from './backoff.js';
import {ChapterShift} from './chapter-shift.js';
import {Heard} from './heard.js';
import {isHonestEnd} from './honest-end.js';
import type {Keeper} from './keeper.js';
import {Notices} from './notices.js';
import type {Player} from './player.js';
import {PlayerError} from './player-error.js';
import {REWIND, silent, step, type Input, type Report, type SoundState} from './sound-machine.js';
import {StallWatch} from './stall-watch.js';
import {realTiming, type Timing} from './timing.js';

/** How often it looks whether the sound moves, in milliseconds. */
const LOOK = 500;
/** A sound of which so much was heard has recovered, in seconds. */
const STEADY = 10;
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
  readonly #notices: Notices;
  #state: SoundState = silent;
  /** The length this opening told first, and the one it had when it was heard before; seconds. */
  #duration = NaN;
  #durationBefore = NaN;
  /** Where it began to be heard. */
  #start = 0;
  /** Where it ended too early. */
  #cutAt = NaN;
  #stopLooking: (() => void) | undefined;
  #stopWaiting = nothing as () => void;

  /** @param reference the length of the sound that the chapters were made for; else the declared one. */
  constructor(player: Player, reference: () => number | undefined = nothing, timing = realTiming) {
    this.#player = player;
    this.#reference = reference;
    this.#timing = timing;
    this.#watch = new StallWatch(timing.now());
    this.#notices = new Notices(player, timing);
    this.chapters = new ChapterShift(player, () => this.#made);
    player.keeper = this;
    for (const type of REPORTS) player.addEventListener(type, () => this.#hear(type));
    player.addEventListener('seeking', this.#seek);
    player.addEventListener('timeupdate', this.#observe);
    player.addEventListener('durationchange', this.#measure);
    player.addEventListener('error', this.#fail);
    player.store.subscribe(this.#follow);
    // It was open before its keeper came.
    this.#follow();
    if (player.state.readyState >= 3) this.#hear('playing');
    this.#measure();
  }

  get duration(): number | undefined {
    return Number.isFinite(this.#durationBefore) ? this.#durationBefore : undefined;
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
      this.#startAt(position);
      return false;
    }
    this.#notices.flash('unseekable');
    return true;
  }

  saves(error?: PlayerError): boolean {
    this.#follow();
    if (!error) return this.#isCutShort() && this.#lose(TRIES_IF_DAMAGED);
    if (!this.#wanted) {
      // What broke while nobody listened is opened again when somebody does.
      this.#shut();
      this.#player.drop();
      return true;
    }
    const came = this.#duration > 0 || this.#durationBefore > 0;
    if (!came) return this.#lose(TRIES_IF_NEVER_HEARD, error);
    return this.#lose(error.reason === 'decode' ? TRIES_IF_DAMAGED : Infinity, error);
  }

  closed(): void {
    this.#duration = this.#durationBefore = this.#cutAt = NaN;
    this.#shut();
    this.#player.sync({approximate: false});
  }

  /** It is not open any more, and what is known of it stays known. */
  #shut(): void {
    this.#input({type: 'close'});
    this.#forgetLength();
    this.#rest();
  }

  /** The next opening tells its own. */
  #forgetLength(): void {
    this.#durationBefore ||= this.#duration;
    this.#duration = NaN;
  }

  get #wanted(): boolean {
    const {waiting, paused} = this.#player.state;
    return waiting || !paused;
  }

  #isCutShort(): boolean {
    const {position} = this.#heard;
    const {declared = 0} = this.#player.state;
    const end = {position, told: this.#duration, declared, before: this.#cutAt};
    if (isHonestEnd(end)) return false;
    this.#cutAt = position;
    return true;
  }

  /** The length of the sound that the chapters were made for. */
  get #made(): number | undefined {
    return this.#reference() ?? this.#player.state.declared;
  }

  #input(input: Input): void {
    this.#state = step(this.#state, input);
  }

  /** @param generation the opening it is about: what is late is dropped. */
  #report(type: Report['type'], {generation} = this.#state, position?: number): void {
    this.#input({type, generation, ...(position !== undefined && {position})});
  }

  #hear(type: (typeof REPORTS)[number]): void {
    const {paused, currentTime} = this.#player.state;
    // Events may be late; what is not so any more is not told.
    if (type !== 'canplay' && paused !== (type === 'pause' || type === 'ended')) return;
    this.#report(type);
    if (type === 'pause' || type === 'ended') this.#rest();
    if (type !== 'playing') return;
    // Without ranges a browser starts at 0, wherever it was told to.
    if (currentTime < this.#player.startTime - REWIND) this.#notices.flash('unseekable');
    this.#player.startTime = currentTime;
    this.#heard.start(currentTime, this.#timing.now());
    this.#tellNewLength();
    this.#look();
  }

  readonly #fail = (): void => {
    this.#report(this.#player.state.error?.reason === 'blocked' ? 'blocked' : 'fail');
    this.#rest();
  };

  /** Wishes have no event of their own. */
  readonly #follow = (): void => {
    const wanted = this.#wanted;
    const {engine} = this.#player;
    // The listener chose a place while it was to be opened again.
    const isAhead = wanted && engine && this.#state.phase === 'error';
    if ((wanted === this.#state.intent && !isAhead) || engine?.ended) return;
    if (!wanted && this.#state.phase === 'error') return this.#shut();
    if (wanted && this.#state.phase === 'idle') {
      this.#input({type: 'open'});
      this.#input({type: 'seek', position: this.#player.currentTime});
    }
    this.#input({type: wanted ? 'play' : 'stop'});
    this.#rest();
    if (wanted) this.#look();
  };

  /** Stops looking and waiting. */
  #rest(): void {
    this.#stopLooking?.();
    this.#stopLooking = undefined;
    this.#stopWaiting();
    this.#notices.show(undefined);
    this.#restart();
  }

  /** Browsers seek by themselves, too: to the start after an end, and where a lock screen says. */
  readonly #seek = (): void => {
    const {currentTime} = this.#player;
    if (this.#state.phase !== 'loading') {
      this.#player.startTime = currentTime;
      this.#input({type: 'seek', position: currentTime});
    }
    this.#restart();
  };

  /** It goes on from another place. */
  readonly #restart = (): void => {
    this.#watch.reset(this.#timing.now());
    this.#startAt(this.#player.currentTime);
    this.#player.sync({stuck: false});
  };

  #startAt(position: number): void {
    this.#start = position;
    this.#heard.start(position, this.#timing.now());
  }

  readonly #observe = (): void => {
    const {currentTime, playbackRate, seeking} = this.#player.state;
    const now = this.#timing.now();
    if (!seeking) this.#heard.observe(currentTime, playbackRate, now);
  };

  /** Looks every now and then, as long as sound is wanted. */
  #look(): void {
    const opening = this.#state;
    this.#stopLooking ??= this.#timing.after(LOOK, () => {
      this.#stopLooking = undefined;
      if (!this.#wanted || this.#state.phase === 'error') return;
      this.#judge(opening);
      this.#look();
    });
  }

  #judge(opening: SoundState): void {
    const {currentTime, state} = this.#player;
    const verdict = this.#watch.observe(currentTime, this.#timing.now(), state.readyState >= 3);
    const stuck = this.#watch.still;
    if (this.#heard.position - this.#start > STEADY) this.#report('steady', opening);
    if (verdict === 'dead') {
      this.#lose(Infinity, undefined, opening);
      return;
    }
    this.#stopWaiting();
    if (stuck && !navigator.onLine) this.#awaitNetwork(opening);
    else if (verdict === 'slow') this.#notices.show('slow');
    else this.#notices.clear('slow', 'offline');
    if (stuck !== state.stuck) this.#player.sync({stuck});
  }

  /** Lets go of what broke and opens it again later. */
  #lose(tries: number, error = new PlayerError('network'), opening = this.#state): true {
    // It goes back into what was heard, and never behind the place that was asked for.
    this.#report('lost', opening, Math.max(this.#heard.position, this.#start + REWIND));
    if (this.#state.phase !== 'error') return true;
    this.#forgetLength();
    this.#player.drop();
    this.#player.currentTime = this.#state.pendingPosition ?? this.#player.currentTime;
    const {attempt} = this.#state;
    const delay = attempt < tries ? backoff(attempt, this.#timing.random()) : undefined;
    if (navigator.onLine && delay === undefined) this.#giveUp(error);
    else this.#await(delay ?? Infinity);
    return true;
  }

  /** Some browsers stand still without a word, and go on doing so when there is a network again. */
  #awaitNetwork(opening: SoundState): void {
    this.#notices.show('offline');
    this.#stopWaiting = whenOnline(() => this.#lose(Infinity, undefined, opening));
  }

  /** Opens it again after a while, or as soon as there is a network again. */
  #await(delay: number): void {
    this.#stopWaiting();
    const {onLine} = navigator;
    const broken = this.#state;
    this.#notices.show(onLine ? 'reconnecting' : 'offline');
    const stopListening = whenOnline(() => {
      this.#input({type: 'online'});
      this.#reopen(broken);
    });
    const cancel = onLine ? this.#timing.after(delay, () => this.#reopen(broken)) : nothing;
    this.#stopWaiting = () => {
      cancel();
      stopListening();
    };
  }

  #reopen(broken: SoundState): void {
    this.#stopWaiting();
    if (!this.#wanted) return;
    this.#report('reopen', broken);
    if (this.#state.phase !== 'loading') return;
    this.#notices.show('reconnecting');
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
    const isFirst = !this.#duration;
    // What it says of its length later may be a better guess at the same sound.
    this.#duration ||= this.#player.engine?.duration ?? NaN;
    const made = this.#made;
    this.#player.sync({
      approximate: made !== undefined && Math.abs(duration - made) > SAME_CHAPTERS,
    });
    if (isFirst) this.chapters.restore();
  };

  /** Says so when the place may be another one than before. */
  #tellNewLength(): void {
    const before = this.#durationBefore;
    this.#durationBefore = NaN;
    if (Math.abs(this.#duration - before) > SAME_LENGTH) this.#notices.flash('changed');
    else this.#notices.clear('reconnecting', 'offline');
  }
}

/** @returns a function that ends it. */
function whenOnline(action: () => void): () => void {
  addEventListener('online', action);
  return () => removeEventListener('online', action);
}

/** Looks after a player's sound from now on. The parameters are the constructor's. */
export function keepSound(...settings: ConstructorParameters<typeof SoundKeeper>): void {
  new SoundKeeper(...settings);
}
