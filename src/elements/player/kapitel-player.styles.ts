import {css} from 'lit';

/** The layout `bar`: two rows, the episode and the time line. The chapters are folded. */
const bar = css`
  .pane > * {
    --_space: min(var(--kapitel-space, 0.75em), 0.75em);
  }
  .main {
    grid-template: 'controls header extras' 'time time time' / auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 0.5em 0.75em;
  }
  [part='cover'],
  ::slotted([slot='cover']),
  [part='byline'],
  kapitel-chapter-button,
  kapitel-volume {
    display: none;
  }
  header {
    align-self: stretch;
    min-block-size: 0;
    margin: 0;
  }
  .controls {
    margin-inline-start: -0.75em;
  }
  .extras {
    margin-inline-start: 0;
  }
  [part='title'] {
    margin: 0;
    font-size: 0.9375em;
    line-height: 1.3;
    -webkit-line-clamp: 2;
  }
  kapitel-play-button {
    --_play-size: 3em;
  }
  @container pane (inline-size < 26em) {
    .main {
      grid-template-areas: 'controls header header' 'time time extras';
    }
    .controls {
      margin: 0;
    }
    kapitel-skip-button,
    kapitel-rate {
      display: none;
    }
  }
`;

/** The chapters are folded, and a button unfolds them. */
const folded = css`
  [part='chapters-button']:not([hidden]) {
    display: grid;
  }
  section:not(.open) .list {
    display: none;
  }
`;

