import {css} from 'lit';

export const styles = css`
  .lanes {
    display: grid;
    gap: 8px;
    margin: 4px 0 12px;
  }
  .lanes > * {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    column-gap: 12px;
    font-size: 0.8125em;
  }
  .lanes button {
    justify-self: start;
    max-inline-size: 100%;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: 4px;
    font-size: inherit;
    font-weight: inherit;
    text-align: start;
  }
  .lanes button:hover {
    background: none;
    text-decoration: underline;
  }
  .lanes bdi {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .lanes span {
    color: var(--_quiet);
    font-variant-numeric: tabular-nums lining-nums;
  }
  /* Time runs from left to right in every language. */
  .lane {
    grid-column: 1 / -1;
    position: relative;
    direction: ltr;
    block-size: 8px;
    padding-block: 4px;
    cursor: pointer;
  }
  .lane svg {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    border-radius: 4px;
    background: var(--_track);
  }
  .lane path {
    fill: var(--_accent);
  }
  /* Where the audio is. */
  .lane::after {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: clamp(0px, var(--_at) - 1px, 100% - 2px);
    inline-size: 2px;
    background: currentColor;
    outline: 1px solid var(--_paper);
  }
  @media (forced-colors: active) {
    .lane svg {
      forced-color-adjust: none;
      outline: 1px solid CanvasText;
    }
  }
`;
