/**
 * Where an offset in the text of a node is: a text node and the offset in that.
 *
 * @param offset in UTF-16 code units. At the border of two text nodes the first one counts.
 */
export function placeInText(node: Node, offset: number): readonly [node: Node, offset: number] {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  let left = offset;
  let place: readonly [Node, number] = [node, 0];
  while (walker.nextNode()) {
    const {length} = walker.currentNode as Text;
    place = [walker.currentNode, Math.min(left, length)];
    if (left <= length) break;
    left -= length;
  }
  return place;
}
