/**
 * The detail of a `measure` event: one thing that happened, for statistics. Nothing in it identifies the listener. All
 * values are strings and numbers, which every service for statistics takes.
 */
export interface MeasureDetail {
  /**
   * - `play`, `pause`: playback was requested, or paused, also by its end.
   * - `seek`: the position was changed, from `from` to `currentTime`.
   * - `quartile`: playback has passed `percent` percent of the duration; 100 at the end. Each once, until the end.
   * - `chapterenter`, `chaptercomplete`: a chapter of the list has begun to play, or was played to its end.
   * - `share`: a link was shared; `method` as in a `share` event.
   * - `subscribe`: a link to the episode on a `platform`, or to its feed, was pressed.
   * - `error`: there is no episode or no audio; `reason` as in an `error` event.
   */
  readonly type:
    | 'play'
    | 'pause'
    | 'seek'
    | 'quartile'
    | 'chapterenter'
    | 'chaptercomplete'
    | 'share'
    | 'subscribe'
    | 'error';
  /** The title of the episode. */
  readonly episode: string;
  /** The title of the show; empty if it is unknown. */
  readonly show: string;
  /** In whole seconds. */
  readonly currentTime: number;
  /** In whole seconds. */
  readonly from?: number;
  readonly percent?: 25 | 50 | 75 | 100;
  /** The title of the chapter. */
  readonly chapter?: string;
  readonly method?: string;
  /** As in a `subscribe` event. */
  readonly platform?: string;
  readonly reason?: string;
}
