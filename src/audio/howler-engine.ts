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
// Streams need no AudioContext, and Howler is not to listen to the host page's document.
global.usingWebAudio = false;
global.autoUnlock = false;

/** WebKit on GStreamer, as in GNOME's browser. */
const ON_GSTREAMER = navigator.vendor.startsWith('Apple') && navigator.userAgent.includes('Linux');

/** How near to its end a sound may be sought: behind that, browsers end it or stall. */
const END_MARGIN = 0.25;
/** The least that counts as a move, in seconds. */
const NUDGE = 0.01;

/**
 * An `<audio>` element in Howler's hands. Howler starts, stops and unloads it; every fact is taken from
 * the element and its native events, and position, rate, end and errors are not left to Howler, which
 * keeps copies of them that go stale.
 */
export class HowlerEngine extends EventTarget implements AudioEngine {
  readonly #element: HTMLAudioElement;
  readonly #howl: HowlInternals;
  readonly #sound: HowlSound;
  /** Where to seek as soon as there is metadata. */
  #pendingPosition: number | undefined;
  /** The rate to go on with after a seek. */
  #pendingRate: number | undefined;

  /**
   * @param element has its source already, and may be playing.
   * @param url the address it was opened with.
   * @param signal takes the element out of Howler again.
   * @param events the names of the events to pass on. They are handed over because the code that
   *   knows them is in another file of the build, which this one must not ask for again.
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
    // What happened to the element may be told only later: of two positions the last one counts.
    this.#pendingPosition = this.#element.readyState ? undefined : target;
    // It never ends a seek at another rate. Before there is metadata it doesn't seek.
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
    return this.#element.readyState;
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
    // The default is what a browser falls back to when it loads again.
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
    // Howler queues what it can't do now and does it later, when it may no longer be wanted; and
    // before there are data it would wait for them with a listener that outlives the sound.
    if (element.readyState < 3 || !this.#howlerIsFree) return element.play();
    let started: Promise<void> | undefined;
    const play = () => (started = HTMLMediaElement.prototype.play.call(element));
    shield(element, {play}, () => this.#howl.play(this.#sound._id));
    // At the end Howler would rewind before anybody heard of it.
    this.#howl._clearTimer(this.#sound._id);
    return started ?? element.play();
  }

  pause(): void {
    if (this.#howlerIsFree) this.#howl.pause(this.#sound._id);
    this.#element.pause();
  }

  get #howlerIsFree(): boolean {
    return this.#howl._state === 'loaded' && !this.#howl._playLock;
  }

  readonly #relay = (event: Event): void => {
    if (event.type === 'loadedmetadata') this.#applyPendingPosition();
    if (event.type === 'seeked') this.#applyPendingRate();
    this.#reconcile();
    this.dispatchEvent(new Event(event.type));
  };

  /** Not every browser starts where it was told before it had metadata. */
  #applyPendingPosition(): void {
    const position = this.#pendingPosition;
    this.#pendingPosition = undefined;
    if (position === undefined) return;
    if (Math.abs(this.#element.currentTime - position) > END_MARGIN) this.currentTime = position;
    else this.#start(position);
  }

  #start(position: number): void {
    // It stands still where it was told to start, until it is moved, however little; at any rate.
    if (ON_GSTREAMER && position) this.#element.currentTime = position + NUDGE;
  }

  #applyPendingRate(): void {
    if (this.#pendingRate === undefined || this.#element.seeking) return;
    this.#element.playbackRate = this.#pendingRate;
    this.#pendingRate = undefined;
  }

  /** Headsets, lock screens and browsers play and pause the element too; Howler has to know. */
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

/** Makes a Howl around an element that already has its source, without loading it again. */
function adopt(element: HTMLAudioElement, url: string): [HowlInternals, HowlSound] {
  // Howler takes its elements from here.
  global._html5AudioPool.push(element);
  const howl = shield(
    element,
    {load: () => undefined},
    () =>
      // With a format Howler doesn't guess one from the address.
      new Howl({src: [url], format: ['mp3'], html5: true, pool: 1}) as unknown as HowlInternals,
  );
  const sound = howl._sounds[0]!;
  // For a stream of unknown length it would rewind at the end and set another source.
  element.removeEventListener('ended', sound._endFn);
  return [howl, sound];
}

const WRITTEN_BY_HOWLER = ['src', 'preload', 'currentTime', 'playbackRate', 'volume', 'muted'];

/**
 * Runs an action of Howler's while its writes to the element have no effect: it would write what it
 * remembers, not what is so.
 *
 * @param methods what the element's methods do meanwhile.
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
