import {parseMomentLink, rangeOf} from '../../episode/moment-link.js';
import type {Player} from '../../player/player.js';

/** Plays from the moment of a link that is clicked, if it leads to one in this page. */
export function followTime(event: MouseEvent, player: Player | undefined): void {
  const link = (event.target as Element).closest('a');
  // Ignore links to moments in other pages.
  const isHere = link?.hash && link.href.split('#')[0] === location.href.split('#')[0];
  const moment = isHere && parseMomentLink(link.hash);
  const range = moment && player && rangeOf(moment, player.state.chapters);
  if (!range || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  player.currentTime = range.start;
  void player.play();
}
