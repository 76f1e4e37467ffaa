import {css} from 'lit';

export const styles = css`
  :host {
    --_own-width: 8em;

    display: block;
  }
  :host([hidden]),
  .back[hidden] {
    display: none;
  }
  [part='transcript'] {
    position: relative;
    max-block-size: var(--kapitel-transcript-height, 24em);
    overflow: auto;
    overscroll-behavior: contain;
    overflow-wrap: anywhere;
    line-height: 1.6;
    text-align: start;
  }
  [part='transcript']:focus {
    outline: none;
  }
  [part='transcript'][aria-busy='true'] {
    min-block-size: 8em;
    background: linear-gradient(var(--_hover) 1em, #0000 0) 0 0 / 90% 2.4em repeat-y;
  }
  .block {
    display: grid;
    grid-template-columns: 3.75em minmax(0, 1fr);
    column-gap: 0.5em;
    padding: 2px 4px 0.75em 2px;
  }
  .group {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 48em;
  }
  h3 {
    grid-column: 1 / -1;
    margin: 1em 0 0.75em;
    font-size: 1.0625em;
    line-height: 1.3;
    text-wrap: pretty;
  }
  .group:first-child > .block:first-child h3 {
    margin-block-start: 0.25em;
  }
  p {
    margin: 0;
  }
  [part='transcript-time'] {
    color: var(--_quiet);
    font-size: 0.8125em;
    line-height: 1.97;
    font-variant-numeric: tabular-nums lining-nums;
    direction: ltr;
    text-align: end;
    white-space: nowrap;
    user-select: none;
    -webkit-user-select: none;
  }
  [part='transcript-speaker'] {
    font-weight: 600;
  }
  [part='transcript-speaker'] img {
    inline-size: 1.5em;
    block-size: 1.5em;
    margin-inline-end: 0.5em;
    border-radius: 50%;
    object-fit: cover;
    vertical-align: -0.4em;
  }
  [part='transcript-sentence'] {
    border-radius: 4px;
    cursor: pointer;
  }
  [part='transcript-sentence']:hover {
    background: var(--_hover);
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  [part='transcript-sentence'] a {
    color: inherit;
    text-decoration: underline var(--_accent) 1px;
    text-underline-offset: 0.15em;
  }
  [part='transcript-sentence'] img {
    max-inline-size: 100%;
    block-size: auto;
  }
  .kapitel-sentence {
    background: color-mix(in srgb, var(--_accent) 18%, transparent);
  }
  ::highlight(kapitel-sentence) {
    background-color: color-mix(in srgb, var(--_accent) 18%, transparent);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-block-end: 8px;
  }
  .row > p {
    flex: 1 1 12em;
  }
  progress {
    flex: 1 1 6em;
    accent-color: var(--_accent);
  }
  .picks,
  .steps {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .picks:not(:has(output:not(:empty), select)),
  .steps:has(output:empty) {
    display: none;
  }
  input {
    flex: 1;
    min-inline-size: 6em;
  }
  select {
    max-inline-size: 12em;
  }
  .head {
    container-type: inline-size;
  }
  /* The button that closes stays beside the field. */
  @container (inline-size < 40em) {
    .picks {
      order: 1;
      inline-size: 100%;
    }
    select {
      flex: 1 1 5em;
      min-inline-size: 5em;
      max-inline-size: none;
    }
  }
  input,
  select {
    block-size: 44px;
    box-sizing: border-box;
    padding-inline: 12px;
    border: 1px solid color-mix(in srgb, currentColor 55%, transparent);
    border-radius: 8px;
    background: none;
    color: inherit;
    font: inherit;
    font-size: max(0.9375em, 16px);
  }
  @media (forced-colors: none) {
    /* A drawn arrow, as far from the edge as the text: that of browsers touches the edge. */
    select {
      appearance: none;
      padding-inline-end: 30px;
      background:
        linear-gradient(45deg, #0000 50%, currentColor 0) right 17px top 19px / 5px 5px no-repeat,
        linear-gradient(-45deg, #0000 50%, currentColor 0) right 12px top 19px / 5px 5px no-repeat;
    }
    select:dir(rtl) {
      background-position:
        left 12px top 19px,
        left 17px top 19px;
    }
  }
  input::placeholder {
    color: inherit;
    opacity: 0.8;
  }
  output {
    font-size: 0.8125em;
    font-variant-numeric: tabular-nums lining-nums;
  }
  button {
    min-inline-size: 44px;
    min-block-size: 44px;
    padding: 6px 12px;
    border: 1px solid var(--_line);
    border-radius: 8px;
    background: none;
    color: inherit;
    font: inherit;
    font-size: 0.9375em;
    font-weight: 600;
    cursor: pointer;
  }
  button:hover {
    background: var(--_hover);
  }
  button[aria-pressed='true'] {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  .icon svg {
    display: block;
    inline-size: 20px;
    margin: auto;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
  }
  /* Its sign ends where the text does. */
  .close {
    padding-inline-end: 2px;
    border-color: #0000;
    text-align: end;
  }
  .back {
    margin-block-start: 8px;
  }
`;
