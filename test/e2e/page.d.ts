import type {KapitelPlayer} from '../../src/elements/kapitel-player.js';

/** What tests put on the window of a page. */
declare global {
  /** The first player of the page. */
  var player: KapitelPlayer;
  /** The element that was told to play last. */
  var sound: HTMLMediaElement;
  /** What a page was seen to do. */
  var log: string[];
  /** The layout shifts it had. */
  var shifts: number[];
  /** What it heard from its frames. */
  var messages: {
    readonly origin?: string;
    readonly event?: string;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- of every kind
    readonly value?: any;
    readonly listener?: string;
    readonly data?: unknown;
  }[];
  /** What a frame heard from other pages. */
  var requests: unknown[];
}
