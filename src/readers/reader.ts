import type {Chapter, Cue, Episode, Problem, Show} from '../episode/episode.js';

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
  /** Makes a document of XML text. Needed where there is no global `DOMParser`, as in Node. */
  readonly xml?: XmlParser | undefined;
}

/** The part of the browser's `DOMParser` that readers use. */
export interface XmlParser {
  parseFromString(text: string, type: 'text/xml'): unknown;
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
  | 'no-such-item'
  /** XML came without a parser for it. */
  | 'no-xml-parser';
