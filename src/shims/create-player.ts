import type {KapitelPlayer} from '../elements/kapitel-player.js';

/**
 * A player for an episode in another player's words: at an address, or at hand as an object, which then
 * stands inside as JSON.
 *
 * @throws {TypeError} when the object can't be written as JSON.
 */
export function createPlayer(episode: unknown): KapitelPlayer {
  const player = document.createElement('kapitel-player');
  if (typeof episode === 'string') {
    player.setAttribute('src', episode);
    return player;
  }
  const json = document.createElement('script');
  json.type = 'application/json';
  // As a text node: pages with Trusted Types allow no other way.
  json.append(JSON.stringify(episode ?? {}));
  player.append(json);
  return player;
}

/** Paints a player in a configuration's colour, if it is one. */
export function paint(player: HTMLElement, colour: unknown): void {
  if (typeof colour === 'string' && CSS.supports('color', colour)) {
    player.style.setProperty('--kapitel-accent', colour);
  }
}
