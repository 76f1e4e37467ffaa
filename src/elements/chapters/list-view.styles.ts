import {css} from 'lit';

/** The styles of the list that can wait until after the first paint. None of them changes the layout. */
export const styles = css`
  ol {
    /* Slightly more than the height of the fading edges. */
    scroll-padding-block: 1.75em;
    /* The fading edges show that the list continues. */
    mask-image: linear-gradient(
      #0000,
      #000 var(--_above, 0) calc(100% - var(--_below, 0px)),
      #0000
    );
  }
  .above {
    --_above: 0.5em;
  }
  .below {
    --_below: 1.5em;
  }
  /* Rows out of view are not rendered, but can still be found in the page and read by screen readers. */
  .long li {
    content-visibility: auto;
    contain-intrinsic-size: auto 2.75em;
  }
  /* Chromium aligns a line that is cut as if the ellipsis were not there, and then clips that. */
  [part='chapter-title']:dir(rtl) {
    margin-right: -0.9em;
    padding-right: 0.9em;
  }
  .ad [part='chapter-title'],
  small {
    color: var(--_quiet);
  }
  small {
    border-radius: 4px;
    background: color-mix(in srgb, currentColor 8%, transparent);
  }
  @media print {
    ol {
      overflow: visible;
      mask: none !important;
    }
    li {
      break-inside: avoid;
      content-visibility: visible !important;
    }
  }
`;
