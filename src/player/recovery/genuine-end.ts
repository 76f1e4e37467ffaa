/** Less than this may be missing at an end, in seconds or as a share of the whole. */
const MISSING = 5;
const MISSING_SHARE = 0.01;
/** Two ends with a smaller distance are at the same position, in seconds. */
const SAME_POSITION = 3;
/** Advertisements don't make audio so many times longer; a browser that guesses the duration does. */
const GUESSED = 1.5;

/** Whether audio is missing after a position. An unknown duration is no evidence. */
const isShort = (position: number, duration: number): boolean =>
  Number.isFinite(duration) && duration - position > Math.max(MISSING, duration * MISSING_SHARE);

/** Positions and durations in seconds. */
export interface End {
  /** Up to where the audio was played. */
  readonly position: number;
  /** What the media element reported first; `NaN` or infinite if it reported none. */
  readonly mediaDuration: number;
  /** What the publisher declared; 0 if nothing. */
  readonly declaredDuration: number;
  /** Where the audio ended in the previous opening; `NaN` if it did not end. */
  readonly before: number;
}

/**
 * Whether the audio came to its end and was not cut off.
 *
 * A browser may guess a wrong duration until it has all of the file, and the declared duration may be that
 * of a file without advertisements. If both say that audio is missing, it is. If one of them does, these ends
 * are believed: an end at the same position in two openings, an end at the declared duration, and an end
 * after it if the media duration can only be a guess.
 */
export function isGenuineEnd({position, mediaDuration, declaredDuration, before}: End): boolean {
  const short = isShort(position, mediaDuration);
  const shortOfDeclared = isShort(position, declaredDuration);
  if (short && shortOfDeclared) return false;
  const isGuess =
    mediaDuration > declaredDuration * GUESSED || !isShort(declaredDuration, position);
  const isDeclared = declaredDuration > 0 && !shortOfDeclared && isGuess;
  const doubtful = Number.isFinite(mediaDuration) ? short && !isDeclared : shortOfDeclared;
  return !doubtful || Math.abs(position - before) < SAME_POSITION;
}
