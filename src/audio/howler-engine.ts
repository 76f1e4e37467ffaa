import {Howl, Howler} from 'howler';
import type {AudioEngine} from './audio-engine.js';

/** The parts of Howler 2.2.4 that are not in its public types. */
interface HowlerGlobal {
  usingWebAudio: boolean;
  autoUnlock: boolean;
  _html5AudioPool: HTMLAudioElement[];
}

interface HowlSound {
  readonly _id: number;
  _node: HTMLAudioElement | undefined;
  _paused: boolean;
  _ended: boolean;
  _seek: number;
  _rate: number;
  readonly _endFn: EventListener;
  _loadListener(): void;
}

interface HowlInternals {
  readonly _sounds: HowlSound[];
  readonly _state: 'unloaded' | 'loading' | 'loaded';
  readonly _playLock: boolean;
  _clearTimer(id: number): void;
  play(id: number): number;
  pause(id: number): void;
  unload(): void;
}

const global = Howler as unknown as HowlerGlobal;
// Streams need no AudioContext, and Howler must not add listeners to the document.
global.usingWebAudio = false;
global.autoUnlock = false;

/** Whether this is WebKit on GStreamer, such as GNOME Web. */
const ON_GSTREAMER = navigator.vendor.startsWith('Apple') && navigator.userAgent.includes('Linux');

/** Distance from the end, in seconds, to which seeks are limited: closer to the end browsers end or stall. */
const END_MARGIN = 0.25;
/** The smallest seek that has an effect, in seconds. */
const NUDGE = 0.01;
/** How many updates in a row must have moved the position for GStreamer to be playing. */
const MOVES = 2;
/** How long after `pause()` GStreamer may still start to play, in milliseconds. */
const LATE_PLAY = 1000;

/**
 * An `<audio>` element that Howler starts, stops and unloads. All state is read from the element and its native
 * events. Howler doesn't control position, rate, end and errors, because its copies of them become stale.
 */
export class HowlerEngine extends EventTarget implements AudioEngine {
  readonly #element: HTMLAudioElement;
  readonly #howl: HowlInternals;
  readonly #sound: HowlSound;
  /** The position to seek to when the metadata are loaded, in seconds. */
  #pendingPosition: number | undefined;
  /** The rate to restore after a seek. */
  #pendingRate: number | undefined;
  /** On GStreamer: the position at the last update, in seconds, and how many updates in a row have moved it. */
  #moved = {to: 0, count: 0};
  /** When `pause()` was called, in milliseconds; `-Infinity` after `play()`. */
  #pausedAt = -Infinity;

