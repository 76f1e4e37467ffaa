/** What is missing from the types: not every browser has it. */
interface DurationFormat {
  format(duration: Parts): string;
}

interface MaybeDurationFormat {
  readonly DurationFormat?: new (language: string, options: {style: 'long'}) => DurationFormat;
}

interface Parts {
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
}

/** The last one made: all players of a page mostly speak one language. */
let known: {language: string; format: DurationFormat | undefined} | undefined;

/**
 * A length of time in words, as a screen reader should say it: “1 hour, 18 minutes, 38 seconds”.
 *
 * @param language a valid BCP 47 tag.
 */
export function durationInWords(seconds: number, language: string): string {
  if (known?.language !== language) {
    const {DurationFormat} = Intl as MaybeDurationFormat;
    known = {language, format: DurationFormat && new DurationFormat(language, {style: 'long'})};
  }
  const parts = partsOf(seconds);
  // Nothing is an empty string to a DurationFormat.
  return known.format?.format(parts) || listed(parts, language);
}

/** The same for browsers that have no `DurationFormat`. */
function listed(parts: Parts, language: string): string {
  const units = Object.entries(parts).map(([name, value]: [string, number]) =>
    value.toLocaleString(language, {style: 'unit', unit: name.slice(0, -1), unitDisplay: 'long'}),
  );
  return new Intl.ListFormat(language, {type: 'unit'}).format(units);
}

/** Without the parts that are 0; just “0 seconds” remains of nothing. */
function partsOf(seconds: number): Parts {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = Math.floor(seconds % 60);
  return {
    ...(hours && {hours}),
    ...(minutes && {minutes}),
    ...((rest || seconds < 1) && {seconds: rest}),
  };
}
