import type {KapitelPlayer} from '../elements/player/kapitel-player.js';
import {neighbourAt} from '../episode/neighbour.js';
import {sayUnsupported} from './say-unsupported.js';

/** An action, as in Redux. */
export interface PodloveAction {
  readonly type: string;
  readonly payload?: unknown;
}

/** What `podlovePlayer()` resolves with: the documented part of Podlove's store. */
export interface PodloveStore {
  /** Times are in milliseconds. */
  getState(): {
    readonly lastAction: PodloveAction;
    readonly timepiece: {readonly playtime: number; readonly duration: number};
  };
  /** @returns a function that ends the subscription. */
  subscribe(listener: () => void): () => void;
  dispatch(action: PodloveAction): PodloveAction;
}

type Command = (player: KapitelPlayer, payload: unknown) => void;

/** A command that needs a number, and is ignored without one. */
const withNumber =
  (act: (player: KapitelPlayer, number: number) => void): Command =>
  (player, payload) => {
    const number = Number(payload);
    if (Number.isFinite(number)) act(player, number);
  };

const skip = (player: KapitelPlayer, seconds: number) => (player.currentTime += seconds);
const step = (player: KapitelPlayer, chapters: number) =>
  player.seekToChapter(neighbourAt(player.chapters, player.currentTime, chapters));

/** The commands by the type of the action. */
const COMMANDS: Readonly<Record<string, Command>> = {
  PLAYER_REQUEST_PLAY: (player) => void player.play(),
  PLAYER_REQUEST_PAUSE: (player) => player.pause(),
  PLAYER_REQUEST_RESTART: (player) => {
    player.currentTime = 0;
    void player.play();
  },
  PLAYER_REQUEST_PLAYTIME: withNumber((player, time) => (player.currentTime = time / 1000)),
  PLAYER_STEP_FORWARD: (player) => skip(player, player.skipForward),
  PLAYER_STEP_BACKWARDS: (player) => skip(player, -player.skipBack),
  PLAYER_SET_CHAPTER: withNumber((player, index) => player.seekToChapter(index)),
  PLAYER_NEXT_CHAPTER: (player) => step(player, 1),
  PLAYER_PREVIOUS_CHAPTER: (player) => step(player, -1),
  PLAYER_SET_VOLUME: withNumber((player, volume) => {
    player.volume = Math.min(Math.max(volume, 0), 1);
  }),
  PLAYER_SET_RATE: withNumber((player, rate) => {
    player.playbackRate = Math.min(Math.max(rate, 0.5), 4);
  }),
  PLAYER_MUTE: (player) => (player.muted = true),
  PLAYER_UNMUTE: (player) => (player.muted = false),
};

/** The actions that are announced, by the event of the player. */
const ANNOUNCED: Readonly<Record<string, string>> = {
  playing: 'PLAYER_BACKEND_PLAY',
  pause: 'PLAYER_BACKEND_PAUSE',
  ended: 'PLAYER_BACKEND_END',
  timeupdate: 'PLAYER_BACKEND_PLAYTIME',
  durationchange: 'PLAYER_BACKEND_DURATION',
  error: 'PLAYER_BACKEND_ERROR',
};

/**
 * Controls a player by Podlove's actions, and announces its events as such. Unsupported actions are named in the
 * console.
 *
 * https://docs.podlove.org/podlove-web-player/v5/extensions/runtime-api
 */
export function createStore(player: KapitelPlayer): PodloveStore {
  const listeners = new Set<() => void>();
  let lastAction: PodloveAction = {type: 'PLAYER_READY'};
  const announce = (action: PodloveAction) => {
    lastAction = action;
    for (const listener of [...listeners]) listener();
  };
  const timepiece = () => ({
    playtime: player.currentTime * 1000,
    duration: (player.duration || 0) * 1000,
  });
  for (const [event, type] of Object.entries(ANNOUNCED)) {
    player.addEventListener(event, () => {
      const {playtime, duration} = timepiece();
      announce({type, payload: event === 'durationchange' ? duration : playtime});
    });
  }
  return {
    getState: () => ({lastAction, timepiece: timepiece()}),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch(action) {
      // A newer player may have replaced this one, which then has no controls to pause it.
      if (!player.isConnected) return action;
      if (Object.hasOwn(COMMANDS, action.type)) COMMANDS[action.type]!(player, action.payload);
      else sayUnsupported('Podlove Web Player', [action.type]);
      announce(action);
      return action;
    },
  };
}
