import type {KapitelPlayer} from '../elements/player/kapitel-player.js';

interface Request {
  readonly context: 'player.js';
  readonly method: string;
  readonly value?: unknown;
  readonly listener?: string | undefined;
}

type Method = (player: KapitelPlayer, value: unknown) => unknown;

/** How many listeners a page can have at a time. */
const MOST_LISTENERS = 100;

const isNumber = (value: unknown): value is number => Number.isFinite(value);

const methods: Readonly<Record<string, Method>> = {
  play: (player) => void player.play(),
  pause: (player) => player.pause(),
  getPaused: ({paused}) => paused,
  mute: (player) => void (player.muted = true),
  unmute: (player) => void (player.muted = false),
  getMuted: ({muted}) => muted,
  setVolume: (player, percent) => {
    if (isNumber(percent)) player.volume = Math.min(100, Math.max(0, percent)) / 100;
  },
  getVolume: ({volume}) => Math.round(volume * 100),
  getDuration: ({duration}) => duration || 0,
  setCurrentTime: (player, seconds) => {
    if (isNumber(seconds)) player.currentTime = seconds;
  },
  getCurrentTime: ({currentTime}) => currentTime,
};

/** The values that events carry, times in seconds. */
const events: Readonly<Record<string, (player: KapitelPlayer) => unknown>> = {
  play: () => undefined,
  pause: () => undefined,
  ended: () => undefined,
  seeked: () => undefined,
  timeupdate: ({currentTime, duration}) => ({seconds: currentTime, duration: duration || 0}),
  progress: ({buffered, duration}) => {
    const end = buffered.length ? buffered.end(buffered.length - 1) : 0;
    return {percent: duration ? end / duration : 0, seconds: end, duration: duration || 0};
  },
  error: ({error}) => ({code: error?.reason === 'unsupported' ? 1 : -1, msg: error?.message ?? ''}),
};

/**
 * Lets the page around a frame control the player by messages, as player.js specifies them. Messages from other
 * pages, and those that are no request, are ignored.
 *
 * https://github.com/embedly/player.js/blob/master/SPEC.rst
 */
export class PlayerJs {
  readonly #player: KapitelPlayer;
  readonly #origin: string;
  /** The listeners of each event by name; `undefined` is one without a name. */
  readonly #listeners = new Map<string, Set<string | undefined>>();

  /** @param origin of the page around the frame. */
  constructor(player: KapitelPlayer, origin: string) {
    this.#player = player;
    this.#origin = origin;
    for (const type of Object.keys(events))
      player.addEventListener(type, () => this.#dispatch(type));
    addEventListener('message', this.#receive);
  }

  /** Announces that requests are accepted from now on. */
  ready(listener?: string): void {
    const value = {
      src: location.href,
      events: ['ready', ...Object.keys(events)],
      methods: [...Object.keys(methods), 'addEventListener', 'removeEventListener'],
    };
    this.#send('ready', value, listener);
  }

  readonly #receive = ({source, origin, data}: MessageEvent): void => {
    const request = origin === this.#origin && source === parent ? toRequest(data) : undefined;
    if (!request) return;
    const {method, value, listener} = request;
    if (method === 'addEventListener') this.#add(value, listener);
    else if (method === 'removeEventListener') this.#remove(value, listener);
    else if (!Object.hasOwn(methods, method)) this.#refuse(method);
    else {
      const result = methods[method]!(this.#player, value);
      if (method.startsWith('get')) this.#send(method, result, listener);
    }
  };

  #add(type: unknown, listener: string | undefined): void {
    if (type === 'ready') this.ready(listener);
    if (typeof type !== 'string' || !Object.hasOwn(events, type)) return;
    const listeners = this.#listeners.get(type) ?? new Set();
    const count = [...this.#listeners.values()].reduce((sum, {size}) => sum + size, 0);
    if (count < MOST_LISTENERS) this.#listeners.set(type, listeners.add(listener));
    else if (!listeners.has(listener)) {
      this.#send('error', {code: 2, msg: `There are ${MOST_LISTENERS} listeners.`}, listener);
    }
  }

  #remove(type: unknown, listener: string | undefined): void {
    if (typeof type !== 'string') return;
    if (listener === undefined) this.#listeners.delete(type);
    else this.#listeners.get(type)?.delete(listener);
  }

  #refuse(method: string): void {
    const value = {code: 2, msg: `There is no method ${method}.`};
    for (const listener of this.#listeners.get('error') ?? []) this.#send('error', value, listener);
  }

  #dispatch(type: string): void {
    const listeners = this.#listeners.get(type) ?? [];
    for (const listener of listeners) this.#send(type, events[type]!(this.#player), listener);
  }

  #send(event: string, value: unknown, listener: string | undefined): void {
    const message = {context: 'player.js', version: '0.0.11', event, value, listener};
    parent.postMessage(JSON.stringify(message), this.#origin);
  }
}

/** Older versions of player.js send JSON, newer ones objects. */
function toRequest(data: unknown): Request | undefined {
  try {
    const json: unknown = typeof data === 'string' ? JSON.parse(data) : data;
    if (typeof json !== 'object' || !json) return undefined;
    const {context, method, value, listener} = json as Record<string, unknown>;
    if (context !== 'player.js' || typeof method !== 'string') return undefined;
    return {context, method, value, listener: typeof listener === 'string' ? listener : undefined};
  } catch {
    return undefined;
  }
}
