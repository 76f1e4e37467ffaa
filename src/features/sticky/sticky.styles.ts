import {css} from 'lit';

export const styles = css`
  .sticky {
    position: fixed;
    inset: auto 0 0;
    box-sizing: border-box;
    inline-size: 100%;
    max-inline-size: none;
    margin: 0;
    padding: 0.375em max(0.5em, env(safe-area-inset-right))
      max(0.375em, env(safe-area-inset-bottom)) max(0.5em, env(safe-area-inset-left));
    border: 0;
    border-block-start: 1px solid var(--_line);
    background: var(--_paper);
    color: var(--kapitel-text, inherit);
    box-shadow: 0 -2px 12px #0002;
    container: sticky / inline-size;
    transition: translate 0.2s ease-out;
  }
  .sticky:popover-open {
    display: flex;
    align-items: center;
    gap: 0.25em;
  }
  @starting-style {
    .sticky:popover-open {
      translate: 0 100%;
    }
  }
  .sticky .controls {
    gap: 0.25em;
  }
  .sticky kapitel-play-button {
    --_play-size: 2.75em;
    min-inline-size: 44px;
  }
  .sticky-text {
    flex: 1;
    min-inline-size: 0;
    margin-inline: 0.5em;
  }
  .sticky p {
    overflow: hidden;
    text-align: start;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .sticky p:first-child {
    font-weight: 600;
  }
  .sticky p:last-child {
    font-size: 0.8125em;
    color: var(--_quiet);
  }
  /* The time is not mirrored. */
  .sticky p:last-child {
    direction: ltr;
  }
  .sticky p:last-child:dir(rtl) {
    text-align: end;
  }
  .sticky > button {
    flex: none;
  }
  @container sticky (inline-size < 30em) {
    .sticky kapitel-skip-button {
      display: none;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .sticky {
      transition: none;
    }
  }
  @media print {
    .sticky {
      display: none !important;
    }
  }
`;
