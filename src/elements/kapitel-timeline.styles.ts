import {css} from 'lit';

export const styles = css`
  :host {
    display: block;
    direction: ltr;
    contain: layout style;
  }
  .area {
    position: relative;
    display: grid;
    align-items: center;
    block-size: 2.75rem;
    cursor: pointer;
    touch-action: pan-y;
    -webkit-tap-highlight-color: transparent;
  }
  [part='track'],
  .thumb,
  input {
    grid-area: 1 / 1;
  }
  [part='track'] {
    position: relative;
    block-size: 0.625rem;
    border-radius: 99px;
    background: var(--_track);
    forced-color-adjust: none;
    overflow: hidden;
    transform: scaleY(0.6);
    transition: transform 0.15s ease-out;
  }
  .area:focus-within [part='track'] {
    transform: none;
  }
  svg,
  [part='progress'] {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  path {
    fill: var(--_track);
  }
  [part='progress'] {
    background: var(--_accent);
    transform: scaleX(0);
    transform-origin: left;
  }
  /* As wide as the line, so that 100 % of it is the way to go. */
  .thumb {
    pointer-events: none;
    opacity: 0;
    transition: opacity 0.15s ease-out;
  }
  [part='thumb'] {
    inline-size: 1rem;
    block-size: 1rem;
    margin-inline-start: -0.5rem;
    border-radius: 50%;
    background: var(--_accent);
    forced-color-adjust: none;
  }
  .area:focus-within .thumb {
    opacity: 1;
  }
  @media (hover: hover) {
    .area:hover [part='track'] {
      transform: none;
    }
    .area:hover .thumb {
      opacity: 1;
    }
  }
  /* There for keys and screen readers; the pointer is taken by the area around it. */
  input {
    block-size: 100%;
    margin: 0;
    opacity: 0;
    pointer-events: none;
  }
  /* Around the thumb, also where it is at an end, and clear of the times. */
  .area:has(:focus-visible)::after {
    content: '';
    position: absolute;
    inset: 0.6875rem -0.6875rem;
    border-radius: 99px;
    outline: 2px solid var(--_accent);
    pointer-events: none;
  }
  [part='bubble'] {
    position: absolute;
    bottom: calc(100% - 0.375rem);
    /* Never over the edges: at the start it hangs to the right, at the end to the left. */
    left: calc(var(--_x) * 100%);
    transform: translateX(calc(var(--_x) * -100%));
    z-index: 1;
    display: flex;
    gap: 0.5rem;
    max-inline-size: 100%;
    box-sizing: border-box;
    padding: 0.25rem 0.625rem;
    border-radius: 8px;
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    pointer-events: none;
  }
  [part='bubble'] span {
    unicode-bidi: plaintext;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .times {
    contain: content;
    display: flex;
    justify-content: space-between;
    align-items: center;
    /* They reach into the line's target, and leave it its presses; a little also into what is below. */
    block-size: 2.25rem;
    margin: -1.125rem -0.5rem -0.375rem;
    padding-inline-start: 0.5rem;
    pointer-events: none;
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
    color: var(--_quiet);
  }
  .times button {
    min-inline-size: 2.75rem;
    block-size: 100%;
    text-align: end;
    pointer-events: auto;
    padding: 0 0.5rem;
    border: 0;
    border-radius: 4px;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .times :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -4px;
  }
  /* What was played lies over it. */
  @media (prefers-contrast: more) {
    [part='track'] {
      box-shadow: inset 0 0 0 1px;
    }
  }
  @media (forced-colors: active) {
    path {
      fill: color-mix(in srgb, CanvasText 55%, Canvas);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    [part='track'],
    .thumb {
      transition: none;
    }
  }
`;
