/** A store that can be read and subscribed to. */
export interface ReadonlyStore<State extends object> {
  readonly state: State;
  /** @returns a function that ends the subscription. */
  subscribe(listener: () => void): () => void;
}

/**
 * Keeps one immutable snapshot and notifies its listeners, once per microtask, that it was replaced: any
 * number of changes in one task make one notification.
 *
 *     const store = new Store({paused: true});
 *     const unsubscribe = store.subscribe(() => console.log(store.state.paused));
 *     store.set({paused: false});
 */
export class Store<State extends object> implements ReadonlyStore<State> {
  #state: State;
  #isNotifying = false;
  readonly #listeners = new Set<() => void>();

  constructor(initial: State) {
    this.#state = initial;
  }

  get state(): State {
    return this.#state;
  }

  /** Replaces some values. Setting equal values notifies no listener. */
  set(patch: Partial<State>): void {
    const keys = Object.keys(patch) as (keyof State)[];
    if (keys.every((key) => Object.is(patch[key], this.#state[key]))) return;
    this.#state = {...this.#state, ...patch};
    if (this.#isNotifying) return;
    this.#isNotifying = true;
    queueMicrotask(() => {
      this.#isNotifying = false;
      for (const listener of this.#listeners) listener();
    });
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
