/** English messages of the small window. */
export const windowMessages = {
  /** A switch of the menu: shows the player in a small window above all others. */
  smallWindow: 'Small window',
  /** After a press on it. */
  windowRefused: 'The browser did not open the small window.',
};
