import type {Episode} from '../../episode/episode.js';
import {PlayerError} from '../player-error.js';
import type {EpisodeOptions} from './episode-options.js';
import {loadEpisode} from './load-episode.js';

/** The URL or element of an episode, and its options. */
export type EpisodeSource = readonly [
  from?: string | Element | null | undefined,
  options?: EpisodeOptions | undefined,
];

/** The episode, or the error; neither if there is no episode. */
export interface LoadResult {
  readonly episode?: Episode | undefined;
  readonly error?: PlayerError;
}

/** Loads one episode at a time: a later call overtakes an earlier one. */
export class EpisodeLoader {
  /** What is loading or was loaded last; empty if the loading was aborted, or the episode was set since. */
  source: EpisodeSource = [];
  #loading = new AbortController();

  /** Aborts the request that is under way; its `load()` resolves with `undefined`. */
  abort(): void {
    this.#loading.abort();
    this.source = [];
  }

  /** @returns `undefined` when the request was aborted or overtaken. */
  async load(...source: EpisodeSource): Promise<LoadResult | undefined> {
    this.abort();
    this.source = source;
    this.#loading = new AbortController();
    const {signal} = this.#loading;
    const [from, options] = source;
    const result = await loadEpisode(from, signal, options).then(
      (episode): LoadResult => ({episode}),
      (error: unknown): LoadResult => ({error: toPlayerError(error)}),
    );
    return signal.aborted ? undefined : result;
  }
}

/** Any other error comes from an `import()` whose file failed to load. */
const toPlayerError = (error: unknown): PlayerError =>
  error instanceof PlayerError ? error : new PlayerError('incomplete', error);
