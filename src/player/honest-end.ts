/** Less than this may be missing at an end, in seconds or as a share of the whole. */
const MISSING = 5;
const MISSING_SHARE = 0.01;
/** Two ends are at the same place if they are as near as that, in seconds. */
const SAME_PLACE = 3;
/** Advertisements don't make a sound so many times longer; a browser that guesses its length does. */
const GUESSED = 1.5;

/** Whether there is more of a sound behind a position. A length that is not known says nothing. */
const isShort = (position: number, length: number): boolean =>
  Number.isFinite(length) && length - position > Math.max(MISSING, length * MISSING_SHARE);

/** Positions and lengths in seconds. */
export interface End {
  /** Up to where it was heard. */
  readonly position: number;
  /** What the medium said first; `NaN` or infinite if it didn't. */
  readonly told: number;
  /** What the publisher says; 0 if nothing. */
  readonly declared: number;
  /** Where it ended the last time it was open; `NaN` if it didn't. */
  readonly before: number;
}

/**
 * Whether a sound that ended has come to its end, and was not cut off.
 *
 * A medium may guess its length wrong until it has seen all of it, and a publisher's may be of a file
 * without advertisements. Where both say that more is missing, it is. Where one of them does, an end
 * at the same place, after it was opened again, is believed; so is one where the publisher has it, and
 * one behind that, if the medium told a length that can only be a guess.
 */
export function isHonestEnd({position, told, declared, before}: End): boolean {
  const short = isShort(position, told);
  const shortOfDeclared = isShort(position, declared);
  if (short && shortOfDeclared) return false;
  const isGuess = told > declared * GUESSED || !isShort(declared, position);
  const isDeclared = declared > 0 && !shortOfDeclared && isGuess;
  const doubtful = Number.isFinite(told) ? short && !isDeclared : shortOfDeclared;
  return !doubtful || Math.abs(position - before) < SAME_PLACE;
}
