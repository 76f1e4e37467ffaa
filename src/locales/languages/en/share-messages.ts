/** English messages of sharing. */
export const shareMessages = {
  /** A line of the menu, and the title of its dialog. */
  share: 'Share',
  /** What the link leads to. @param time such as “23:14” */
  fromTime: (time: string) => `From ${time}`,
  wholeEpisode: 'Whole episode',
  /** Names the field with the link. */
  link: 'Link',
  copyLink: 'Copy link',
  /** Opens the share sheet of the device. */
  shareWith: 'Share with an app',
  /** Copies HTML for other sites. */
  copyCode: 'Copy embed code',
  copied: 'Copied',
  /** Where the browser doesn't let scripts copy. */
  copySelected: 'Copy the selected text',
  qrCode: 'QR code',
};
