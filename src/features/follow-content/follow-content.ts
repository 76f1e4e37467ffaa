import type {Episode} from '../../episode/episode.js';
import {loadEpisode} from '../../player/loading/load-episode.js';
import {fromDocument} from '../../player/from-document.js';
import type {FeatureContext} from '../feature.js';
import {reclaimContent} from './reclaim-content.js';

/** The attributes that an episode is read from. */
const ATTRIBUTES = ['src', 'href', 'type', 'datetime', 'kind', 'srclang', 'id', 'class'];

/**
 * Loads the episode again when the content of the element, which it is read from, has changed: routers and templates
 * fill and replace it. Audio that stays the same plays on. Content that a text filter has moved out is moved back.
 */
export function start(context: FeatureContext): void {
  const {host, player, signal} = context;
  const hasEpisode = () => host.hasAttribute('src') || player.state.status !== 'empty';
  const reclaim = () => reclaimContent(host, hasEpisode());
  if (fromDocument('readyState') !== 'loading') reclaim();
  else addEventListener('DOMContentLoaded', reclaim, {once: true, signal});
  const content = new Content(context);
  const observer = new MutationObserver(content.compare);
  observer.observe(host, {
    childList: true,
    characterData: true,
    subtree: true,
    attributeFilter: ATTRIBUTES,
  });
  signal.addEventListener('abort', () => observer.disconnect());
  // The content may have changed while it was read.
  let {status} = player.state;
  const onState = () => {
    if (status === player.state.status) return;
    status = player.state.status;
    content.compare();
  };
  signal.addEventListener('abort', player.store.subscribe(onState));
  // The content may have changed before this module was loaded.
  content.compare();
}

class Content {
  readonly #context: FeatureContext;
  #changes = 0;
  /** The content that was loaded last, in case the episode differs from it. */
  #loaded = '';

  constructor(context: FeatureContext) {
    this.#context = context;
  }

  /** Loads the episode if the content differs from what the player shows. */
  readonly compare = (): void => {
    const {player, signal} = this.#context;
    const change = ++this.#changes;
    if (this.#isOutdated(change)) return;
    player.chunks.load(
      () => this.#read(),
      (next) => this.#compareWith(next, change),
      signal,
    );
  };

  #isOutdated(change: number): boolean {
    return this.#context.signal.aborted || change !== this.#changes || !this.#isSource;
  }

  #compareWith(next: Episode | undefined, change: number): void {
    const {host, player, signal} = this.#context;
    const {episode} = player.state;
    const text = this.#textOf(next, next);
    if (this.#isOutdated(change) || text === this.#textOf(episode, next) || text === this.#loaded)
      return;
    this.#loaded = text;
    if (!next || !isSameList(next.audio, episode?.audio)) {
      void player.load(host, host);
      return;
    }
    player.chunks.load(
      () => loadEpisode(host, signal, host).catch(ignore('PlayerError')),
      (loaded) => {
        if (this.#isOutdated(change) || !loaded) return;
        player.update({episode: loaded, adjustedChapters: undefined});
        player.dispatchEvent(new Event('episodechange'));
      },
      signal,
    );
  }

  /** Whether the player shows the content, or nothing: not an episode that a script has set. */
  get #isSource(): boolean {
    const {loader, state} = this.#context.player;
    return loader.source[0] === this.#context.host
      ? state.status !== 'loading'
      : state.status === 'empty';
  }

  /** `undefined` if the content is empty, or can't be read. */
  async #read(): Promise<Episode | undefined> {
    const {host} = this.#context;
    if (!host.querySelector(':scope > :not([slot])')) return undefined;
    const {readLightDom} = await import('../../player/loading/light-dom.js');
    return readLightDom(host).catch(ignore('ReadError'));
  }

  /** An episode as text, without the fields that are read from files: those that attributes or the content name. */
  #textOf(episode: Episode | undefined, content: Episode | undefined): string {
    const {chaptersFrom, transcriptFrom} = this.#context.host;
    const except = [
      'problems',
      ...((chaptersFrom ?? content?.chaptersSource) ? ['chapters'] : []),
      ...(transcriptFrom ? ['transcript'] : []),
    ];
    return JSON.stringify({...episode}, (name, value: unknown) =>
      except.includes(name) ? undefined : value,
    );
  }
}

/** Makes an error of one name count as no result. Others come from an `import()` whose file failed to load. */
const ignore = (name: string) => (error: unknown) => {
  if ((error as Error).name !== name) throw error as Error;
  return undefined;
};

const isSameList = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
