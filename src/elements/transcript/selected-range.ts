import {windowOf} from '../base/window-of.js';

/** As `getComposedRanges()` was at first. */
type EarlyRanges = (...roots: readonly ShadowRoot[]) => StaticRange[];

/**
 * The selected part of a shadow root, which `getSelection()` does not show in every browser.
 *
 * @returns `undefined` where nothing is selected, or something outside the root.
 */
export function selectedRange(root: ShadowRoot): Range | undefined {
  const found = rangesIn(root, windowOf(root).getSelection());
  const {startContainer, startOffset, endContainer, endOffset} = found ?? {};
  if (!root.contains(startContainer ?? null) || !root.contains(endContainer ?? null)) {
    return undefined;
  }
  const range = new Range();
  range.setStart(startContainer!, startOffset!);
  range.setEnd(endContainer!, endOffset!);
  return range.collapsed ? undefined : range;
}

function rangesIn(root: ShadowRoot, selection: Selection | null): AbstractRange | undefined {
  if (!selection) return undefined;
  if ('getComposedRanges' in selection) {
    try {
      return selection.getComposedRanges({shadowRoots: [root]})[0];
    } catch {
      return (selection.getComposedRanges as unknown as EarlyRanges).call(selection, root)[0];
    }
  }
  // Chromium before 137 has a method of the root; Firefox before 142 shows every node.
  const {getSelection: own} = root as {getSelection?: () => Selection | null};
  const shown = own?.call(root) ?? selection;
  return shown.rangeCount ? shown.getRangeAt(0) : undefined;
}
