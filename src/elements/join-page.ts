import type {LitElement} from 'lit';
import {parseTimeFragment} from '../episode/time.js';
import type {Player} from '../player/player.js';

/** What in a page refers to a moment of an episode. */
const LINKS = 'a[href*="#t="], [data-kapitel-seek]';

const joined = new WeakSet<Element>();
let arrived = false;

/** Connects a player with what the page says of its episode; fetches what that takes, if anything does. */
export function joinPage(player: Player, host: LitElement): void {
  if (document.readyState === 'loading') {
    // The links, and what is inside the player, are still on their way.
    addEventListener('DOMContentLoaded', () => joinPage(player, host), {once: true});
    return;
  }
  takeOver(player, host);
  arrive(player, host);
  if (joined.has(host)) return;
  const root = host.getRootNode() as Document | ShadowRoot;
  const isLinked = host.hasAttribute('link-times') || root.querySelector(LINKS);
  if (!isLinked) return;
  joined.add(host);
  void import('../player/features/page-links.js').then(
    ({PageLinks}) => host.addController(new PageLinks(player, host, LINKS)),
    // Without a connection; the next touch tries again.
    () => joined.delete(host),
  );
}

/** A page that is opened at a moment, `#t=17:21`, has its first player there; it doesn't play by itself. */
function arrive(player: Player, host: Element): void {
  if (arrived || document.querySelector('kapitel-player') !== host) return;
  arrived = true;
  const time = parseTimeFragment(location.hash)?.start;
  if (time !== undefined && !player.engine) player.currentTime = time;
}

/** Goes on with a sound that was started before the script had come. */
function takeOver(player: Player, host: Element): void {
  const audio = host.querySelector('audio');
  if (!audio || audio.paused) return;
  audio.pause();
  player.currentTime = audio.currentTime;
  void player.play();
}
