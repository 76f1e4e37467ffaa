const SENTENCES = [
  'Herzlich willkommen zu einer neuen Folge, heute sprechen wir über Modelle und was sie kosten.',
  'Das ist eine gute Frage!',
  'Am Anfang haben wir alles von Hand gemacht, mit einer Tabelle und viel Geduld.',
  'Und dann?',
  'Dann kam die Überwachung dazu, die Straßenbahn der Daten, wenn man so will.',
  'Man misst, was man kennt, und übersieht, was man nicht kennt.',
];

/**
 * A transcript in WebVTT, with two persons: of 240 cues it has 180 KB, as utterances of an automatic transcript have; of
 * more cues each is a line of subtitles.
 *
 * @param {number} count of cues
 * @param {number} duration in seconds
 */
export function transcriptOf(count, duration) {
  const length = count > 1000 ? 40 : 700;
  const cues = Array.from({length: count}, (_, index) => {
    const [start, end] = [index, index + 1].map((place) => clock((place * duration) / count));
    return `${start} --> ${end}\n<v ${index % 4 < 2 ? 'Ada' : 'Grace'}>${textFrom(index, length)}`;
  });
  return `WEBVTT\n\n${cues.join('\n\n')}\n`;
}

/** @param {number} index @param {number} length in characters, of which there may be some more */
function textFrom(index, length) {
  let text = SENTENCES[index % SENTENCES.length] ?? '';
  while (text.length < length) text += ` ${SENTENCES[++index % SENTENCES.length]}`;
  return text;
}

/** @param {number} seconds */
function clock(seconds) {
  const parts = [seconds / 3600, (seconds / 60) % 60].map((part) =>
    String(Math.floor(part)).padStart(2, '0'),
  );
  return `${parts.join(':')}:${(seconds % 60).toFixed(3).padStart(6, '0')}`;
}
