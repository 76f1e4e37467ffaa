import {formatTime} from '../../episode/format-time.js';
import {listedIndex, listedNumber} from '../../episode/listed-chapters.js';
import {fromDocument} from '../../player/from-document.js';
import type {Player} from '../../player/player.js';
import {pageUrl} from './page-url.js';

/** What a link can lead to. */
export interface ShareLink {
  readonly kind: 'moment' | 'chapter' | 'episode';
  readonly url: string;
  /** As in `t=754`; empty for the episode. */
  readonly moment: string;
  /** Of a moment, such as `12:34`. */
  readonly time: string;
  /** The number and the title of a chapter. */
  readonly chapter: readonly [number: number, title: string];
}

/**
 * The links that can be shared now, the likeliest first: to the moment, to the chapter, and to the whole episode. The
 * first two only if a fragment can name this player.
 *
 * @returns an empty list if the page has no URL that others could open.
 */
export function shareLinks(player: Player, host: HTMLElement): ShareLink[] {
  const {episode, chapters, activeChapterIndex} = player.state;
  const id = idIn(host);
  // In a page with several players a fragment without an id is about the first of them.
  const page = id === undefined ? (episode?.url ?? pageUrl()) : pageUrl(episode);
  if (!page) return [];
  const time = Math.floor(player.currentTime);
  const index = listedIndex(chapters, activeChapterIndex);
  const number = listedNumber(chapters, index);
  const none = {moment: '', time: '', chapter: [0, '']} as const;
  const whole: ShareLink = {...none, kind: 'episode', url: id ? `${page}#${id}` : page};
  if (id === undefined) return [whole];
  const to = (moment: string) => ({moment, url: `${page}#${id && `${id}&`}${moment}`});
  const title = chapters[index]?.title ?? '';
  const inside: ShareLink[] = number
    ? [{...none, kind: 'chapter', chapter: [number, title], ...to(`chapter=${number}`)}]
    : [];
  return time
    ? [{...none, kind: 'moment', time: formatTime(time), ...to(`t=${time}`)}, ...inside, whole]
    : [whole, ...inside];
}

/**
 * The URL of a moment in the player's episode.
 *
 * @param moment as in `t=12.3,15.8`.
 * @returns `undefined` if the page has no URL that others could open, or no fragment can name this player.
 */
export function momentUrl(
  {episode}: Player,
  host: HTMLElement,
  moment: string,
): string | undefined {
  const id = idIn(host);
  const page = pageUrl(episode);
  return page && id !== undefined ? `${page}#${id && `${id}&`}${moment}` : undefined;
}

/** The id by which a fragment names a player: empty where there is one player; `undefined` if it needs one and has none. */
function idIn(host: HTMLElement): string | undefined {
  const players = fromDocument('documentElement').querySelectorAll('kapitel-player');
  if (players.length < 2) return '';
  if (host.id) return encodeURIComponent(host.id);
  return players[0] === host ? '' : undefined;
}
