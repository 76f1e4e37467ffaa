import {css} from 'lit';

/** The styles of a panel below everything else in the player. Its text is aligned with that above it. */
export const panelStyles = css`
  .panel {
    --_space: var(--kapitel-space, 1em);
    grid-column: 1 / -1;
    padding: 0.75em var(--_space);
    border-block-start: 1px solid var(--_line);
  }
  @container player (inline-size >= 25.8em) {
    .panel {
      --_space: var(--kapitel-space, 1.25em);
    }
  }
`;
