import {css} from 'lit';

/**
 * Gives an element a width of its own where nothing around it does: in a flex row, a table cell, a float,
 * an inline block, a dialog. Four invisible inline blocks give it a preferred width of four times `--_own-width`;
 * wrapped below each other they have no width, so that the element can still shrink.
 */
export const ownWidth = css`
  :host::before {
    content: '. . . . .';
    display: block;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
    word-spacing: var(--_own-width);
  }
`;
