/** The author's options for an episode. URLs are relative to the page. */
export interface EpisodeOptions {
  /** Which episode of a feed: a guid, a number, a part of its URL, or `latest`. */
  readonly item?: string | null;
  /** URL of a chapters file that overrides the episode's own chapters, or `embedded` for those in the audio file. */
  readonly chaptersFrom?: string | null;
  /** URL of a transcript that overrides the episode's own. */
  readonly transcriptFrom?: string | null;
  /** URL of audio that overrides the episode's own. */
  readonly audio?: string | null;
}
