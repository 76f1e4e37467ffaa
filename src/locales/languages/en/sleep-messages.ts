/** English messages of the sleep timer. */
export const sleepMessages = {
  sleepTimer: 'Sleep timer',
  /** @param end a duration, or one of the two below. */
  timerEnds: (end: string) => `Sleep timer: ${end}`,
  endOfChapter: 'end of the chapter',
  endOfEpisode: 'end of the episode',
  timerOff: 'Switch the timer off',
};
