/** Every word the player says. A language that lacks one fails the type check. */
export interface Words {
  /** Names the region for screen readers. */
  player: (title: string) => string;
  play: string;
  pause: string;
  back: (seconds: number) => string;
  forward: (seconds: number) => string;
  previousChapter: string;
  nextChapter: string;
  speed: string;
  slower: string;
  faster: string;
  louder: string;
  quieter: string;
  mute: string;
  volume: string;
  timeline: string;
  /** What a press on the length does. */
  remaining: string;
  /** Names the length that is shown, and what remains of it. */
  length: string;
  left: string;
  /** The slider's value. @param chapter may be empty. */
  position: (time: string, duration: string, chapter: string) => string;
  chapters: string;
  /** A time that may be off. */
  about: (time: string) => string;
  /** Where a chapter is. @param length may be empty. */
  chapterTimes: (start: string, length: string) => string;
  /** What is said of a chapter that the sound is too short for. */
  beyondEnd: string;
  /** Marks a chapter that is an advertisement. */
  ad: string;
  /** A menu of what is rarely needed. */
  more: string;
  shortcuts: string;
  /** What the digits do: go to a tenth of the episode. */
  jump: string;
  close: string;
  retry: string;
  openAudio: string;
  /** One sentence for each reason of a `PlayerError`. */
  errors: Record<
    | 'not-found'
    | 'no-episode'
    | 'no-audio'
    | 'blocked'
    | 'network'
    | 'decode'
    | 'unsupported'
    | 'policy',
    string
  >;
  notices: NoticeWords;
}

/** What is said about a sound that doesn't come as it should: one sentence for each `Notice`, and more. */
export interface NoticeWords {
  readonly slow: string;
  readonly reconnecting: string;
  readonly offline: string;
  readonly changed: string;
  readonly unseekable: string;
  /** The chapters may be elsewhere in the sound. */
  readonly approximate: string;
  /** Three ways to put them right, and the way back; beside each other, as what is done to “Chapters”. */
  readonly startsNow: string;
  readonly earlier: (seconds: number) => string;
  readonly later: (seconds: number) => string;
  readonly undo: string;
}

/** Words that a page adds or changes. */
export interface SomeWords extends Partial<Omit<Words, 'errors' | 'notices'>> {
  readonly errors?: Partial<Words['errors']>;
  readonly notices?: Partial<NoticeWords>;
}

/**
 * A language: its words, and its BCP 47 tag, by which `Intl` writes numbers and times. What is missing of
 * `errors` and `notices` is English. No key is left out, so that one language replaces another whole.
 */
export interface Messages extends Omit<Words, 'errors' | 'notices'> {
  readonly errors: SomeWords['errors'] | undefined;
  readonly notices: SomeWords['notices'] | undefined;
  readonly language: string;
  /** How the language is written; unknown where its name could not be read. */
  readonly direction: 'ltr' | 'rtl' | undefined;
}
