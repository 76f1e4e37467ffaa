/**
 * What an episode is, whatever it was read from. Times are seconds; addresses are absolute where
 * the place they were found at is known, and always `http:` or `https:`.
 */
export interface Episode {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly show?: Show | undefined;
  /** The episode's own page. */
  readonly url?: string | undefined;
  readonly guid?: string | undefined;
  readonly number?: number | undefined;
  /** In the author's order of preference; empty when the source names no sound. */
  readonly audio: readonly AudioSource[];
  /** Declared by the publisher; the real file may be longer by the ads stitched into it. */
  readonly duration?: number | undefined;
  readonly published?: Date | undefined;
  readonly image?: string | undefined;
  /** Plain text. */
  readonly description?: string | undefined;
  /** HTML as it was found: sanitise it before it is shown. */
  readonly content?: string | undefined;
  /** The headings of its show notes, which tell the sections of a text that lost its line breaks. */
  readonly headlines?: readonly string[] | undefined;
  /** Sorted by time. */
  readonly chapters: readonly Chapter[];
  /** A chapters file the source points to. It counts more than `chapters`, which are what else was found. */
  readonly chaptersSource?: Link | undefined;
  readonly transcript?: readonly Cue[] | readonly TranscriptSource[] | undefined;
  readonly persons: readonly Person[];
  /** The same episode elsewhere: Spotify, YouTube … */
  readonly links: readonly PlatformLink[];
  /** What could not be read and was left out. */
  readonly problems: readonly Problem[];
}

/** What the episode is one of. */
export interface Show {
  readonly title: string;
  readonly url?: string | undefined;
  readonly image?: string | undefined;
  readonly description?: string | undefined;
  readonly author?: string | undefined;
  /** A BCP 47 tag, such as `de`. */
  readonly language?: string | undefined;
}

/** An enclosure: one file with the episode's sound. */
export interface AudioSource {
  readonly url: string;
  /** A media type, such as `audio/mpeg`. */
  readonly type?: string | undefined;
  /** In bytes. */
  readonly size?: number | undefined;
}

/** A chapter as in Podcasting 2.0 `application/json+chapters`, with its end made explicit. */
export interface Chapter {
  readonly startTime: number;
  /** The start of the next chapter or the end of the episode; `Infinity` while that is unknown. */
  readonly endTime: number;
  readonly title: string;
  readonly img?: string | undefined;
  readonly url?: string | undefined;
  /** `false` keeps the chapter out of the list, as Podcasting 2.0 has it. */
  readonly toc?: boolean | undefined;
  readonly kind?: 'ad' | undefined;
}

/** A stretch of a transcript. */
export interface Cue {
  readonly startTime: number;
  readonly endTime: number;
  readonly speaker?: string | undefined;
  readonly text: string;
}

/** A place that is fetched only if somebody wants what is there. */
export interface Link {
  readonly url: string;
  /** A media type, such as `application/json+chapters`. */
  readonly type?: string | undefined;
}

/** Where a transcript is. */
export interface TranscriptSource extends Link {
  /** A BCP 47 tag, such as `de`. */
  readonly language?: string | undefined;
}

/** Who is heard, or had a hand in it, as in Podcasting 2.0 `<podcast:person>`. */
export interface Person {
  readonly name: string;
  /** What a transcript calls them, when that is not the name: `A`, `2`. */
  readonly id?: string | undefined;
  readonly role?: string | undefined;
  readonly img?: string | undefined;
  readonly href?: string | undefined;
}

/** Where else the episode or its show can be heard. */
export interface PlatformLink {
  /** Lower case and without spaces: `spotify`, `apple-podcasts`. */
  readonly platform: string;
  readonly url: string;
}

/** Something in the source that could not be used, and was left out. */
export interface Problem {
  readonly code: ProblemCode;
  /** Where, in the words of the source: `chapter[3].start`. */
  readonly at: string;
}

/** What is the matter with something that was left out or put right. */
export type ProblemCode =
  /** A value that is no time. */
  | 'no-time'
  /** A chapter without words. */
  | 'no-title'
  /** An address that is not http(s), or none at all. */
  | 'bad-address'
  /** A date nobody can read. */
  | 'bad-date'
  /** The same chapter twice. */
  | 'repeated'
  /** A chapter that starts behind the end of the episode. */
  | 'beyond-end'
  /** Chapters out of order; they were sorted. */
  | 'unsorted';

/** Nothing but what an episode can't be without. */
export const emptyEpisode: Episode = {
  title: '',
  audio: [],
  chapters: [],
  persons: [],
  links: [],
  problems: [],
};
