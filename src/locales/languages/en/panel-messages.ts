/** English messages of the popups and of the list of keys. */
export const panelMessages = {
  slower: 'Slower',
  faster: 'Faster',
  louder: 'Louder',
  quieter: 'Quieter',
  shortcuts: 'Keyboard shortcuts',
  /** What the digits do: go to a tenth of the episode. */
  jump: 'Jump to 0% … 90%',
  close: 'Close',
  /** Deletes the positions and settings that were stored. */
  forget: 'Forget what I heard here',
  whereAmI: 'Where am I?',
  findChapter: 'Find a chapter by its first letter',
  /** A switch for announcements of each chapter that begins. */
  announceChapters: 'Announce chapters',
  /** Keys as a screen reader says them. */
  space: 'Space',
  arrowLeft: 'Left arrow',
  arrowRight: 'Right arrow',
  arrowUp: 'Up arrow',
  arrowDown: 'Down arrow',
  lessThan: 'less than',
  greaterThan: 'greater than',
  questionMark: 'question mark',
};
