import type {Player} from '../player.js';
import {PlayerError} from '../player-error.js';
import type {RecoveryHook} from '../recovery-hook.js';
import {backoff} from './backoff.js';
import {Durations} from './durations.js';
import {isGenuineEnd} from './genuine-end.js';
import {Notices} from './notices.js';
import {
  initialMachineState,
  REWIND,
  step,
  type Input,
  type MachineState,
  type Report,
} from './playback-machine.js';
import {PlayedPosition} from './played-position.js';
import {ReconnectTimer} from './reconnect-timer.js';
import {StallDetector} from './stall-detector.js';
import {realTiming, type Timing} from '../timing.js';

/** How often the position is checked while play is requested, in milliseconds. */
const CHECK_INTERVAL = 500;
/** Audio that played for so long has recovered, in seconds. */
const STEADY = 10;
/** Durations are rounded, in seconds. */
const END_MARGIN = 1;
/** How often audio is opened again that never loaded, and audio that is damaged or ends too early. */
const TRIES_IF_NEVER_LOADED = 1;
const TRIES_IF_DAMAGED = 2;

const REPORTS = ['canplay', 'playing', 'waiting', 'pause', 'ended'] as const;

/**
 * Recovers interrupted playback: checks whether the position moves, opens the audio again when it failed,
 * stood still for too long or ended before its end, and sets `notice` meanwhile. It never changes the
 * URL, which is what the publisher counts.
 */
export class PlaybackRecovery implements RecoveryHook {
  readonly #player: Player;
  readonly #timing: Timing;
  readonly #stall: StallDetector;
  readonly #timer: ReconnectTimer;
  readonly #notices: Notices;
  readonly #played = new PlayedPosition();
  readonly #durations = new Durations();
  #state: MachineState = initialMachineState;
  /** Where playback began or was sought last, in seconds. */
  #start = 0;
  /** Where the audio ended too early, in seconds. */
  #cutAt = NaN;
  #stopChecking: (() => void) | undefined;

