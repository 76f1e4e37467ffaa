import type {Person} from '../../episode/episode.js';
import {aboutMessages} from '../../locales/languages/en/about-messages.js';
import {say} from '../../locales/say.js';
import type {Player} from '../../player/player.js';
import type {FeatureContext} from '../feature.js';
import {ForeignPictures} from '../foreign-pictures.js';
import {addPanelLine} from '../menu/panel-line.js';
import {feedOf} from './feed-of.js';

/**
 * Adds a line to the menu of a player whose episode has more to show than its header: show notes, people, the same
 * episode on platforms, its page, its feed, where to pay. The line opens and closes a panel below everything else in
 * the player.
 */
export function start(context: FeatureContext): void {
  const {player, host} = context;
  const pictures = new ForeignPictures(player, host);
  addPanelLine(context, {
    order: 4,
    label: (text) => say(text, aboutMessages, 'aboutEpisode'),
    isOffered: () => hasMore(player, host),
    load: () =>
      Promise.all([import('./about-panel.js'), import('../../elements/notes/define-notes.js')]),
    show([{showAbout}, notes], signal, close) {
      notes.start();
      showAbout({...context, signal}, pictures, close);
    },
  });
}

/** Whether there is anything that the player doesn't show otherwise. The audio file has a line in the menu. */
function hasMore({episode}: Player, host: Element): boolean {
  if (!episode) return false;
  const {content, description, persons, links, show, funding} = episode;
  const isKnown = ({role, href, img}: Person) => Boolean(role ?? href ?? img);
  return (
    Boolean(content ?? description ?? feedOf(episode, host)) ||
    [...links, ...(funding ?? []), ...(show?.funding ?? [])].length > 0 ||
    persons.some(isKnown)
  );
}
