/** What may precede a time on its line: brackets, bullets, list numbers. */
const BEFORE = String.raw`^([^\p{L}\p{N}\n]{0,9}(?:\d{1,3}[.)]\s{1,3})?)`;
/** `0h04`, `1h 02m 03s`, `4m 12s`, `3'45"`: at least two units. */
const UNITS = new RegExp(
  `${BEFORE}(?:(\\d{1,2})\\s?h\\s?)?(\\d{1,3})(?:\\s?m(?:in)?|['’′])?(?:\\s?(\\d{1,2})(?:\\s?s(?:ec)?\\b|["”″]|['’′]{2})?)?(?![\\p{L}\\p{N}])`,
  'iu',
);
/** `00.45`, `1.02.03`. */
const POINTS = new RegExp(`${BEFORE}(\\d{1,3}\\.[0-5]\\d(?:\\.[0-5]\\d)?)(?=\\s)`, 'u');
const PREFIX = new RegExp(`${BEFORE}(\\p{L}[\\p{L} .:]{0,18}[\\s:])(?=[(\\[]?\\d{1,3}:\\d)`, 'u');
const ONE_DIGIT = /^\D{0,40}\d+:\d(?!\d)/;
/** Smallest number of lines with the same spelling that make a list. */
const FEWEST = 3;

/**
 * Rewrites the times at the beginnings of lines as `1:02:03`, if three lines have the same spelling: `1h 02m 03s`, `3'45"`,
 * `0h04`, points if the first time is 0 (`00.00`; else they may be dates or prices), and the same word before each
 * time (`Minuto 3:45`).
 */
export function withClocks(lines: readonly string[]): readonly string[] {
  return [fromUnits, fromPoints, withoutPrefix].reduce((read, step) => step(read), lines);
}

function fromUnits(lines: readonly string[]): readonly string[] {
  return rewrite(lines, (line) => {
    const [all, before = '', hours, minutes = '', seconds] = UNITS.exec(line) ?? [];
    // Numbers without units are not times.
    if (!all || !/[hm'’′]/i.test(all.slice(before.length)) || (!hours && !seconds))
      return undefined;
    const parts = [hours, minutes, seconds ?? '0'].filter((part) => part !== undefined);
    const clock = parts.map((part) => part.padStart(2, '0')).join(':');
    return `${before}${clock}${line.slice(all.length)}`;
  });
}

function fromPoints(lines: readonly string[]): readonly string[] {
  const first = lines.map((line) => POINTS.exec(line)?.[2]).find(Boolean);
  if (!/^[0.]+$/.test(first ?? '1')) return lines;
  return rewrite(lines, (line) => {
    const [all = '', before = '', time] = POINTS.exec(line) ?? [];
    return time && `${before}${time.replaceAll('.', ':')}${line.slice(all.length)}`;
  });
}

function withoutPrefix(lines: readonly string[]): readonly string[] {
  const prefixes = lines.map((line) => PREFIX.exec(line)?.[2]);
  const found = prefixes.filter((prefix) => prefix !== undefined);
  const same = found.filter((prefix) => prefix === found[0]);
  // Several words before the times are names or days; times have two digits of seconds, but verses (John 3:5) have not.
  const verses = lines.some((line, index) => prefixes[index] && ONE_DIGIT.test(line));
  if (verses || same.length < 0.8 * found.length) return lines;
  return rewrite(lines, (line, index) => {
    const [all = '', before = ''] = PREFIX.exec(line) ?? [];
    return all && prefixes[index] === found[0] ? before + line.slice(all.length) : undefined;
  });
}

/** The lines with those rewritten for which there is another spelling, if there are enough of them. */
function rewrite(
  lines: readonly string[],
  toClock: (line: string, index: number) => string | undefined,
): readonly string[] {
  const rewritten = lines.map(toClock);
  const count = rewritten.filter((line) => line !== undefined).length;
  return count < FEWEST ? lines : lines.map((line, index) => rewritten[index] ?? line);
}
