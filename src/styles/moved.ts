import type {CSSResult, ReactiveControllerHost} from 'lit';

/** An element of Lit. */
export type Movable = Element & ReactiveControllerHost;

/**
 * A style sheet that a script constructs belongs to one document: in another one a shadow root loses it. These are the
 * elements that were moved into another document, and what gives them their styles there, once it is loaded.
 */
export const moved: {
  readonly waiting: Movable[];
  restyle?: (element: Movable) => void;
  /** The styles of shadow roots that have others than their class, in order. */
  readonly styles: WeakMap<ShadowRoot, readonly CSSResult[]>;
} = {waiting: [], styles: new WeakMap()};
