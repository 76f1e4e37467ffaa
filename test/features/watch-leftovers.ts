import type {ReadonlyStore} from '../../src/player/store.js';

/** What features may leave behind, by kind. */
export type Leftovers = Readonly<Record<string, readonly string[]>>;

/** A wrapped function, and what is to be put back in its place. */
type Undo = () => void;

/**
 * Watches what is started from now on and may go on for ever: event listeners, subscriptions, timers, observers,
 * broadcast channels and handlers of the media session.
 *
 * @param targets whose listeners count, by name.
 * @param stores whose subscriptions count, by name.
 */
export function watchLeftovers(
  targets: Readonly<Record<string, EventTarget>>,
  stores: Readonly<Record<string, ReadonlyStore<object>>>,
) {
  const listeners = watchListeners(
    new Map(Object.entries(targets).map(([name, it]) => [it, name])),
  );
  const subscriptions = watchSubscriptions(stores);
  const timers = watchTimers();
  const observers = watchObservers();
  const channels = watchChannels();
  const handlers = watchHandlers();
  const watched = {listeners, subscriptions, timers, observers, channels, handlers};
  return {
    /** What was started and has not ended. */
    leftovers: (): Leftovers =>
      Object.fromEntries(Object.entries(watched).map(([kind, {list}]) => [kind, list().sort()])),
    restore: () => Object.values(watched).forEach(({restore}) => restore()),
  };
}

interface Watch {
  list(): string[];
  restore: Undo;
}

function watchListeners(names: ReadonlyMap<EventTarget, string>): Watch {
  const active = new Map<string, unknown>();
  const ids = new WeakMap<object, number>();
  let count = 0;
  const idOf = (listener: object) => {
    if (!ids.has(listener)) ids.set(listener, ++count);
    return ids.get(listener);
  };
  const {addEventListener, removeEventListener} = EventTarget.prototype;
  const keyOf = (target: EventTarget, type: string, listener: object | null) =>
    listener && names.has(target) && `${names.get(target)} ${type} ${idOf(listener)}`;
  EventTarget.prototype.addEventListener = function (
    this: EventTarget | undefined,
    type,
    listener,
    options,
  ) {
    addEventListener.call(this, type, listener, options);
    // Called as a global function it is a method of the window.
    const key = keyOf(this ?? window, type, listener);
    if (!key) return;
    const {signal, once} = typeof options === 'object' ? options : {};
    if (signal?.aborted) return;
    active.set(key, listener);
    const end = () => active.delete(key);
    if (signal) addEventListener.call(signal, 'abort', end);
    if (once) addEventListener.call(this, type, end, {once});
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    removeEventListener.call(this, type, listener, options);
    active.delete(keyOf(this, type, listener) || '');
  };
  return {
    // Without the numbers, so that the lists of two rounds are the same.
    list: () => [...active.keys()].map((key) => key.replace(/ \d+$/, '')),
    restore: () =>
      void Object.assign(EventTarget.prototype, {addEventListener, removeEventListener}),
  };
}

function watchSubscriptions(stores: Readonly<Record<string, ReadonlyStore<object>>>): Watch {
  const active = new Map<object, string>();
  const undos = Object.entries(stores).map(([name, store]): Undo => {
    const {subscribe} = store;
    Object.assign(store, {
      subscribe(listener: () => void) {
        const end = subscribe.call(store, listener);
        const subscription = {};
        active.set(subscription, name);
        return () => {
          active.delete(subscription);
          end();
        };
      },
    });
    return () => void Object.assign(store, {subscribe});
  });
  return {
    list: () => [...active.values()],
    restore: () => undos.forEach((undo) => undo()),
  };
}

function watchTimers(): Watch {
  const {setTimeout, clearTimeout, setInterval, clearInterval} = window;
  const active = new Map<unknown, string>();
  const setTimer = (action: () => void, delay = 0) => {
    const timer = setTimeout.call(
      window,
      () => {
        active.delete(timer);
        action();
      },
      delay,
    );
    active.set(timer, `${delay} ms`);
    return timer;
  };
  const setRepeated = (action: () => void, delay = 0) => {
    const timer = setInterval.call(window, action, delay);
    active.set(timer, `every ${delay} ms`);
    return timer;
  };
  const clear = (timer: number | undefined) => {
    active.delete(timer);
    clearTimeout.call(window, timer);
  };
  Object.assign(window, {
    setTimeout: setTimer,
    setInterval: setRepeated,
    clearTimeout: clear,
    clearInterval: clear,
  });
  return {
    list: () => [...active.values()],
    restore: () =>
      void Object.assign(window, {setTimeout, clearTimeout, setInterval, clearInterval}),
  };
}

function watchObservers(): Watch {
  const active = new Map<object, string>();
  const undos = ([MutationObserver, ResizeObserver, IntersectionObserver] as const).map(
    ({name, prototype}): Undo => {
      const {observe, disconnect} = prototype as ResizeObserver;
      const wrapped: ThisType<ResizeObserver> & Partial<ResizeObserver> = {
        observe(...args) {
          active.set(this, name);
          observe.apply(this, args);
        },
        disconnect() {
          active.delete(this);
          disconnect.call(this);
        },
      };
      Object.assign(prototype, wrapped);
      return () => void Object.assign(prototype, {observe, disconnect});
    },
  );
  return {
    list: () => [...active.values()],
    restore: () => undos.forEach((undo) => undo()),
  };
}

function watchChannels(): Watch {
  const {BroadcastChannel} = window;
  const active = new Set<BroadcastChannel>();
  window.BroadcastChannel = class extends BroadcastChannel {
    constructor(name: string) {
      super(name);
      active.add(this);
    }

    override close(): void {
      active.delete(this);
      super.close();
    }
  };
  return {
    list: () => [...active].map(({name}) => name),
    restore: () => void Object.assign(window, {BroadcastChannel}),
  };
}

function watchHandlers(): Watch {
  const {setActionHandler} = MediaSession.prototype;
  const active = new Set<string>();
  MediaSession.prototype.setActionHandler = function (action, handler) {
    if (handler) active.add(action);
    else active.delete(action);
    setActionHandler.call(this, action, handler);
  };
  return {
    list: () => [...active],
    restore: () => void Object.assign(MediaSession.prototype, {setActionHandler}),
  };
}
