/**
 * Keeps one immutable snapshot and tells its listeners, once a microtask, that it was replaced: any
 * number of changes in one task make one notification.
 *
 *     const store = new Store({paused: true});
 *     const undo = store.subscribe(() => console.log(store.state.paused));
 *     store.set({paused: false});
 */
export class Store<State extends object> {
  #state: State;
  #notifying = false;
  readonly #listeners = new Set<() => void>();

  constructor(initial: State) {
    this.#state = initial;
  }

  get state(): State {
    return this.#state;
  }

  /** Replaces some values. Values that are the same notify nobody. */
  set(patch: Partial<State>): void {
    const keys = Object.keys(patch) as (keyof State)[];
    if (keys.every((key) => Object.is(patch[key], this.#state[key]))) return;
    this.#state = {...this.#state, ...patch};
    if (this.#notifying) return;
    this.#notifying = true;
    queueMicrotask(() => {
      this.#notifying = false;
      for (const listener of this.#listeners) listener();
    });
  }

  /** @returns a function that ends the subscription. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
