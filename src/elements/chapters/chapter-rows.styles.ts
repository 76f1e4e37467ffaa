import {css} from 'lit';

/** The styles of rows in a player that is touched or plays. None of them changes the layout. */
export const styles = css`
  [aria-current] {
    isolation: isolate;
    background: color-mix(in srgb, var(--_accent) 7%, transparent);
  }
  /* A stroke instead of bold type, which is wider and might wrap differently. */
  [aria-current] [part='chapter-title'] {
    -webkit-text-stroke: 0.35px;
  }
  button:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  .skipped [part='chapter-title'] {
    text-decoration: line-through;
  }
  .heard [part='chapter-title'],
  .skipped [part='chapter-title'],
  .beyond [part='chapter-title'] {
    color: var(--_quiet);
  }
  /* Contrast: a paler text would be illegible. */
  .heard small,
  .skipped small,
  .beyond small {
    color: inherit;
  }
  [part='chapter-number'] {
    position: relative;
  }
  /* A sign replaces the number: a check for a chapter that was heard, a half disc for a part of it, a triangle on hover. */
  [part='chapter-number']::before {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: 0.92em;
    margin-block: auto;
    block-size: 0.92em;
    background: currentColor;
    forced-color-adjust: none;
  }
  :is(.heard, .part-heard) :not([aria-current]) > [part='chapter-number'] {
    -webkit-text-fill-color: #0000;
  }
  .heard :not([aria-current]) > [part='chapter-number']::before {
    content: '';
    background: var(--_quiet);
    clip-path: polygon(0 54%, 12% 42%, 36% 65%, 88% 13%, 100% 25%, 36% 89%);
  }
  .part-heard :not([aria-current]) > [part='chapter-number']::before {
    content: '';
    box-sizing: border-box;
    inline-size: 0.77em;
    block-size: 0.77em;
    border: 1.5px solid var(--_quiet);
    border-radius: 50%;
    background: linear-gradient(90deg, var(--_quiet) 50%, #0000 0);
  }
  /* The bars and the remaining time of the current row replace them. */
  [aria-current] [part='chapter-number'],
  [aria-current] .time {
    visibility: hidden;
  }
  .pointed button:not([aria-current]) {
    background: var(--_hover);
  }
  button:not([aria-current]):focus-visible {
    --_shown-start: 0;
  }
  @media (hover: hover) {
    button:not([aria-current]):hover {
      background: var(--_hover);
      --_shown-start: 0;
    }
    :not([aria-current]):hover > [part='chapter-number'] {
      -webkit-text-fill-color: #0000;
    }
    :not([aria-current]):hover > [part='chapter-number']::before {
      content: '';
      background: var(--_accent);
      clip-path: polygon(8% 6%, 84% 50%, 8% 94%);
    }
  }
  /* The length replaces the start where there is no space for both. */
  @container list (inline-size < 26em) {
    [part='chapter-start'] {
      opacity: var(--_shown-start, 1);
    }
    [part='chapter-length'] {
      opacity: calc(1 - var(--_shown-start, 1));
    }
    [part='chapter-length']:empty + [part='chapter-start'] {
      opacity: 1;
    }
  }
`;
