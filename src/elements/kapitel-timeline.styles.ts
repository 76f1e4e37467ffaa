import {css} from 'lit';

export const styles = css`
  :host {
    display: block;
    direction: ltr;
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
    block-size: 0.375rem;
    border-radius: 99px;
    background: var(--_track);
    overflow: hidden;
    transition: block-size 0.15s ease-out;
  }
  .area:hover [part='track'],
  .area:focus-within [part='track'] {
    block-size: 0.625rem;
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
  .thumb::before {
    content: '';
    display: block;
    inline-size: 1rem;
    block-size: 1rem;
    margin-inline-start: -0.5rem;
    border-radius: 50%;
    background: var(--_accent);
  }
  .area:hover .thumb,
  .area:focus-within .thumb {
    opacity: 1;
  }
  /* There for keys and screen readers; the pointer is taken by the area around it. */
  input {
    block-size: 100%;
    margin: 0;
    opacity: 0;
    pointer-events: none;
  }
  .area:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: -6px;
    border-radius: 8px;
  }
  .times {
    display: flex;
    justify-content: space-between;
    margin-block-start: -0.5rem;
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
    color: var(--_quiet);
  }
`;
