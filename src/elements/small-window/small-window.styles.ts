import {css} from 'lit';

/** The styles of the small window, beside those of all elements. */
export const styles = css`
  :root {
    --kapitel-font-size: 16px;
    block-size: 100%;
    background: var(--_paper);
    line-height: 1.3;
  }
  body {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    margin: 0;
    -webkit-text-size-adjust: none;
  }
  main {
    flex: none;
    padding: 0.75em 1em 0.5em;
  }
  p,
  ol {
    margin: 0;
    padding: 0;
  }
  .titles p {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    text-align: center;
    font-weight: 600;
  }
  .quiet,
  .titles .quiet {
    font-size: 0.8125em;
    font-weight: 400;
    font-variant-numeric: tabular-nums lining-nums;
    color: var(--_quiet);
  }
  .buttons,
  .line,
  .times {
    direction: ltr;
  }
  .buttons {
    display: flex;
    justify-content: center;
    align-items: center;
    gap: 0.25em;
    margin-block: 0.5em;
  }
  [part='play-button'] {
    inline-size: 3.5em;
    block-size: 3.5em;
    background: var(--_accent);
    forced-color-adjust: none;
  }
  [part='play-button']:hover {
    background: color-mix(in oklab, var(--_accent) 90%, var(--_on-accent));
  }
  /* Not of the button: its accent is derived from its text colour. */
  [part='play-button'] svg {
    color: var(--_on-accent);
  }
  text {
    fill: currentColor;
    stroke: none;
    font:
      700 8px system-ui,
      sans-serif;
  }
  .line {
    position: relative;
    block-size: 1.5em;
  }
  .track {
    position: absolute;
    inset: calc(50% - 3px) 0;
    border-radius: 3px;
    background: var(--_track);
    overflow: hidden;
    forced-color-adjust: none;
  }
  .played {
    block-size: 100%;
    background: var(--_accent);
    transform-origin: left;
  }
  /* The track below it is what is seen, besides the thumb. */
  input {
    position: absolute;
    inset: 0;
    inline-size: calc(100% + 14px);
    block-size: 100%;
    margin: 0 -7px;
    appearance: none;
    background: none;
    color: inherit;
    cursor: pointer;
  }
  input::-webkit-slider-thumb {
    appearance: none;
    inline-size: 14px;
    block-size: 14px;
    border-radius: 50%;
    background: var(--_accent);
    forced-color-adjust: none;
  }
  input::-moz-range-thumb {
    box-sizing: border-box;
    inline-size: 14px;
    block-size: 14px;
    border: 0;
    border-radius: 50%;
    background: var(--_accent);
  }
  .times {
    display: flex;
    justify-content: space-between;
  }
  nav {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 0.25em 0.5em 0.5em;
    border-block-start: 1px solid var(--_line);
  }
  nav[hidden] {
    display: none;
  }
  ol {
    list-style: none;
  }
  nav button {
    position: relative;
    grid-template-columns: 1.25em 1fr auto;
    gap: 0.625em;
    font-size: 0.9375em;
    inline-size: 100%;
    block-size: auto;
    min-block-size: 44px;
    padding: 0.5em;
    border-radius: 8px;
    text-align: start;
    justify-items: start;
    overflow-wrap: anywhere;
  }
  nav button:focus-visible {
    outline-offset: -2px;
  }
  [aria-current] {
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
  }
  [aria-current] [dir] {
    -webkit-text-stroke: 0.35px;
  }
`;
