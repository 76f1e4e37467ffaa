/** English messages of the first paint; part of the first load. */
export const paintMessages = {
  /** Names the player for screen readers. @param title may be empty. */
  player: (title: string) => `Podcast player${title && `: ${title}`}`,
  play: 'Play',
  pause: 'Pause',
  chapters: 'Chapters',
};