  /** @param signal ends the recovery and everything that it started. */
  constructor(player: Player, signal: AbortSignal, timing = realTiming) {
    this.#player = player;
    this.#timing = timing;
    this.#stall = new StallDetector(timing.now());
    this.#timer = new ReconnectTimer(timing);
    this.#notices = new Notices(player, timing);
    player.recovery = this;
    for (const type of REPORTS) player.addEventListener(type, () => this.#onReport(type), {signal});
    player.addEventListener('seeking', this.#onSeeking, {signal});
    player.addEventListener('timeupdate', this.#onTimeUpdate, {signal});
    player.addEventListener('durationchange', this.#onDurationChange, {signal});
    player.addEventListener('error', this.#onError, {signal});
    signal.addEventListener('abort', player.store.subscribe(this.#followRequest));
    signal.addEventListener('abort', () => {
      this.#rest();
      player.recovery = undefined;
    });
    // The audio may already be open, because this module loads lazily.
    this.#followRequest();
    if (player.state.readyState >= 3) this.#onReport('playing');
    this.#onDurationChange();
  }

  canSeekTo(position: number): boolean {
    const {readyState, seekable} = this.#player.engine ?? {};
    const last = seekable?.length ? seekable.end(seekable.length - 1) : 0;
    return !readyState || position <= last + END_MARGIN;
  }

  onSeek(position: number): void {
    this.#notices.clear('beyondEnd');
    // An element that is being opened may still report position 0.
    this.#input({type: 'seek', position});
    this.#startAt(position);
  }

  onSeekRefused(): void {
    this.#notices.flash('unseekable');
  }

  tryRecover(error?: PlayerError): boolean {
    this.#followRequest();
    if (!error) return this.#isCutShort() && this.#reconnect(TRIES_IF_DAMAGED);
    if (!this.#isRequested) {
      // Audio that failed while paused is opened again by the next play.
      this.#forgetOpening();
      this.#player.closeSession();
      return true;
    }
    if (!this.#durations.isKnown) return this.#reconnect(TRIES_IF_NEVER_LOADED, error);
    return this.#reconnect(error.reason === 'decode' ? TRIES_IF_DAMAGED : Infinity, error);
  }

  reset(): void {
    this.#forgetOpening();
    this.#durations.reset();
    this.#cutAt = NaN;
  }

  /** The audio is not open any more, but may be opened again. */
  #forgetOpening(): void {
    this.#input({type: 'close'});
    this.#durations.startOpening();
    this.#rest();
  }

  get #isRequested(): boolean {
    return this.#player.state.playRequested;
  }

  #isCutShort(): boolean {
    const {position} = this.#played;
    const {declaredDuration = 0} = this.#player.state;
    const {current} = this.#durations;
    if (isGenuineEnd({position, mediaDuration: current, declaredDuration, before: this.#cutAt}))
      return false;
    this.#cutAt = position;
    return true;
  }

  #input(input: Input): void {
    this.#state = step(this.#state, input);
  }

  /** @param generation the opening that the report is about: late reports are ignored. */
  #report(type: Report['type'], {generation} = this.#state, position?: number): void {
    this.#input({type, generation, ...(position !== undefined && {position})});
  }

  #onReport(type: (typeof REPORTS)[number]): void {
    const {state, engine, currentTime} = this.#player;
    // Events may be late: ignore those that are not true any more.
    const paused = engine?.paused ?? state.paused;
    if (type !== 'canplay' && paused !== (type === 'pause' || type === 'ended')) return;
    this.#report(type);
    if (type === 'pause' || type === 'ended') this.#rest();
    if (type !== 'playing') return;
    // Without range requests a browser starts at 0, wherever playback was to start.
    if (currentTime < this.#player.targetTime - REWIND) this.#notices.flash('unseekable');
    this.#player.targetTime = currentTime;
    this.#played.start(currentTime, this.#timing.now());
    if (this.#durations.takeChange()) this.#notices.flash('changed');
    else this.#notices.clear('reconnecting', 'offline');
    this.#check();
  }

  readonly #onError = (): void => {
    this.#report(this.#player.state.error?.reason === 'blocked' ? 'blocked' : 'fail');
    this.#rest();
  };

  /** Play requests fire no event, so this compares on each store update. */
  readonly #followRequest = (): void => {
    const isRequested = this.#isRequested;
    const {engine} = this.#player;
    // The listener chose a position while the audio was to be opened again.
    const isAhead = isRequested && engine && this.#state.phase === 'error';
    if ((isRequested === this.#state.playRequested && !isAhead) || engine?.ended) return;
    if (!isRequested && this.#state.phase === 'error') return this.#forgetOpening();
    if (isRequested && this.#state.phase === 'idle') {
      this.#input({type: 'open'});
      this.#input({type: 'seek', position: this.#player.currentTime});
    }
    this.#input({type: isRequested ? 'play' : 'stop'});
    this.#rest();
    if (isRequested) this.#check();
  };

  /** Stops checking and waiting. */
  #rest(): void {
    this.#stopChecking?.();
    this.#stopChecking = undefined;
    this.#timer.cancel();
    if (this.#player.state.notice !== 'beyondEnd') this.#notices.show(undefined);
    this.#restart();
  }

  /** Browsers seek by themselves, too: to the start after an end, and where a lock screen says. */
  readonly #onSeeking = (): void => {
    const {currentTime} = this.#player;
    if (this.#state.phase !== 'loading') {
      this.#player.targetTime = currentTime;
      this.#input({type: 'seek', position: currentTime});
    }
    this.#restart();
  };

  /** Starts to observe playback from the current position. */
  #restart(): void {
    this.#stall.reset(this.#timing.now());
    this.#startAt(this.#player.currentTime);
    // The player itself shows this notice, also while this module is loading.
    if (this.#player.state.notice === 'beyondEnd') this.#notices.flash('beyondEnd');
    if (this.#player.state.stalled) this.#player.update({stalled: false});
  }

  #startAt(position: number): void {
    this.#start = position;
    this.#played.start(position, this.#timing.now());
  }

  readonly #onTimeUpdate = (): void => {
    const {currentTime, playbackRate, seeking} = this.#player.state;
    if (!seeking) this.#played.observe(currentTime, playbackRate, this.#timing.now());
  };

  readonly #onDurationChange = (): void => {
    const {engine, state} = this.#player;
    if (engine && state.readyState) this.#durations.report(engine.duration);
  };

  /** Checks the position regularly while play is requested. */
  #check(): void {
    const opening = this.#state;
    this.#stopChecking ??= this.#timing.after(CHECK_INTERVAL, () => {
      this.#stopChecking = undefined;
      if (!this.#isRequested || this.#state.phase === 'error') return;
      this.#judge(opening);
      this.#check();
    });
  }

  #judge(opening: MachineState): void {
    const {currentTime, state} = this.#player;
    const verdict = this.#stall.observe(currentTime, this.#timing.now(), state.readyState >= 3);
    const stalled = this.#stall.isStill;
    if (this.#played.position - this.#start > STEADY) this.#report('steady', opening);
    if (verdict === 'dead') {
      this.#reconnect(Infinity, undefined, opening);
      return;
    }
    this.#timer.cancel();
    if (stalled && !navigator.onLine) {
      this.#notices.show('offline');
      // Some browsers stall without an event, and don't resume when the network returns.
      this.#timer.waitForNetwork(() => this.#reconnect(Infinity, undefined, opening));
    } else if (verdict === 'slow') this.#notices.show('slow');
    else this.#notices.clear('slow', 'offline');
    if (stalled !== state.stalled) this.#player.update({stalled});
  }

  /** Closes the interrupted audio, and opens it again later. */
  #reconnect(tries: number, error = new PlayerError('network'), opening = this.#state): true {
    // Playback resumes a little earlier, but never before the position where it started.
    this.#report('lost', opening, Math.max(this.#played.position, this.#start + REWIND));
    if (this.#state.phase !== 'error') return true;
    this.#durations.startOpening();
    this.#player.closeSession();
    this.#player.currentTime = this.#state.pendingPosition ?? this.#player.currentTime;
    const {attempt} = this.#state;
    const delay = attempt < tries ? backoff(attempt, this.#timing.random()) : undefined;
    if (navigator.onLine && delay === undefined) this.#giveUp(error);
    else this.#reopenAfter(delay ?? Infinity);
    return true;
  }

  #reopenAfter(delay: number): void {
    const broken = this.#state;
    this.#notices.show(navigator.onLine ? 'reconnecting' : 'offline');
    this.#timer.wait(
      delay,
      () => this.#reopen(broken),
      () => {
        this.#input({type: 'online'});
        this.#reopen(broken);
      },
    );
  }

  #reopen(broken: MachineState): void {
    if (!this.#isRequested) return;
    this.#report('reopen', broken);
    if (this.#state.phase !== 'loading') return;
    this.#notices.show('reconnecting');
    this.#restart();
    void this.#player.play();
    this.#check();
  }

  #giveUp(error: PlayerError): void {
    this.#report('fail');
    this.#rest();
    this.#player.pause();
    this.#player.fail(error);
  }
}
