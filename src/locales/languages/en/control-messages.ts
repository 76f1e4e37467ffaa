const count = (unit: string) => (number: number) => `${number} ${unit}${number === 1 ? '' : 's'}`;
const seconds = count('second');

/** English messages of the controls, and of the chapter rows for screen readers. */
export const controlMessages = {
  back: (count: number) => `Back ${seconds(count)}`,
  forward: (count: number) => `Forward ${seconds(count)}`,
  previousChapter: 'Previous chapter',
  nextChapter: 'Next chapter',
  speed: 'Speed',
  mute: 'Mute',
  volume: 'Volume',
  /** Names the slider. */
  timeline: 'Position',
  /** What a press on the length does. */
  remaining: 'Show length or remaining time',
  /** Names the length that is shown, and the time that remains. */
  length: 'Length',
  left: 'Remaining',
  /** Names the position that is shown. */
  elapsed: 'Elapsed time',
  /** A link that skips the player. */
  afterPlayer: 'After the player',
  /** The slider's value. @param duration may be empty. @param chapter may be empty. */
  position: (time: string, duration: string, chapter: string) =>
    `${time}${duration && ` of ${duration}`}${chapter && `, chapter ${chapter}`}`,
  /** A time that may be off. */
  about: (time: string) => `about ${time}`,
  /** A row of the list, followed by the two below. @param count how many rows there are. */
  chapterName: (number: number, count: number, title: string) => `${number} of ${count}: ${title}`,
  startsAt: (time: string) => `starts at ${time}`,
  lasts: (duration: string) => `lasts ${duration}`,
  /** Ends the name of a chapter row that was played to its end. */
  heard: 'heard',
  /** The same for one of which a part was played. */
  partlyHeard: 'partly heard',
  /** Opens a menu of rarely needed controls. */
  more: 'More',
  retry: 'Try again',
  openAudio: 'Open the audio file',

  /** The units of a duration, in the form that stands alone. */
  hours: count('hour'),
  minutes: count('minute'),
  seconds,
  betweenUnits: ' ',
  /** Separates the parts of a chapter row's name. */
  semicolon: '; ',
  decimalSign: '.',
  /** @param value 0 to 100 */
  percent: (value: number) => `${value}%`,
};
