/** A range of times in seconds. Lists of them are sorted, and their ranges don't touch. */
export type Range = readonly [start: number, end: number];

/** Adds a range to a list, and joins what overlaps or touches. A range that is empty changes nothing. */
export function addRange(ranges: readonly Range[], [start, end]: Range): readonly Range[] {
  if (!(start < end)) return ranges;
  const before = ranges.filter((range) => range[1] < start);
  const after = ranges.filter((range) => range[0] > end);
  const joined = ranges.slice(before.length, ranges.length - after.length);
  const first = Math.min(start, joined[0]?.[0] ?? start);
  const last = Math.max(end, joined.at(-1)?.[1] ?? end);
  return [...before, [first, last], ...after];
}

/** How many seconds from `start` to `end` are in a list. */
export function coveredTime(ranges: readonly Range[], [start, end]: Range): number {
  return ranges.reduce(
    (sum, range) => sum + Math.max(0, Math.min(end, range[1]) - Math.max(start, range[0])),
    0,
  );
}

/** Closes the smallest gaps of a list until it has no more than `most` ranges. */
export function limitRanges(ranges: readonly Range[], most: number): readonly Range[] {
  const gaps = ranges
    .slice(1)
    .map(([start], index) => ({index, length: start - ranges[index]![1]}))
    .sort((a, b) => a.length - b.length)
    .slice(0, Math.max(0, ranges.length - most));
  const closed = new Set(gaps.map(({index}) => index));
  const limited: Range[] = [];
  ranges.forEach((range, index) => {
    const last = limited.at(-1);
    if (last && closed.has(index - 1)) limited[limited.length - 1] = [last[0], range[1]];
    else limited.push(range);
  });
  return limited;
}
