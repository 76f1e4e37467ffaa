import {parseMomentLink, rangeOf, type MomentLink} from '../../episode/moment-link.js';
import {fromDocument} from '../../player/from-document.js';
import type {Player} from '../../player/player.js';
import type {FeatureContext} from '../feature.js';
import {stopAtEnd} from './stop-at-end.js';

/** Whether the URL with which the page was opened has been followed. It counts once per page. */
let hasArrived = false;

/**
 * Follows the URL of the page to a moment: `#t=17:21`, `#t=10,20`, `#chapter=3`, `#id&t=90`, in the query as well. The
 * URL with which the page was opened suggests where playback starts. A later fragment seeks; playback goes on if there
 * is any. At the end of a range it pauses.
 *
 * https://www.w3.org/TR/media-frags/
 */
export function start(context: FeatureContext): void {
  const {signal} = context;
  const follower = new MomentFollower(context);
  const arrive = () => {
    if (hasArrived) return;
    hasArrived = follower.follow(location.href, true);
  };
  // The parser may still be adding players.
  if (fromDocument('readyState') !== 'loading') arrive();
  else addEventListener('DOMContentLoaded', arrive, {signal});
  // The query has not changed.
  addEventListener('hashchange', () => follower.follow(location.hash, false), {signal});
}

class MomentFollower {
  readonly #player: Player;
  readonly #host: HTMLElement;
  /** Ended by the next moment, and by the end of the feature. */
  #following = new AbortController();

  constructor({player, host, signal}: FeatureContext) {
    this.#player = player;
    this.#host = host;
    signal.addEventListener('abort', () => this.#following.abort());
  }

  /** @returns whether the URL names a moment in this player. */
  follow(url: string, isArrival: boolean): boolean {
    const moment = parseMomentLink(url);
    if (!moment || !isMeant(this.#host, moment.id)) return false;
    this.#following.abort();
    this.#following = new AbortController();
    const {signal} = this.#following;
    const go = () => this.#go(moment, isArrival, signal);
    // Chapters are not known before.
    if (this.#player.state.status === 'ready') go();
    else this.#player.addEventListener('episodechange', go, {once: true, signal});
    // A browser scrolls to an element only if its id is all of the fragment.
    if (moment.id === this.#host.id && !(isArrival && scrollY)) {
      this.#host.scrollIntoView({block: 'nearest'});
    }
    return true;
  }

  #go(moment: MomentLink, isArrival: boolean, signal: AbortSignal): void {
    const player = this.#player;
    const range = rangeOf(moment, player.state.chapters);
    if (!range) return;
    const {start, end} = range;
    if (isArrival) player.suggestPosition('link', start);
    else player.currentTime = start;
    // The listener may have chosen another position meanwhile.
    const isThere = Math.abs(player.currentTime - start) < 1;
    if (end !== undefined && isThere) stopAtEnd(player, start, end, signal);
  }
}

/**
 * A moment belongs to the player that its id names; without an id, or with that of another element, to the first
 * player, else to one that was moved into another window. An id that nothing has doesn't matter where there is one
 * player.
 */
function isMeant(host: HTMLElement, id: string | undefined): boolean {
  if (id && host.id === id) return true;
  const page = fromDocument('documentElement');
  const players = [...page.querySelectorAll('kapitel-player')];
  const named = id && page.querySelector(`#${CSS.escape(id)}`);
  if (named ? named.localName === 'kapitel-player' : id && players.length > 1) return false;
  return players.length ? players[0] === host : host.ownerDocument !== document;
}
