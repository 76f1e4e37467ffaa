/** English messages of choosing chapters. */
export const skipMessages = {
  /** A line of the menu, and the title of its dialog. */
  chooseChapters: 'Choose chapters',
  /** Before durations such as “20 minutes”. */
  timeFor: 'I have time for',
  allChapters: 'All chapters',
  /** Leaves out the chapters that are advertisements. */
  withoutAds: 'Without ads',
  /** What is chosen. @param all how long everything lasts */
  playsFor: (chosen: string, all: string) => `Plays ${chosen} of ${all}`,
  /** No chapter is short enough for the time. */
  nothingFits: 'No chapter is that short.',
  /** Ends the name of a row whose chapter is left out. */
  skipped: 'left out',
  /** Announces that playback jumped over a chapter. */
  skippedNow: (title: string) => `Left out: ${title}`,
};
