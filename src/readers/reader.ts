import type {Chapter, Cue, Episode, Person, Problem, Show} from '../episode/episode.js';
import type {Problems} from '../episode/problems.js';

/** A text and what is known about it. */
export interface Source {
  readonly text: string;
  /** The text parsed as JSON, once for all readers; `undefined` if it is no JSON. */
  readonly json: unknown;
  /** The URL of the text, for relative URLs in it. */
  readonly url?: string | undefined;
  /** The media type it was served as. */
  readonly type?: string | undefined;
  /** Which episode of a feed: a guid, a number, a part of its URL, or `latest`. */
  readonly item?: string | undefined;
  /** The declared duration in seconds, for a text without one. */
  readonly duration?: number | undefined;
  /** The headings of show notes, which end the last title where line breaks were lost. */
  readonly headlines?: readonly string[] | undefined;
  /** Collects the problems of chapters or a transcript. An episode has a list of its own. */
  readonly problems?: Problems | undefined;
  /** Who speaks in a transcript: a `Person` with an `id` lends its name to that letter or number. */
  readonly persons?: readonly Person[] | undefined;
}

/** Facts about a text that its content doesn't contain. */
export type Hints = Omit<Source, 'text' | 'json'>;

/** A show with its episodes, as a feed has it. */
export interface Feed {
  readonly show: Show;
  readonly episodes: readonly Episode[];
  readonly problems: readonly Problem[];
}

/** The functions of a format. A reader has those for which its format has data. */
export interface Reader {
  readEpisode?(source: Source): Episode | Promise<Episode>;
  readFeed?(source: Source): Feed | Promise<Feed>;
  readChapters?(source: Source): readonly Chapter[] | Promise<readonly Chapter[]>;
  readTranscript?(source: Source): readonly Cue[] | Promise<readonly Cue[]>;
}

/** A format: how to recognize it, and how to load its reader. */
export interface Format {
  /** Kebab case; also the name in a `ReadError`. */
  readonly name: string;
  /** Media types and file names that identify the format if the content doesn't. */
  readonly types?: RegExp;
  /**
   * Whether a text is of this format, judged by its content.
   *
   * @param json the text as JSON, parsed once for all formats; `undefined` when it is no JSON.
   */
  matches(source: Source, json: unknown): boolean;
  /** Loads the reader, which is a chunk of its own for rare formats. */
  load(): Reader | Promise<Reader>;
}

/** The only error that readers throw: the text could not be read. */
export class ReadError extends Error {
  override readonly name = 'ReadError';
  readonly reader: string;
  readonly reason: ReadErrorReason;
  /** The place in the text, if it is known. */
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
  /** The text has no data of the requested kind. */
  | 'empty'
  /** A feed has no such item. */
  | 'no-such-item';
