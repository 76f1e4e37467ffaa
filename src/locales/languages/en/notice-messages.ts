const seconds = (count: number) => `${count} second${count === 1 ? '' : 's'}`;

/** One English sentence for each `Notice`, and the buttons that correct chapters. */
export const noticeMessages = {
  slow: 'The connection is slow; playback continues as soon as enough audio is here.',
  reconnecting: 'The connection broke off. Reconnecting …',
  offline: 'You are offline. Playback continues when you are back.',
  changed: 'The audio has another length now, so this may not be quite the same place.',
  unseekable: 'This server does not let you jump in the audio.',
  beyondEnd: 'This chapter starts after the end of the audio, so playback went to the end.',
  /** The chapters may start elsewhere in the audio. */
  approximate: 'The length of this episode has changed, so chapters may start earlier or later.',
  /** Three ways to correct the chapters, in a group. */
  startsNow: 'This chapter starts now',
  earlier: (count: number) => `${seconds(count)} earlier`,
  later: (count: number) => `${seconds(count)} later`,
  undo: 'Undo',
  /** Names the group of these buttons. */
  moveChapters: 'Move chapters',
  /** Announces what the buttons did. */
  chapterMoved: (title: string, time: string) => `${title} now starts at ${time}`,
  chaptersReset: 'The chapters start as before.',
  /** Playback continues where the listener left. The chapter is 0 if there is none. */
  resumed: (time: string, chapter: number) =>
    `Resumed: ${chapter ? `chapter ${chapter}, ` : ''}${time}`,
  startOver: 'Start over',
  forgotten: 'Everything you heard here is forgotten.',
};
