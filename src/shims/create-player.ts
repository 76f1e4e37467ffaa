import type {KapitelPlayer} from '../elements/player/kapitel-player.js';
import {toJson} from '../episode/to-json.js';

/**
 * Creates a player for an episode in the format of another player.
 *
 * @param episode its URL, or the episode as an object, which becomes JSON inside the player.
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
  // As a text node, because Trusted Types forbid to set `text`.
  json.append(toJson(episode ?? {}));
  player.append(json);
  return player;
}

/** Sets the accent colour of a player to a value of a configuration, if that is a colour. */
export function setAccent(player: HTMLElement, colour: unknown): void {
  if (typeof colour === 'string' && CSS.supports('color', colour)) {
    player.style.setProperty('--kapitel-accent', colour);
  }
}
