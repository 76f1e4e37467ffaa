import type {PlayerState} from '../../player/player-state.js';
import type {FeatureContext} from '../feature.js';

/** The custom states of the element, for CSS such as `kapitel-player:state(playing)`. */
const STATES: Readonly<Record<string, (state: PlayerState) => boolean>> = {
  loading: ({status}) => status === 'loading',
  playing: ({playRequested}) => playRequested,
  waiting: ({waiting}) => waiting,
  ended: ({ended}) => ended,
  error: ({error}) => error !== undefined,
};

/** The states of each element, because `attachInternals` can be called once only. */
const statesByHost = new WeakMap<Element, Promise<CustomStateSet | undefined>>();

/**
 * Exposes the player's state as custom states of its element. The element has none where `attachInternals`
 * fails, as that of a polyfill may; the console says so.
 */
export async function start({player, host, signal}: FeatureContext): Promise<void> {
  if (!CSS.supports('selector(:state(a))')) return;
  if (!statesByHost.has(host)) statesByHost.set(host, statesOf(host));
  const states = await statesByHost.get(host);
  if (!states || signal.aborted) return;
  const update = () => {
    for (const [name, holds] of Object.entries(STATES)) {
      if (holds(player.state)) states.add(name);
      else states.delete(name);
    }
  };
  signal.addEventListener('abort', player.store.subscribe(update));
  signal.addEventListener('abort', () => states.clear());
  update();
}

async function statesOf(host: HTMLElement): Promise<CustomStateSet | undefined> {
  try {
    // Polyfills may return a promise.
    const internals: unknown = host.attachInternals();
    return ((await internals) as Partial<ElementInternals> | undefined)?.states;
  } catch (error) {
    console.warn('Kapitel: :state() of <kapitel-player> is not available.', error);
    return undefined;
  }
}
