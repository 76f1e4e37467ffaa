import {css} from 'lit';

/** What the rows need once they can be touched; nothing in here moves them. */
export const styles = css`
  ol {
    /* As wide as the fading edges, and a little more. */
    scroll-padding-block: 1.75rem;
    /* They tell that the list goes on. */
    mask-image: linear-gradient(
      #0000,
      #000 var(--_above, 0) calc(100% - var(--_below, 0px)),
      #0000
    );
  }
  .above {
    --_above: 1rem;
  }
  .below {
    --_below: 1.5rem;
  }
  button:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  .heard [part='chapter-title'],
  [aria-disabled] [part='chapter-title'] {
    color: var(--_quiet);
  }
  /* Quieter than what is quiet could not be read. */
  .heard small,
  [aria-disabled] small {
    color: inherit;
  }
  [aria-disabled] {
    cursor: default;
  }
  /* The mark of the current row is there instead. */
  [aria-current] [part='chapter-number'] {
    opacity: 0;
  }
  @media (hover: hover) {
    button:not([aria-current], [aria-disabled]):hover {
      background: var(--_hover);
    }
    /* Where the number was: a mark that it would play. */
    :not([aria-current], [aria-disabled]):hover > [part='chapter-number'] {
      font-size: 0;
    }
    :not([aria-disabled]):hover > [part='chapter-number']::before {
      content: '';
      display: inline-block;
      inline-size: 0.5rem;
      block-size: 0.625rem;
      background: var(--_accent);
      clip-path: polygon(0 0, 100% 50%, 0 100%);
      forced-color-adjust: none;
    }
  }
`;
