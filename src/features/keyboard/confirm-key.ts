import {listedIndex, listedNumber} from '../../episode/listed-chapters.js';
import {durationInWords} from '../../locales/duration-in-words.js';
import {formatNumber} from '../../locales/format-number.js';
import {controlMessages} from '../../locales/languages/en/control-messages.js';
import {keyMessages} from '../../locales/languages/en/key-messages.js';
import type {Messages} from '../../locales/messages.js';
import {say, type Phrase} from '../../locales/say.js';
import type {PlayerState} from '../../player/player-state.js';
import type {Key} from './keys.js';

/** The parts that announce the effect of a key themselves while they have the focus. */
const SPEAKING: Partial<Record<Key['word'], string>> = {
  play: 'play-button',
  back: 'timeline',
  forward: 'timeline',
  jump: 'timeline',
  louder: 'volume',
  quieter: 'volume',
  mute: 'mute-button',
};

/** Whether the focused element announces the effect of a key itself. */
export const isSpokenBy = ({word}: Key, focused: Element): boolean =>
  focused.part.contains(SPEAKING[word] ?? '');

/**
 * What a key did, for screen readers.
 *
 * @param state the state after the key.
 * @param before the index of the active chapter before the key.
 */
export function confirmKey(
  {word}: Key,
  state: PlayerState,
  text: Messages,
  before: number,
): Phrase {
  const {playRequested, playbackRate, volume, muted} = state;
  switch (word) {
    case 'play':
      return say(text, keyMessages, playRequested ? 'playing' : 'paused');
    case 'mute':
      return say(text, keyMessages, muted ? 'muted' : 'unmuted');
    case 'slower':
    case 'faster':
      return say(text, keyMessages, 'times', formatNumber(playbackRate, text));
    case 'louder':
    case 'quieter': {
      const name = say(text, controlMessages, 'volume');
      const percent = say(text, controlMessages, 'percent', Math.round(volume * 100)).text;
      return {...name, text: `${name.text} ${percent}`};
    }
    case 'previousChapter':
    case 'nextChapter':
      return chapterOf(state, text) ?? positionOf(state, text);
    default: {
      const isSame = state.activeChapterIndex === before;
      return positionOf(state, text, isSame ? undefined : chapterOf(state, text));
    }
  }
}

/** Where playback is: the chapter, the position and the remaining time. */
export function whereabouts(state: PlayerState, text: Messages): Phrase {
  const {currentTime, duration} = state;
  const left =
    duration - currentTime >= 0
      ? [say(text, keyMessages, 'timeLeft', durationInWords(duration - currentTime, text))]
      : [];
  const chapter = chapterOf(state, text);
  return joined(text, [...(chapter ? [chapter] : []), positionOf(state, text), ...left]);
}

/** “Chapter 5: Deployment”; `undefined` before the first chapter and without chapters. */
function chapterOf(
  {chapters, activeChapterIndex}: PlayerState,
  text: Messages,
): Phrase | undefined {
  const index = listedIndex(chapters, activeChapterIndex);
  const chapter = chapters[index];
  if (!chapter) return undefined;
  return say(text, keyMessages, 'chapterIs', listedNumber(chapters, index), chapter.title);
}

function positionOf({currentTime}: PlayerState, text: Messages, chapter?: Phrase): Phrase {
  const time = {text: durationInWords(currentTime, text), lang: text.language};
  return joined(text, chapter ? [time, chapter] : [time]);
}

const joined = (text: Messages, phrases: readonly Phrase[]): Phrase => ({
  text: phrases.map((phrase) => phrase.text).join(say(text, controlMessages, 'semicolon').text),
  lang: phrases[0]?.lang ?? text.language,
});