export const styles = css`
  :host {
    display: block;
    flex: initial;
    min-inline-size: min(16em, 100%);
    font-family: var(--kapitel-font, inherit);
    line-height: 1.35;
    text-align: start;
    --_own-width: 9.5em;
  }
  section {
    container: player / inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    box-sizing: border-box;
    border: 1px solid var(--_line);
    border-radius: var(--kapitel-radius, 12px);
    background: var(
      --kapitel-surface,
      color-mix(in srgb, currentColor 2.5%, var(--_ground, #0000))
    );
    color: var(--kapitel-text, inherit);
    overflow: hidden;
  }
  .pane,
  .list,
  ::slotted([slot='footer']) {
    --_space: var(--kapitel-space, 1em);
    grid-column: 1 / -1;
  }
  /* The time line is not mirrored. Titles may have another direction than the interface. */
  section:dir(rtl) {
    --_start: right;
  }
  :dir(rtl) .controls {
    direction: ltr;
  }
  /* The light DOM is for browsers without scripts, also if a server has rendered the shell. */
  slot:not([name]) {
    display: none;
  }
  @media (scripting: none) {
    section {
      display: none;
    }
    slot:not([name]) {
      display: contents;
    }
  }
  .pane {
    display: grid;
    grid-template: 1fr auto / minmax(0, 1fr);
    container: pane / inline-size;
  }
  .main {
    display: grid;
    grid-template: 'header' 'controls' 'time' 'extras' / minmax(0, 1fr);
    align-content: space-between;
    gap: 0.75em;
    padding: var(--_space);
  }
  /* Each notice has a margin; without one the container takes no space. */
  .notices {
    padding-inline: var(--_space);
  }
  header {
    grid-area: header;
    display: flex;
    align-items: center;
    gap: 1em;
    margin-block-end: 0.25em;
  }
  /* Without an episode there is no header. */
  .empty header {
    display: none;
  }
  /* As high as three lines of title make it, so that no title moves what is below. */
  header:has([part='cover']) {
    min-block-size: 6.75em;
  }
  header > div:last-child {
    flex: 1;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: center;
    align-self: stretch;
    position: relative;
  }
  [part='cover'],
  ::slotted([slot='cover']) {
    flex: none;
    inline-size: var(--kapitel-cover-size, 5em);
    block-size: var(--kapitel-cover-size, 5em);
    border-radius: min(8px, var(--kapitel-radius, 8px));
    background: var(--_hover);
    object-fit: cover;
  }
  p {
    margin: 0;
  }
  [part='title'],
  [part='byline'] {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 1;
    overflow-wrap: anywhere;
    text-align: var(--_start, left);
    unicode-bidi: plaintext;
    font-variant-numeric: lining-nums;
  }
  [part='title'] {
    margin-block: 2px 4px;
    -webkit-line-clamp: 3;
    hyphens: auto;
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.22;
    letter-spacing: -0.012em;
  }
  [part='byline'] {
    font-size: 0.8125em;
    line-height: 1.385;
    color: var(--_quiet);
  }
  /* Placeholders of about the final size. They are not animated. */
  .loading [part='title']::before,
  .loading .list {
    --_shape: linear-gradient(var(--_hover) 1em, #0000 0);
  }
  /* Fills the box around the text, so that text of any height moves nothing when it comes. */
  .loading [part='title']::before {
    content: '';
    position: absolute;
    inset: 0;
    background:
      var(--_shape) 0 calc(50% - 0.61em) / 90% 1em no-repeat,
      var(--_shape) 0 calc(50% + 0.61em) / 60% 1em no-repeat;
  }
  .loading .list {
    background:
      var(--_shape) var(--_space) 1.375em / 72% 5.5em repeat-y,
      var(--_shape) var(--_space) 4.125em / 54% 5.5em repeat-y;
  }
  .controls,
  .extras {
    display: flex;
    align-items: center;
  }
  .controls {
    grid-area: controls;
    justify-content: center;
    gap: clamp(0.25em, 4cqi, 1.25em);
  }
  /* Reserves the height of the element before it is defined. */
  .time {
    grid-area: time;
    block-size: 4.875em;
    margin-block-end: -0.75em;
  }
  /* Aligns the icons of the first and the last control with the padding. */
  .extras {
    grid-area: extras;
    margin-inline: -0.5em -0.75em;
  }
  .extras > kapitel-menu {
    margin-inline-start: auto;
  }
  /* Reserves the space of the controls before they are defined. */
  .main :not(:defined),
  .extras {
    min-inline-size: max(2.75em, 44px);
    min-block-size: max(2.75em, 44px);
  }
  kapitel-play-button {
    block-size: var(--_play-size, 3.5em);
  }
  [part='chapters-button'] {
    display: none;
  }
  .list {
    box-sizing: border-box;
    border-block-start: 1px solid var(--_line);
    block-size: 20em;
  }
  .few .list {
    block-size: auto;
  }
  .list[hidden] {
    display: none;
  }
  ::slotted([slot='footer']) {
    padding: 0.75em var(--_space);
    border-block-start: 1px solid var(--_line);
  }
  @container pane (inline-size >= 26em) {
    .pane > * {
      --_space: var(--kapitel-space, 1.25em);
    }
    [part='cover'],
    ::slotted([slot='cover']) {
      inline-size: var(--kapitel-cover-size, 7.25em);
      block-size: var(--kapitel-cover-size, 7.25em);
    }
    [part='title'] {
      font-size: 1.25em;
      line-height: 1.2;
    }
  }
  /* All controls fit into one row. */
  @container pane (inline-size >= 34em) {
    .main {
      grid-template: 'header header' 'controls extras' 'time time' / auto minmax(0, 1fr);
      gap: 0.75em 0.5em;
    }
    .controls {
      justify-content: start;
      gap: 0.5em;
      margin-inline-start: -0.8em;
    }
    .extras {
      margin-inline-start: 0;
    }
  }
  /* The container excludes the border of the card. */
  @container player (inline-size >= 25.8em) {
    .list,
    ::slotted([slot='footer']) {
      --_space: var(--kapitel-space, 1.25em);
    }
  }
  @container player (inline-size >= 39.8em) {
    :host(:not([layout='compact'], [layout='bar'])) {
      .has-chapters .pane {
        grid-column: 1;
      }
      .has-chapters .main {
        box-sizing: border-box;
        min-block-size: calc(20em - 2px);
      }
      .has-chapters .list {
        grid-column: 2;
        inline-size: clamp(18em, 42cqi, 24em);
        /* The height of the pane beside it, for any number of rows. */
        block-size: 0;
        min-block-size: 100%;
        border-block-start: 0;
        border-inline-start: 1px solid var(--_line);
      }
    }
  }
  :host([layout='compact']) {
    ${folded}
  }
  :host([layout='bar']) {
    ${folded}
    ${bar}
  }
  @container player (inline-size < 17.8em) {
    kapitel-chapter-button {
      display: none;
    }
    :host(:not([layout])) {
      ${folded}
      ${bar}
    }
  }
`;
