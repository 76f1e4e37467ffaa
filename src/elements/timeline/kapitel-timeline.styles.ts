import {css} from 'lit';

export const styles = css`
  :host {
    display: block;
    direction: ltr;
    contain: layout style;
    --_own-width: 5em;
  }
  /* The current chapter, or the chapter at the pointer, in a fixed place. */
  [part='chapter-line'] {
    contain: strict;
    display: grid;
    block-size: 1.25em;
    color: var(--_quiet);
  }
  /* The time line is not mirrored, but this is text. */
  [part='chapter-line']:dir(rtl) {
    direction: rtl;
    text-align: right;
  }
  .now,
  .pointed {
    grid-area: 1 / 1;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    font-size: 0.8125em;
    line-height: 1.54;
    font-variant-numeric: tabular-nums lining-nums;
    white-space: nowrap;
    transition: opacity 0.12s ease-out;
  }
  .number {
    margin-inline-end: 0.6em;
    opacity: 0.75;
  }
  .number:empty {
    display: none;
  }
  .title {
    margin-inline-end: 1em;
    unicode-bidi: plaintext;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .at {
    direction: ltr;
  }
  .pointed {
    color: var(--_accent);
  }
  [part='chapter-line']:not(.pointing) .pointed,
  .pointing .now {
    opacity: 0;
  }
  /* The pointer target extends over the text above and the times below. */
  .area {
    position: relative;
    block-size: 2.75em;
    margin-block: -0.6875em -1.25em;
    cursor: pointer;
    touch-action: pan-y;
    -webkit-tap-highlight-color: transparent;
  }
  .line {
    position: absolute;
    inset: 1.0625em 0;
    forced-color-adjust: none;
  }
  [part='track'] {
    position: absolute;
    inset: 0.125em 0;
    border-radius: 99px;
    background: var(--_track);
    overflow: hidden;
  }
  /* A higher copy of the line, clipped to the chapter that is pointed at. */
  .segment {
    position: absolute;
    inset: 0;
    background: var(--_track);
    clip-path: inset(0 calc(100% - var(--_to)) 0 var(--_from) round 3px);
  }
  .segment[hidden] {
    display: none;
  }
  svg,
  .segment > div,
  [part='progress'] {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  path {
    fill: color-mix(in srgb, currentColor 12%, transparent);
  }
  .segment > div,
  [part='progress'] {
    background: var(--_accent);
    transform: scaleX(0);
    transform-origin: left;
  }
  .marker {
    position: absolute;
    inset-block: -0.125em;
    left: clamp(0px, var(--_pointed) * 100% - 1px, 100% - 2px);
    inline-size: 2px;
    border-radius: 1px;
    background: currentColor;
    pointer-events: none;
  }
  /* As wide as the line, so that 100 % of its width is the end. */
  .thumb {
    position: absolute;
    inset: 0.875em 0;
    pointer-events: none;
    opacity: 0;
    transition: opacity 0.15s ease-out;
  }
  [part='thumb'] {
    inline-size: 1em;
    block-size: 1em;
    margin-inline-start: -0.5em;
    border-radius: 50%;
    background: var(--_accent);
    forced-color-adjust: none;
  }
  .area:focus-within .thumb {
    opacity: 1;
  }
  @media (hover: hover) {
    .area:hover .thumb {
      opacity: 1;
    }
  }
  /* For keys and screen readers. The area around it handles the pointer. */
  input {
    display: block;
    contain: strict;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    pointer-events: none;
  }
  /* The focus ring surrounds the thumb, also at either end. */
  .area:has(:focus-visible)::after {
    content: '';
    position: absolute;
    inset: 0.6875em -0.6875em;
    border-radius: 99px;
    outline: 2px solid var(--_accent);
    pointer-events: none;
  }
  .times {
    contain: strict;
    block-size: max(2.75em, 44px);
    display: flex;
    justify-content: space-between;
    align-items: center;
    margin-inline-end: -0.5em;
    pointer-events: none;
    color: var(--_quiet);
  }
  .times span {
    font-size: 0.8125em;
    font-variant-numeric: tabular-nums lining-nums;
  }
  .times button {
    display: grid;
    align-items: center;
    justify-items: end;
    min-inline-size: max(2.75em, 44px);
    block-size: max(2.75em, 44px);
    pointer-events: auto;
    padding: 0 0.5em;
    border: 0;
    border-radius: 4px;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .times :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -8px;
  }
  /* The played part is above it. */
  @media (prefers-contrast: more) {
    [part='track'] {
      box-shadow: inset 0 0 0 1px;
    }
  }
  @media (forced-colors: active) {
    path {
      fill: color-mix(in srgb, CanvasText 55%, Canvas);
    }
    .marker {
      background: CanvasText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .now,
    .pointed,
    .thumb {
      transition: none;
    }
  }
`;
