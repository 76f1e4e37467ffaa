/** A file that was fetched. */
export interface FetchedFile {
  readonly bytes: ArrayBuffer;
  /** Its absolute URL after redirects. */
  readonly url: string;
  /** The media type it was served as, with its `charset`; empty if none. */
  readonly type: string;
}
