import {css} from 'lit';

/** What every button of the player has in common: 44 px to touch, an icon, a focus ring. */
export const controls = css`
  :host {
    display: block;
    flex: none;
  }
  :host([hidden]) {
    display: none;
  }
  button {
    display: grid;
    place-items: center;
    box-sizing: border-box;
    inline-size: 2.75rem;
    block-size: 2.75rem;
    padding: 0;
    border: 0;
    border-radius: 99px;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
    transition: background-color 0.15s ease-out;
    -webkit-tap-highlight-color: transparent;
  }
  button:hover {
    background: var(--_hover);
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  svg {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .solid {
    fill: currentColor;
    stroke: none;
  }
`;
