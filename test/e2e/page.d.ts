import type {KapitelPlayer} from '../../src/elements/player/kapitel-player.js';

/** Globals that tests set in a page. */
declare global {
  /** The first player of the page. */
  var player: KapitelPlayer;
  /** All elements of the page, or within a root, through all shadow roots. */
  var elements: (root?: ParentNode) => HTMLElement[];
  /** The element on which `play()` was called last. */
  var sound: HTMLMediaElement;
  /** What the scripts of a page were told. */
  var calls: unknown[][];
  /** What was recorded in a page. */
  var log: string[];
  /** What went wrong in a page. */
  var errors: string[];
  /** Lets the audio play that the page holds back. Returns the time. */
  var release: () => number;
  /** The layout shifts it had. */
  var shifts: number[];
  /** The messages from its frames. */
  var messages: {
    readonly origin?: string;
    readonly event?: string;
    readonly context?: string;
    readonly src?: string;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- of every kind
    readonly value?: any;
    readonly listener?: string;
    readonly data?: unknown;
  }[];
  /** The messages that a frame received. */
  var requests: unknown[];
}
