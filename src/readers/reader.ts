import type {Chapter, Cue, Episode, Person, Problem, Show} from '../episode/episode.js';
import type {Problems} from '../episode/tidy.js';

/** A text and what is known about it. */
export interface Source {
  readonly text: string;
  /** Where the text came from. Relative addresses in it start there. */
  readonly url?: string | undefined;
  /** The media type it was served as. */
  readonly type?: string | undefined;
  /** Which episode of a feed: a guid, a number, a part of its address, or `latest`. */
  readonly item?: string | undefined;
  /** The declared length in seconds, where the text itself doesn't tell. */
  readonly duration?: number | undefined;
  /** The headings of show notes, which end the last title where line breaks were lost. */
  readonly headlines?: readonly string[] | undefined;
  /** Collects what has to be left out of chapters or a transcript; an episode has a list of its own. */
  readonly problems?: Problems | undefined;
  /** Not needed: XML is read without a `DOMParser`. Callers used to other packages may hand one in. */
  readonly xml?: unknown;
  /** Who speaks in a transcript: a `Person` with an `id` lends its name to that letter or number. */
  readonly persons?: readonly Person[] | undefined;
}

/** A show with its episodes, as a feed has it. */
export interface Feed {
  readonly show: Show;
  readonly episodes: readonly Episode[];
  readonly problems: readonly Problem[];
}

/** What a format can be read as. A reader has only what its format holds. */
export interface Reader {
  readEpisode?(source: Source): Episode | Promise<Episode>;
  readFeed?(source: Source): Feed | Promise<Feed>;
  readChapters?(source: Source): readonly Chapter[] | Promise<readonly Chapter[]>;
  readTranscript?(source: Source): readonly Cue[] | Promise<readonly Cue[]>;
}

/** A format: how to tell it, and where its reader is. */
export interface Format {
  /** Kebab case; also the name in a `ReadError`. */
  readonly name: string;
  /** Media types and file names that tell it where the content does not. */
  readonly types?: RegExp;
  /**
   * Whether a text is of this format, judged by its content.
   *
   * @param json the text as JSON, parsed once for all formats; `undefined` when it is no JSON.
   */
  matches(source: Source, json: unknown): boolean;
  /** Fetches the reader; a format that is rare at first paint keeps it in a chunk of its own. */
  load(): Reader | Promise<Reader>;
}

/** The one error a reader throws: the text could not be made sense of. */
export class ReadError extends Error {
  override readonly name = 'ReadError';
  readonly reader: string;
  readonly reason: ReadErrorReason;
  /** Where in the text, if that is known. */
  readonly at: string | undefined;

  constructor(reader: string, reason: ReadErrorReason, at?: string) {
    super(`${reader}: ${reason}${at ? ` at ${at}` : ''}`);
    this.reader = reader;
    this.reason = reason;
    this.at = at;
  }
}

export type ReadErrorReason =
  /** No format recognises the text. */
  | 'unknown-format'
  /** The text breaks its format's grammar. */
  | 'malformed'
  /** It holds nothing of the kind asked for. */
  | 'empty'
  /** A feed has no such item. */
  | 'no-such-item';
