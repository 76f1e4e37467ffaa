/** Formats of transcripts and chapters that are recognized and refused, by their name in a `ReadError`. */
const UNREAD: Readonly<Record<string, RegExp>> = {
  ass: /^\s*\[Script Info\]/i,
  edl: /^\s*TITLE:[^\r\n]*[\r\n]+FCM:/,
  fcpxml: /<fcpxml[\s>]/,
  hindenburg: /^\s*(?:<\?xml[^<>]{0,200}>\s*)?<Session[\s>]/,
  opml: /<opml[\s>]/i,
  playlist: /^\s*(?:#EXTM3U|\[playlist\])|<playlist[\s>]/i,
  premiere: /^[^\r\n]{0,50}\bMarker Name[\t,;"]/,
  'pro-tools': /^\s*SESSION NAME:/,
  rtf: /^\s*\{\\rtf/,
  sami: /^\s*<SAMI[\s>]/i,
  ttml: /<(?:\w{1,9}:)?tt\s[^<>]{0,300}\bttml\b/,
  'youtube-timed-text': /<(?:timedtext|transcript)[\s>]|"wireMagic"/,
  /** Bytes that are no text. */
  binary: /\0/,
};

/** The name of a known format that no reader reads. */
export function unreadFormat(text: string): string | undefined {
  const head = text.slice(0, 2000).replace(/^\uFEFF/, '');
  return Object.keys(UNREAD).find((name) => UNREAD[name]!.test(head));
}
