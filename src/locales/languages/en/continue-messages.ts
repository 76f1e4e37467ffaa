/** English messages of the offer to continue an episode that a page before was playing. */
export const continueMessages = {
  /** A button. @param time such as “23:14” */
  continueAt: (time: string) => `Continue at ${time}`,
};
