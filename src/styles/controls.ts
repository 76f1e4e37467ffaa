import {css} from 'lit';

/** Styles of all buttons: a target of at least 44 × 44 CSS pixels, an icon, a focus ring. */
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
    inline-size: max(2.75em, 44px);
    block-size: max(2.75em, 44px);
    padding: 0;
    border: 0;
    border-radius: 99px;
    background: none;
    color: inherit;
    font: inherit;
    font-variant-numeric: tabular-nums lining-nums;
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
    inline-size: 1.5em;
    block-size: 1.5em;
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
