import type {Player} from '../player.js';

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
  /** @param key the one that was pressed. */
  run(player: Player, key: string): void;
}

const skip = (seconds: number) => (player: Player) => {
  player.currentTime += seconds;
};

const change = (property: 'volume' | 'playbackRate', step: number, low: number, high: number) => {
  return (player: Player) => {
    const value = Math.min(high, Math.max(low, player.state[property] + step));
    player[property] = Math.round(value * 100) / 100;
  };
};

/** Every key, as YouTube and most players have them. `?` opens the list of them. */
export const KEYS: readonly Key[] = [
  {
    keys: ['k', ' '],
    word: 'play',
    run: (player) => {
      const {paused, waiting} = player.state;
      if (paused && !waiting) void player.play();
      else player.pause();
    },
  },
  {keys: ['ArrowLeft'], word: 'back', seconds: 5, run: skip(-5)},
  {keys: ['ArrowRight'], word: 'forward', seconds: 5, run: skip(5)},
  {keys: ['j'], word: 'back', seconds: 15, run: skip(-15)},
  {keys: ['l'], word: 'forward', seconds: 30, run: skip(30)},
  {keys: ['p'], word: 'previousChapter', run: (player) => player.skipChapter(-1)},
  {keys: ['n'], word: 'nextChapter', run: (player) => player.skipChapter(1)},
  {keys: ['<'], word: 'slower', run: change('playbackRate', -0.05, 0.5, 3)},
  {keys: ['>'], word: 'faster', run: change('playbackRate', 0.05, 0.5, 3)},
  {keys: ['ArrowUp'], word: 'louder', run: change('volume', 0.05, 0, 1)},
  {keys: ['ArrowDown'], word: 'quieter', run: change('volume', -0.05, 0, 1)},
  {
    keys: ['m'],
    word: 'mute',
    run: (player) => {
      player.muted = !player.state.muted;
    },
  },
  {
    keys: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
    word: 'jump',
    run: (player, key) => {
      const {duration} = player.state;
      if (duration) player.currentTime = (duration * Number(key)) / 10;
    },
  },
];
