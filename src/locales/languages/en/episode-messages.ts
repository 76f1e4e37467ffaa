import {joinNames} from '../../join-names.js';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** English messages of an episode and its chapters. */
export const episodeMessages = {
  /** Marks a chapter that is an advertisement. */
  ad: 'Ad',
  /** Stands in place of the length of a chapter that starts after the end of the audio. */
  beyondEnd: 'beyond the end',
  /** @param month 0 to 11 */
  date: (day: number, month: number, year: number) => `${MONTHS[month]} ${day}, ${year}`,
  /** The people of an episode. */
  list: (names: readonly string[]) => joinNames(names, names.length > 2 ? ', and ' : ' and '),
};

/** Replaces some of them in most English-speaking countries. */
export const dayFirstMessages = {
  date: (day: number, month: number, year: number) => `${day} ${MONTHS[month]} ${year}`,
  list: (names: readonly string[]) => joinNames(names, ' and '),
};
