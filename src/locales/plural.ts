/**
 * Writes a count with its noun in a language that has two forms: `plural('# second', '# seconds')(15)` is
 * “15 seconds”. Languages with other rules have their own function.
 *
 * @param one for 1; `#` is replaced by the number.
 * @param other for every other number.
 */
export function plural(one: string, other: string): (count: number) => string {
  return (count) => (count === 1 ? one : other).replace('#', String(count));
}
