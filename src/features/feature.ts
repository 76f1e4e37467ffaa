import type {LitElement} from 'lit';
import type {Messages} from '../locales/messages.js';
import type {EpisodeOptions} from '../player/loading/episode-options.js';
import type {Player} from '../player/player.js';
import type {Store} from '../player/store.js';

/** The player element, as features see it. */
export interface FeatureHost extends LitElement, EpisodeOptions {
  /** How far the buttons seek, in seconds. */
  readonly skipBack: number;
  readonly skipForward: number;
  /** Applies the language around the element, if it has changed. */
  updateLanguage(): void;
}

/** The arguments of a feature. */
export interface FeatureContext {
  readonly player: Player;
  readonly host: FeatureHost;
  /** The messages in the player's language. */
  readonly messages: Store<Messages>;
  /**
   * Aborted when the player leaves the document or the feature is switched off. A feature then has to
   * undo everything that it did: listeners, timers, elements, attributes.
   */
  readonly signal: AbortSignal;
}

/** The module of a feature. */
export interface Feature {
  start(context: FeatureContext): unknown;
}

/**
 * From when on a feature may be loaded:
 *
 * - `idle`: the page has been shown and the browser is idle.
 * - `intent`: the player was pointed at, touched or focused, so playback is likely.
 * - `playback`: play was requested for the first time.
 */
export type Moment = 'idle' | 'intent' | 'playback';

/** A behaviour of the player: when, whether and from where it is loaded. */
export interface FeatureEntry {
  readonly when: Moment;
  /** The attributes of the player element that `enabled` depends on. They are observed. */
  readonly attributes?: readonly string[];
  /** Whether the page uses the feature. Without it every page does. */
  enabled?(host: Element): boolean;
  /**
   * Whether the feature depends on the document or shadow root around the player. That is observed until the feature
   * starts; the feature starts again in another one.
   */
  readonly inPage?: true;
  /** Imports the module of the feature, which is a chunk of its own. */
  load(): Promise<Feature>;
}
