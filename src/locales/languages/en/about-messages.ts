/** English messages of the panel about the episode, and of the pictures and links of chapters. */
export const aboutMessages = {
  /** A line of the menu, and the name of the panel. */
  aboutEpisode: 'About this episode',
  showNotes: 'Show notes',
  people: 'People',
  /** Before links to the episode on platforms: Spotify, YouTube … */
  alsoOn: 'Also on',
  episodePage: 'Episode page',
  /** Followed by the size. */
  download: 'Download audio',
  /** The RSS, Atom or JSON feed. */
  feed: 'Podcast feed',
  /** A link to a page where listeners can pay. */
  support: 'Support the show',
  /** Allows pictures from other sites. @param sites such as “img.example.org” */
  showPictures: (sites: string) => `Show pictures from ${sites}`,
  /** A link that a chapter has. @param title of the chapter */
  chapterLink: (title: string) => `Link for the chapter “${title}”`,
};
