/** The detail of a `share` event. */
export interface ShareDetail {
  /** How: the link was copied, handed to an app of the device, or shown as a QR code; or code with it was copied. */
  readonly method: 'copy' | 'app' | 'qr' | 'embed';
  /** The link, or the URL of the frame that the code embeds. */
  readonly url: string;
}
