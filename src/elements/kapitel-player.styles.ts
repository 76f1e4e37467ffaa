import {css} from 'lit';

/** Two rows: what plays, and the time line. The chapters open on a press. */
const bar = css`
  .pane > * {
    --_space: min(var(--kapitel-space, 0.75rem), 0.75rem);
  }
  .main {
    grid-template: 'controls header extras' 'time time time' / auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 0.75rem;
  }
  [part='cover'],
  ::slotted([slot='cover']),
  [part='byline'],
  kapitel-chapter-button,
  kapitel-volume {
    display: none;
  }
  header {
    min-block-size: 0;
    margin: 0;
  }
  kapitel-timeline {
    margin: 0;
  }
  [part='title'] {
    font-size: 0.9375rem;
    -webkit-line-clamp: 2;
  }
  kapitel-play-button {
    --_play-size: 3rem;
  }
  /* It has all that has no room here. */
  kapitel-menu {
    --_bar: block;
  }
  @container pane (inline-size < 26rem) {
    .main {
      grid-template-areas: 'controls header header' 'time time extras';
    }
    kapitel-skip-button,
    kapitel-rate {
      display: none;
    }
    kapitel-menu {
      --_narrow: block;
    }
  }
`;

/** The chapters open on a press. */
const folded = css`
  [part='chapters-button']:not([hidden]) {
    display: grid;
  }
  section:not(.open) kapitel-chapters {
    display: none;
  }
`;

export const styles = css`
  :host {
    display: block;
    container: player / inline-size;
    min-inline-size: min(16rem, 100%);
    font-family: var(--kapitel-font, inherit);
    line-height: 1.35;
    text-align: start;
  }
  section {
    display: grid;
    box-sizing: border-box;
    border: 1px solid var(--_line);
    border-radius: var(--kapitel-radius, 12px);
    background: var(--kapitel-surface, color-mix(in srgb, currentColor 3%, var(--_ground, #0000)));
    color: var(--kapitel-text, inherit);
    overflow: hidden;
  }
  /* Time does not mirror, and titles may be in another script than the words around them. */
  section:dir(rtl) {
    --_start: right;
  }
  :dir(rtl) .controls {
    direction: ltr;
  }
  /* What the author wrote inside is for those without scripts, also where a server has rendered the rest. */
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
  .pane > * {
    --_space: var(--kapitel-space, 1rem);
  }
  .main {
    display: grid;
    grid-template: 'header' 'controls' 'time' 'extras' / minmax(0, 1fr);
    align-content: space-between;
    gap: 0.5rem;
    padding: var(--_space);
  }
  /* What is in it stands off its end; mostly there is nothing, and then it takes no room. */
  .notices {
    padding-inline: var(--_space);
    overflow-wrap: anywhere;
  }
  header {
    grid-area: header;
    display: flex;
    gap: 1rem;
    min-block-size: 7.25rem;
    margin-block-end: 0.5rem;
  }
  /* Nothing to show is no reason for a hole, nor nothing to play one for controls. */
  .empty header,
  :host(:not([audio])) .error .main {
    display: none;
  }
  :host(:not([audio])) .error .notices {
    padding-block-start: var(--_space);
  }
  header > div:last-child {
    flex: 1;
    min-inline-size: 0;
  }
  header:not(:has([part='cover'])) {
    align-items: center;
  }
  [part='cover'],
  ::slotted([slot='cover']) {
    flex: none;
    inline-size: var(--kapitel-cover-size, 5rem);
    block-size: var(--kapitel-cover-size, 5rem);
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
    overflow-wrap: anywhere;
    text-wrap: balance;
    text-align: var(--_start, left);
    unicode-bidi: plaintext;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  [part='title'] {
    hyphens: auto;
    font-size: 1.125rem;
    font-weight: 600;
    line-height: 1.25;
    -webkit-line-clamp: 3;
  }
  [part='byline'] {
    min-block-size: 1lh;
    font-size: 0.8125rem;
    line-height: 1.6;
    color: var(--_quiet);
  }
  /* Still shapes of about the final size. */
  .loading [part='title'] {
    min-block-size: 2.5rem;
    border-radius: 4px;
    background: var(--_hover);
    /* Seen where colours are forced. */
    outline: 1px solid #0000;
  }
  .loading kapitel-chapters {
    background: repeating-linear-gradient(var(--_hover) 0 1rem, #0000 0 3.5rem) center /
      calc(100% - 3rem) calc(100% - 3rem) no-repeat;
  }
  .loading [part='byline'] {
    visibility: hidden;
  }
  .controls,
  .extras {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.25rem;
  }
  .controls {
    grid-area: controls;
    justify-content: center;
    gap: clamp(0.25rem, 4cqi, 1.25rem);
  }
  /* Its target has room enough of its own; who speaks is set off from what moves. */
  kapitel-timeline {
    grid-area: time;
    block-size: 3.5rem;
    margin-block-start: -0.5rem;
  }
  .extras {
    flex-wrap: wrap;
    grid-area: extras;
  }
  /* The places of what comes a moment later. */
  .main :not(:defined) {
    min-inline-size: 2.75rem;
    min-block-size: 2.75rem;
  }
  kapitel-play-button {
    block-size: var(--_play-size, 3.5rem);
  }
  [part='chapters-button'] {
    display: none;
  }
  kapitel-chapters {
    border-block-start: 1px solid var(--_line);
    block-size: 20rem;
  }
  .few kapitel-chapters {
    block-size: auto;
  }
  kapitel-chapters[hidden] {
    display: none;
  }
  ::slotted([slot='footer']) {
    grid-column: 1 / -1;
    padding: 0.75rem var(--kapitel-space, 1rem);
    border-block-start: 1px solid var(--_line);
  }
  @container pane (inline-size >= 26rem) {
    .pane > * {
      --_space: var(--kapitel-space, 1.25rem);
    }
    [part='cover'],
    ::slotted([slot='cover']) {
      inline-size: var(--kapitel-cover-size, 7.25rem);
      block-size: var(--kapitel-cover-size, 7.25rem);
    }
    [part='title'] {
      font-size: 1.25rem;
    }
  }
  /* Wide enough for all the controls in one row. */
  @container pane (inline-size >= 36rem) {
    .main {
      grid-template: 'header header' 'controls extras' 'time time' / auto minmax(0, 1fr);
    }
    .controls {
      justify-content: start;
      gap: 0.5rem;
    }
    .controls > :first-child {
      margin-inline-start: -0.5rem;
    }
    .extras {
      justify-content: end;
    }
  }
  @container player (inline-size >= 40rem) {
    :host(:not([layout='compact'], [layout='bar'])) {
      .has-chapters {
        grid-template-columns: minmax(0, 1fr) clamp(18rem, 42%, 24rem);
      }
      .has-chapters .main {
        box-sizing: border-box;
        min-block-size: calc(20rem - 2px);
      }
      kapitel-chapters {
        /* As high as what stands beside it, however long the list. */
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
  @container player (inline-size < 18rem) {
    kapitel-chapter-button {
      display: none;
    }
    :host(:not([layout])) {
      ${folded}
      ${bar}
    }
  }
`;
