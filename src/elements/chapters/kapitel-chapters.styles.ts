import {css} from 'lit';

export const styles = css`
  :host {
    display: block;
    min-block-size: 0;
    /* Changes outside the list don't lay it out again. */
    contain: content;
    --_own-width: 5em;
  }
  ol {
    container: list / inline-size;
    position: relative;
    box-sizing: border-box;
    block-size: 100%;
    margin: 0;
    /* Aligns the numbers with the padding of the card. */
    padding: 0.5em max(0.25em, var(--_space, 1.25em) - 0.75em);
    overflow: hidden auto;
    scrollbar-width: thin;
    list-style: none;
  }
  button {
    position: relative;
    display: grid;
    grid-template-columns: 1.25em 1fr auto;
    gap: 0 0.75em;
    align-items: baseline;
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: max(2.75em, 44px);
    padding: 0.75em;
    border: 0;
    border-radius: 8px;
    background: none;
    color: inherit;
    font: inherit;
    line-height: 1.25em;
    text-align: start;
    cursor: pointer;
    overflow: hidden;
    -webkit-tap-highlight-color: transparent;
  }
  /* The parts of the progress are in the same grid cells. */
  [part='chapter-number'] {
    grid-area: 1 / 1;
  }
  .time {
    grid-area: 1 / 3;
  }
  [part='chapter-title'] {
    grid-area: 1 / 2;
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    font-size: 0.9375em;
    line-height: 1.333;
    text-align: var(--_start, left);
    unicode-bidi: plaintext;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  [part='chapter-number'],
  .time {
    font-size: 0.8125em;
    line-height: 1.54;
    font-variant-numeric: tabular-nums lining-nums;
    color: var(--_quiet);
  }
  /* Wide enough for what is left of the current chapter, which must not change the lines of its title. */
  .time {
    display: grid;
    /* By its own baseline: a length that isn't known is an empty box, on whose baseline the start would stand. */
    place-items: baseline end;
    min-inline-size: 2.6em;
  }
  [part='chapter-start'],
  [part='chapter-length'] {
    grid-area: 1 / 1;
  }
  [part='chapter-length'] {
    opacity: 0;
  }
  .ad [part='chapter-title'] {
    font-size: 0.875em;
    line-height: 1.43;
  }
  small {
    padding: 0.1em 0.5em;
    font-size: 0.7857em;
  }
  @container list (inline-size < 22em) {
    [part='chapter-title'] {
      font-size: 0.875em;
      line-height: 1.43;
    }
  }
  @container list (inline-size >= 26em) {
    .time {
      grid-template-columns: auto 4.5em;
      column-gap: 0.75em;
    }
    [part='chapter-start'] {
      grid-area: 1 / 2;
    }
    [part='chapter-length'] {
      opacity: 1;
    }
  }
`;
