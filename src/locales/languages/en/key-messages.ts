/** English messages that confirm to screen readers what a key did. */
export const keyMessages = {
  playing: 'Playing',
  paused: 'Paused',
  muted: 'muted',
  unmuted: 'unmuted',
  timeLeft: (time: string) => `${time} left`,
  /** The chapter that a key went to. */
  chapterIs: (number: number, title: string) => `Chapter ${number}: ${title}`,
  /** A speed. @param rate such as “1.25” */
  times: (rate: string) => `${rate} times`,
  /** @param letter the first letter of a title, in upper case */
  noChapter: (letter: string) => `No chapter starts with ${letter}`,
};
