import type {Player} from '../player.js';
import {rememberVolume, toggleSilence} from '../silence.js';
import {skipChapter} from '../skip-chapter.js';

/** How far some keys go, in seconds; with 0 they are none. */
interface Skips {
  readonly skipBack?: number;
  readonly skipForward?: number;
}

/** The element around a player, with what it says of the keys. */
export type KeyHost = Element & Skips;

/** What a key does. */
export interface Key {
  /** As in `KeyboardEvent.key`; letters in lower case. */
  readonly keys: readonly string[];
  /** Its name among the words of a language. */
  readonly word:
    | 'play'
    | 'back'
    | 'forward'
    | 'previousChapter'
    | 'nextChapter'
    | 'slower'
    | 'faster'
    | 'louder'
    | 'quieter'
    | 'mute'
    | 'jump'
    | 'shortcuts';
  /** For words that take a number. */
  readonly seconds?: number;
  /** Whether it goes on while it is held down. */
  readonly repeats?: true;
  /** Without it the key opens the list of keys. @param key the one that was pressed. */
  run?(player: Player, key: string): void;
}

const skip = (word: 'back' | 'forward', seconds: number, ...keys: string[]): Key => ({
  keys,
  word,
  seconds,
  repeats: true,
  run: (player) => (player.currentTime += word === 'back' ? -seconds : seconds),
});

const within = (value: number, low: number, high: number) =>
  Math.round(Math.min(high, Math.max(low, value)) * 100) / 100;

const speed = (step: number) => (player: Player) => {
  player.playbackRate = within(player.state.playbackRate + step, 0.5, 3);
};

const turn = (step: number) => (player: Player) => {
  const {volume} = player.state;
  rememberVolume(player);
  player.volume = within(volume + step, 0, 1);
  if (step > 0) player.muted = false;
};

/** Every key, as YouTube and most players have them. */
export const allKeys = ({skipBack = 15, skipForward = 30}: Skips = {}): readonly Key[] => [
  {
    keys: ['k', ' '],
    word: 'play',
    run: (player) => {
      const {paused, waiting} = player.state;
      if (paused && !waiting) void player.play();
      else player.pause();
    },
  },
  skip('back', 5, 'ArrowLeft'),
  skip('forward', 5, 'ArrowRight'),
  ...(skipBack ? [skip('back', skipBack, 'j')] : []),
  ...(skipForward ? [skip('forward', skipForward, 'l')] : []),
  {keys: ['p'], word: 'previousChapter', run: (player) => skipChapter(player, -1)},
  {keys: ['n'], word: 'nextChapter', run: (player) => skipChapter(player, 1)},
  {keys: ['<'], word: 'slower', repeats: true, run: speed(-0.05)},
  {keys: ['>'], word: 'faster', repeats: true, run: speed(0.05)},
  {keys: ['ArrowUp'], word: 'louder', repeats: true, run: turn(0.05)},
  {keys: ['ArrowDown'], word: 'quieter', repeats: true, run: turn(-0.05)},
  {keys: ['m'], word: 'mute', run: (player) => toggleSilence(player)},
  {
    keys: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
    word: 'jump',
    run: (player, key) => {
      const {duration} = player.state;
      if (duration) player.currentTime = (duration * Number(key)) / 10;
    },
  },
  {keys: ['?'], word: 'shortcuts'},
];

/**
 * The keys that count at an element: all, or those that its attribute `keyshortcuts` lists, separated
 * by spaces. A space is written as `Space`; upper and lower case are the same.
 */
export function keysOf(host: KeyHost): readonly Key[] {
  const list = host.getAttribute('keyshortcuts')?.toLowerCase().split(/\s+/);
  const isAllowed = (name: string) => list!.includes(name === ' ' ? 'space' : name.toLowerCase());
  const keys = allKeys(host);
  return list
    ? keys
        .map((key) => ({...key, keys: key.keys.filter(isAllowed)}))
        .filter((key) => key.keys.length)
    : keys;
}
