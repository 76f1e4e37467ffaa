/**
 * Joins names as in “A, B and C”.
 *
 * @param last goes before the last name.
 * @param comma goes between the others.
 */
export function joinNames(names: readonly string[], last: string, comma = ', '): string {
  const others = names.slice(0, -1).join(comma);
  return (others && others + last) + (names.at(-1) ?? '');
}
