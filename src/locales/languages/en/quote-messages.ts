/** English messages of the buttons for selected text of a transcript. */
export const quoteMessages = {
  /** Names the buttons for selected text. */
  quote: 'Quote',
  /** A text between quotation marks. */
  quoted: (text: string) => `“${text}”`,
  copyText: 'Copy text',
  /** Draws a picture with the selected text. */
  quotePicture: 'Picture',
  savePicture: 'Save picture',
};