  /**
   * @param element has a source and may be playing.
   * @param url the URL of the source.
   * @param signal removes the element from Howler.
   * @param events the names of the events to dispatch. They are a parameter because importing them would put the
   *   first load's module into this chunk.
   */
  constructor(
    element: HTMLAudioElement,
    url: string,
    signal: AbortSignal,
    events: readonly string[],
  ) {
    super();
    this.#element = element;
    const start = element.currentTime;
    this.#pendingPosition = element.readyState ? undefined : start;
    [this.#howl, this.#sound] = adopt(element, url);
    for (const type of events) element.addEventListener(type, this.#relay, {signal});
    signal.addEventListener('abort', () => this.#release());
    this.#reconcile();
    if (element.readyState) this.#start(start);
  }

  get currentTime(): number {
    return this.#pendingPosition ?? this.#element.currentTime;
  }

  set currentTime(time: number) {
    const limit = this.#element.duration - END_MARGIN;
    const target = Math.max(0, time > limit ? limit : time);
    // Before the metadata are loaded the position is only remembered; the last one counts.
    this.#pendingPosition = this.#element.readyState ? undefined : target;
    // GStreamer never finishes a seek at another rate than 1, so the rate is restored after the seek.
    if (ON_GSTREAMER && this.#element.readyState && this.#element.playbackRate !== 1) {
      this.#pendingRate = this.#element.playbackRate;
      this.#element.playbackRate = 1;
    }
    this.#element.currentTime = target;
  }

  get duration(): number {
    return this.#element.duration;
  }

  get paused(): boolean {
    return this.#element.paused;
  }

  get ended(): boolean {
    return this.#element.ended;
  }

  get seeking(): boolean {
    return this.#element.seeking;
  }

  get readyState(): number {
    const {readyState, paused, seeking} = this.#element;
    // After a seek to what is not loaded, GStreamer may play and yet report for ever that it has no data to play.
    const isPlaying = !paused && !seeking && this.#moved.count >= MOVES;
    return readyState === 2 && isPlaying ? 3 : readyState;
  }

  get buffered(): TimeRanges {
    return this.#element.buffered;
  }

  get seekable(): TimeRanges {
    return this.#element.seekable;
  }

  get error(): MediaError | null {
    return this.#element.error;
  }

  get playbackRate(): number {
    return this.#pendingRate ?? this.#element.playbackRate;
  }

  set playbackRate(rate: number) {
    // Browsers reset `playbackRate` to `defaultPlaybackRate` when they load a source.
    this.#element.defaultPlaybackRate = rate;
    if (this.#pendingRate === undefined) this.#element.playbackRate = rate;
    else this.#pendingRate = rate;
  }

  get volume(): number {
    return this.#element.volume;
  }

  set volume(volume: number) {
    this.#element.volume = volume;
  }

  get muted(): boolean {
    return this.#element.muted;
  }

  set muted(muted: boolean) {
    this.#element.muted = muted;
  }

  async play(): Promise<void> {
    const element = this.#element;
    this.#pausedAt = -Infinity;
    // Howler queues actions, and would run them after they were cancelled. Before data are loaded it would add
    // a listener that outlives the audio.
    if (element.readyState < 3 || !this.#howlerIsFree) return element.play();
    let started: Promise<void> | undefined;
    const play = () => (started = HTMLMediaElement.prototype.play.call(element));
    shield(element, {play}, () => this.#howl.play(this.#sound._id));
    // Howler's timer would rewind at the end, before `ended` is dispatched.
    this.#howl._clearTimer(this.#sound._id);
    return started ?? element.play();
  }

  pause(): void {
    this.#pausedAt = performance.now();
    if (this.#howlerIsFree) this.#howl.pause(this.#sound._id);
    this.#element.pause();
  }

  get #howlerIsFree(): boolean {
    return this.#howl._state === 'loaded' && !this.#howl._playLock;
  }

  readonly #relay = (event: Event): void => {
    if (event.type === 'loadedmetadata') this.#applyPendingPosition();
    if (event.type === 'seeked') this.#applyPendingRate();
    if (ON_GSTREAMER) this.#noteMove(event.type);
    if (event.type.startsWith('play') && this.#isLatePlay) return this.#element.pause();
    this.#reconcile();
    this.dispatchEvent(new Event(event.type));
  };

  /** Applies the position again: some browsers ignore one that was set before the metadata were loaded. */
  #applyPendingPosition(): void {
    const position = this.#pendingPosition;
    this.#pendingPosition = undefined;
    if (position === undefined) return;
    if (Math.abs(this.#element.currentTime - position) > END_MARGIN) this.currentTime = position;
    else this.#start(position);
  }

  /** When GStreamer is paused while it starts, the element plays on by itself as soon as it has started. */
  get #isLatePlay(): boolean {
    return ON_GSTREAMER && performance.now() - this.#pausedAt < LATE_PLAY;
  }

  #noteMove(type: string): void {
    const {currentTime} = this.#element;
    const hasMoved = type === 'timeupdate' && currentTime > this.#moved.to;
    if (hasMoved) this.#moved = {to: currentTime, count: this.#moved.count + 1};
    else if (/^(timeupdate|waiting|seek)/.test(type)) this.#moved = {to: currentTime, count: 0};
  }

  #start(position: number): void {
    // GStreamer doesn't start from a position that was set before the metadata until another seek.
    if (ON_GSTREAMER && position) this.#element.currentTime = position + NUDGE;
  }

  #applyPendingRate(): void {
    if (this.#pendingRate === undefined || this.#element.seeking) return;
    this.#element.playbackRate = this.#pendingRate;
    this.#pendingRate = undefined;
  }

  /** Updates Howler's state when a headset, lock screen or the browser has played or paused the element. */
  #reconcile(): void {
    if (this.#element.readyState >= 3 && this.#howl._state !== 'loaded')
      this.#sound._loadListener();
    if (this.#howl._playLock) return;
    this.#sound._paused = this.#sound._ended = this.#element.paused;
    this.#sound._seek = this.#element.currentTime;
    this.#sound._rate = this.#element.playbackRate;
  }

  #release(): void {
    shield(this.#element, {}, () => this.#howl.unload());
    global._html5AudioPool = global._html5AudioPool.filter((element) => element !== this.#element);
  }
}

/** Creates a Howl for an element that already has a source, without loading it again. */
function adopt(element: HTMLAudioElement, url: string): [HowlInternals, HowlSound] {
  // Howler takes its elements from here.
  global._html5AudioPool.push(element);
  const howl = shield(
    element,
    {load: () => undefined},
    () =>
      // With an explicit format Howler doesn't derive one from the URL.
      new Howl({src: [url], format: ['mp3'], html5: true, pool: 1}) as unknown as HowlInternals,
  );
  const sound = howl._sounds[0]!;
  // At the end of a stream of unknown length this listener would rewind and set another source.
  element.removeEventListener('ended', sound._endFn);
  return [howl, sound];
}

const WRITTEN_BY_HOWLER = ['src', 'preload', 'currentTime', 'playbackRate', 'volume', 'muted'];

/**
 * Runs an action of Howler while its writes to the element have no effect, because Howler would write stale
 * values.
 *
 * @param methods replacements for the element's methods meanwhile.
 */
function shield<Result>(
  element: HTMLAudioElement,
  methods: Partial<Pick<HTMLAudioElement, 'play' | 'load'>>,
  action: () => Result,
): Result {
  const shadows: PropertyDescriptorMap = {};
  for (const name of WRITTEN_BY_HOWLER) {
    const value: unknown = Reflect.get(element, name);
    shadows[name] = {configurable: true, get: () => value, set: () => undefined};
  }
  for (const [name, value] of Object.entries(methods)) shadows[name] = {configurable: true, value};
  Object.defineProperties(element, shadows);
  try {
    return action();
  } finally {
    for (const name of Object.keys(shadows)) Reflect.deleteProperty(element, name);
  }
}
