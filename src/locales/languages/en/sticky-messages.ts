/** English messages of the bar that stays in view. */
export const stickyMessages = {
  /** A button that scrolls to the player. */
  toPlayer: 'Go to the player',
};
