import type {Cue, Person} from '../../episode/episode.js';
import {safeHttpUrl} from '../../episode/safe-http-url.js';
import {transcriptMessages} from '../../locales/languages/en/transcript-messages.js';
import type {Messages} from '../../locales/messages.js';
import {say} from '../../locales/say.js';
import {fromDocument} from '../../player/from-document.js';
import {isOfPage} from './transcript-content.js';

/** Somebody who speaks in a transcript. */
export interface Speaker {
  /** As in the cues. */
  readonly label: string;
  readonly name: string;
  /** The URL of a picture. */
  readonly img: string | undefined;
}

/** `2`, `SPEAKER_00`, `spk_1`, `S1`, `Speaker 3`. */
const NUMBERED = /^(?:(?:speaker|spk|s)[_ -]?)?(\d{1,3})$/i;
/** Programs that write an underscore count from 0. */
const FROM_ZERO = /_\d+$/;
const LETTER = /^\p{Lu}$/u;

/** The speakers of a transcript, in the order in which they first speak. */
export class Speakers {
  readonly #byLabel: ReadonlyMap<string, Speaker>;

  /**
   * @param persons of the episode.
   * @param mayRequest whether pictures may be requested from other origins than that of the page.
   */
  constructor(
    cues: readonly Cue[],
    persons: readonly Person[],
    text: Messages,
    mayRequest: boolean,
  ) {
    const labels = new Set(cues.flatMap(({speaker}) => speaker ?? []));
    const isFromZero = [...labels].some((label) => Number(NUMBERED.exec(label)?.[1]) === 0);
    const toSpeaker = (label: string): [string, Speaker] => {
      const url = persons.find(({name}) => name === label)?.img;
      const img = safeHttpUrl(url, fromDocument('baseURI'));
      const isAllowed = img && (mayRequest || isOfPage({url: img}));
      const name = nameOf(label, isFromZero, text);
      return [label, {label, name, img: isAllowed ? img : undefined}];
    };
    this.#byLabel = new Map([...labels].map(toSpeaker));
  }

  get all(): readonly Speaker[] {
    return [...this.#byLabel.values()];
  }

  of(label: string | undefined): Speaker | undefined {
    return this.#byLabel.get(label ?? '');
  }
}

/** The name of a speaker. Labels such as `A`, `2` and `SPEAKER_00` are no names: they become “Speaker 1”. */
function nameOf(label: string, isFromZero: boolean, text: Messages): string {
  const number = NUMBERED.exec(label)?.[1];
  if (number === undefined && !LETTER.test(label)) return label;
  const isNext = isFromZero || FROM_ZERO.test(label);
  const shown = number === undefined ? label : String(Number(number) + (isNext ? 1 : 0));
  return say(text, transcriptMessages, 'speaker', shown).text;
}
