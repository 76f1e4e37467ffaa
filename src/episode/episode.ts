/**
 * An episode, in the same form for every source format. Times are in seconds. URLs are `http:` or `https:`, and
 * absolute if the URL of their source is known.
 */
export interface Episode {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly show?: Show | undefined;
  /** The episode's own page. */
  readonly url?: string | undefined;
  readonly guid?: string | undefined;
  readonly number?: number | undefined;
  readonly season?: number | undefined;
  /** As in `itunes:episodeType`. */
  readonly type?: 'full' | 'trailer' | 'bonus' | undefined;
  /** Whether the author marks it as unsuitable for children. */
  readonly explicit?: boolean | undefined;
  /** In the author's order of preference; empty if the source names no audio. */
  readonly audio: readonly AudioSource[];
  /** The declared duration in seconds. The audio may be longer if the host inserts advertisements. */
  readonly duration?: number | undefined;
  readonly published?: Date | undefined;
  readonly image?: string | undefined;
  /** The image in several sizes. */
  readonly images?: readonly ImageSource[] | undefined;
  /** Plain text. */
  readonly description?: string | undefined;
  /** HTML, not sanitized. */
  readonly content?: string | undefined;
  /** The headings of the show notes, to find sections in a text without line breaks. */
  readonly headlines?: readonly string[] | undefined;
  /** Sorted by time. */
  readonly chapters: readonly Chapter[];
  /** A chapters file that the source links. It overrides `chapters`. */
  readonly chaptersSource?: Link | undefined;
  readonly transcript?: readonly Cue[] | readonly TranscriptSource[] | undefined;
  readonly persons: readonly Person[];
  /** The same episode elsewhere: Spotify, YouTube … */
  readonly links: readonly PlatformLink[];
  /** Parts that recommend the episode, as in Podcasting 2.0 `<podcast:soundbite>`. */
  readonly soundbites?: readonly Soundbite[] | undefined;
  /** Where listeners can pay for the episode. */
  readonly funding?: readonly Funding[] | undefined;
  /** What could not be read, and was left out. */
  readonly problems: readonly Problem[];
}

/** The podcast that an episode belongs to. */
export interface Show {
  readonly title: string;
  readonly url?: string | undefined;
  /** The URL of its feed: RSS, Atom or JSON Feed. */
  readonly feed?: string | undefined;
  readonly image?: string | undefined;
  /** The image in several sizes. */
  readonly images?: readonly ImageSource[] | undefined;
  readonly description?: string | undefined;
  readonly author?: string | undefined;
  /** A BCP 47 tag, such as `de`. */
  readonly language?: string | undefined;
  /** Whether the author marks it as unsuitable for children. */
  readonly explicit?: boolean | undefined;
  /** Where listeners can pay, as in Podcasting 2.0 `<podcast:funding>`. */
  readonly funding?: readonly Funding[] | undefined;
}

/** An enclosure: one audio file of the episode. */
export interface AudioSource {
  readonly url: string;
  /** A media type, such as `audio/mpeg` or `audio/ogg; codecs="opus"`. */
  readonly type?: string | undefined;
  /** In bytes. */
  readonly size?: number | undefined;
  /** In bits per second. */
  readonly bitrate?: number | undefined;
  /** How it differs from the other sources, in the author's words. */
  readonly title?: string | undefined;
  /** A BCP 47 tag, such as `de`, if it differs from that of the show. */
  readonly language?: string | undefined;
}

/** An image in one size. */
export interface ImageSource {
  readonly url: string;
  /** In pixels. */
  readonly width?: number | undefined;
}

/** A part of an episode that recommends it. Times are in seconds. */
export interface Soundbite {
  readonly startTime: number;
  readonly endTime: number;
  readonly title?: string | undefined;
}

/** A page on which listeners can pay. */
export interface Funding {
  readonly url: string;
  readonly title?: string | undefined;
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

/** A cue of a transcript. */
export interface Cue {
  readonly startTime: number;
  readonly endTime: number;
  readonly speaker?: string | undefined;
  readonly text: string;
}

/** A file that is fetched only when it is needed. */
export interface Link {
  readonly url: string;
  /** A media type, such as `application/json+chapters`. */
  readonly type?: string | undefined;
}

/** The URL of a transcript. */
export interface TranscriptSource extends Link {
  /** A BCP 47 tag, such as `de`. */
  readonly language?: string | undefined;
}

/** A person who can be heard or contributed, as in Podcasting 2.0 `<podcast:person>`. */
export interface Person {
  readonly name: string;
  /** The label of the person in a transcript, if it is not the name: `A`, `2`. */
  readonly id?: string | undefined;
  readonly role?: string | undefined;
  readonly img?: string | undefined;
  readonly href?: string | undefined;
}

/** The episode or its show on a platform. */
export interface PlatformLink {
  /** Lower case and without spaces: `spotify`, `apple-podcasts`. */
  readonly platform: string;
  readonly url: string;
}

/** A part of the source that was left out or repaired. */
export interface Problem {
  readonly code: ProblemCode;
  /** The place in the source: `chapter[3].start`. */
  readonly at: string;
}

/** Why something was left out or repaired. */
export type ProblemCode =
  /** A value is not a time. */
  | 'no-time'
  /** A chapter has no title. */
  | 'no-title'
  /** A URL is invalid, or not http(s). */
  | 'bad-url'
  /** There is no audio. */
  | 'no-audio'
  /** A date is invalid. */
  | 'bad-date'
  /** A chapter is repeated. */
  | 'repeated'
  /** A chapter starts after the end of the episode. */
  | 'beyond-end'
  /** Chapters were out of order, and were sorted. */
  | 'unsorted'
  /** There are too many items; the rest was left out. */
  | 'too-many';

/** An episode with the required properties only. */
export const emptyEpisode: Episode = {
  title: '',
  audio: [],
  chapters: [],
  persons: [],
  links: [],
  problems: [],
};
