/**
 * The first of the numbers from 0 to `length` for which something holds, as it does for all after that one; `length` if
 * it holds for none.
 */
export function lowerBound(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
