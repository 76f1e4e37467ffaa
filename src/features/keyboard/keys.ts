import type {Player} from '../../player/player.js';
import {rememberVolume, toggleMute} from '../../player/toggle-mute.js';
import {skipChapter} from '../../player/skip-chapter.js';

/** The seconds of the skip buttons, which some keys share; with 0 there is no such key. */
interface Skips {
  readonly skipBack?: number;
  readonly skipForward?: number;
}

/** The player element, which configures the keys. */
export type KeyHost = Element & Skips;

/** A keyboard shortcut. */
export interface Key {
  /** As in `KeyboardEvent.key`; letters in lower case. `Shift` stands for Shift with any letter. */
  readonly keys: readonly string[];
  /** The key of its message. */
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
    | 'whereAmI'
    | 'findChapter'
    | 'shortcuts';
  /** The argument of a message that has one. */
  readonly seconds?: number;
  /** Whether it repeats while the key is held down. */
  readonly repeats?: true;
  /** What the key does with the player; `keyboard.ts` handles the other keys. @param key the key that was pressed. */
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

/** All keys. They are those of YouTube and most players. */
export const allKeys = ({skipBack = 15, skipForward = 30}: Skips = {}): readonly Key[] => [
  {
    keys: ['k', ' '],
    word: 'play',
    run: (player) => {
      if (player.state.paused) void player.play();
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
  {keys: ['m'], word: 'mute', run: (player) => toggleMute(player)},
  {
    keys: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
    word: 'jump',
    run: (player, key) => {
      const {duration} = player.state;
      if (duration) player.currentTime = (duration * Number(key)) / 10;
    },
  },
  {keys: ['w'], word: 'whereAmI'},
  {keys: ['Shift'], word: 'findChapter'},
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
