import {css} from 'lit';

/** The styles of the offer to continue, beside those of the bar that stays. */
export const styles = css`
  .continue > [part='continue-button'] {
    inline-size: auto;
    padding-inline: 1em;
    background: var(--_accent);
    font-weight: 600;
  }
  .continue > [part='continue-button']:hover {
    background: color-mix(in oklab, var(--_accent) 90%, var(--_on-accent));
  }
  /* Not of the button: its accent is derived from its text colour. */
  .continue > [part='continue-button'] span {
    color: var(--_on-accent);
  }
  .continue > kapitel-player {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
  }
`;
