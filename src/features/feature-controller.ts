import type {ReactiveController} from 'lit';
import {fromDocument} from '../player/from-document.js';
import type {FeatureContext, FeatureEntry, Moment} from './feature.js';
import {features, loadTouchFeatures} from './features.js';
import {onPageChange} from './on-page-change.js';

/** The events that announce a press on Play. */
const INTENT = ['pointerenter', 'pointerdown', 'focusin'];

/**
 * Starts the features of a player when their moment has come, and stops them when the player leaves the document
 * or an attribute switches them off. They start again when the player returns to the document; moving the player
 * within the document doesn't stop them. A feature whose file failed to load is loaded again by the player's
 * `ChunkLoader`.
 */
export class FeatureController implements ReactiveController {
  readonly #context: Omit<FeatureContext, 'signal'>;
  #entries: readonly FeatureEntry[];
  /** Loads the entries that matter from the first touch on; `undefined` once they are requested. */
  #loadMore: typeof loadTouchFeatures | undefined;
  readonly #observer = new MutationObserver(() => this.#update());
  /** The document or shadow root around the player. */
  #root: Node | undefined;
  #endPage: (() => void) | undefined;
  readonly #endLook: () => void;
  readonly #running = new Map<FeatureEntry, AbortController>();
  readonly #reached = new Set<Moment>(['idle']);

  /**
   * @param reached the moments that have come already.
   * @param entries by default all features.
   */
  constructor(
    context: Omit<FeatureContext, 'signal'>,
    reached: Iterable<Moment>,
    entries?: readonly FeatureEntry[],
  ) {
    this.#context = context;
    this.#entries = entries ?? features;
    this.#loadMore = entries ? undefined : loadTouchFeatures;
    const {host, player} = context;
    const onIntent = () => this.#reach('intent');
    for (const type of INTENT) host.addEventListener(type, onIntent, {once: true});
    player.addEventListener('play', () => this.#reach('playback'), {once: true});
    this.#endLook = player.store.subscribe(this.#look);
    for (const moment of reached) this.#reach(moment);
    if (player.state.playRequested || player.state.error) this.#reach('playback');
    this.#look();
    host.addController(this);
  }

  hostConnected(): void {
    this.#changeRoot(this.#context.host.getRootNode());
    this.#observe();
    if (fromDocument('readyState') !== 'loading') return;
    // The parser may still add what `enabled()` looks for.
    addEventListener('DOMContentLoaded', () => this.#update(), {once: true});
  }

  /** What depends on the page around the player starts again when the player is moved to other surroundings. */
  #changeRoot(root: Node): void {
    if (root === this.#root) return;
    this.#root = root;
    for (const entry of this.#entries) if (entry.inPage) this.#stop(entry);
  }

  #observe(): void {
    const {host} = this.#context;
    const attributeFilter = this.#entries.flatMap(({attributes = []}) => attributes);
    if (host.isConnected) this.#observer.observe(host, {attributeFilter});
    this.#update();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    // An element that is moved is connected again in the same task. This runs before the player is closed.
    setTimeout(() => this.#update());
  }

  #reach(moment: Moment): void {
    this.#reached.add(moment);
    if (moment === 'playback') this.#reached.add('intent');
    this.#noteTouch();
    this.#update();
  }

  #noteTouch(): void {
    this.#endLook();
    const load = this.#loadMore;
    this.#loadMore = undefined;
    if (!load) return;
    const {player} = this.#context;
    player.chunks.load(load, ({addFeatures}) =>
      addFeatures(player, (entries) => {
        this.#entries = [...this.#entries, ...entries];
        this.#observe();
      }),
    );
  }

  /** The message of an error is loaded with what a touch loads. */
  readonly #look = (): void => {
    const {error, incomplete} = this.#context.player.state;
    if (error ?? incomplete) this.#reach('intent');
  };

  #update(): void {
    for (const entry of this.#entries) {
      const isDue = this.#isDue(entry);
      if (isDue && !this.#running.has(entry)) this.#start(entry);
      if (!isDue) this.#stop(entry);
    }
    this.#observePage();
  }

  /** Observes the page while a feature waits for something in it. */
  #observePage(): void {
    this.#endPage?.();
    const {host} = this.#context;
    const isAwaited = this.#entries.some((entry) => entry.inPage && !this.#running.has(entry));
    if (!host.isConnected || !isAwaited) return;
    this.#endPage = onPageChange(host.getRootNode(), () => this.#update());
  }

  #isDue(entry: FeatureEntry): boolean {
    const {host} = this.#context;
    return host.isConnected && this.#reached.has(entry.when) && (entry.enabled?.(host) ?? true);
  }

  #start(entry: FeatureEntry): void {
    const abort = new AbortController();
    const {signal} = abort;
    const {player, host} = this.#context;
    this.#running.set(entry, abort);
    player.chunks.load(
      () => entry.load(),
      (feature) => {
        // A player that is being moved gets the feature in its new place.
        if (host.isConnected) feature.start({...this.#context, signal});
        else this.#stop(entry);
      },
      signal,
    );
  }

  #stop(entry: FeatureEntry): void {
    this.#running.get(entry)?.abort();
    this.#running.delete(entry);
  }
}
