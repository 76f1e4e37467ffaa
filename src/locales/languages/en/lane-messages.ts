/** English messages of the row that shows who speaks when. */
export const laneMessages = {
  /** Plays from there. */
  nextWords: (name: string) => `Next words of ${name}`,
};
