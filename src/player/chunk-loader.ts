/**
 * Loads files of the player itself with `import()`. A file that failed to load, after a deployment or
 * because of a blocker, is loaded again by `retry()`.
 */
export class ChunkLoader {
  readonly #failed = new Set<() => void>();
  readonly #onSettled: (isIncomplete: boolean) => void;
  #pending = 0;

  /** @param onSettled is called when no file is on its way any more, with whether one is missing. */
  constructor(onSettled: (isIncomplete: boolean) => void) {
    this.#onSettled = onSettled;
  }

  /**
   * @param load calls `import()`.
   * @param use is called with the module, once, as soon as the file has been loaded.
   * @param signal ends the attempts; `use` is not called any more.
   */
  load<Module>(
    load: () => Promise<Module>,
    use: (module: Module) => unknown,
    signal?: AbortSignal,
  ): void {
    const attempt = (): void => {
      this.#failed.delete(attempt);
      if (signal?.aborted) return this.#settle();
      this.#pending++;
      void load()
        .then(
          (module) => signal?.aborted || use(module),
          () => signal?.aborted || this.#failed.add(attempt),
        )
        .finally(() => {
          this.#pending--;
          this.#settle();
        });
    };
    attempt();
  }

  /** Loads again what failed. */
  retry(): void {
    for (const attempt of [...this.#failed]) attempt();
  }

  #settle(): void {
    if (!this.#pending) this.#onSettled(this.#failed.size > 0);
  }
}
