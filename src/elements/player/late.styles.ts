import {css} from 'lit';

/** The styles of a player that can wait until after the first paint: the menu of a bar, long titles, errors, and print. */
export const late = css`
  /* The menu has the controls that a bar leaves out. */
  :host([layout='bar']) kapitel-menu {
    --_bar: block;
  }
  @container pane (inline-size < 26em) {
    :host([layout='bar']) kapitel-menu {
      --_narrow: block;
    }
  }
  @container player (inline-size < 17.8em) {
    :host(:not([layout])) kapitel-menu {
      --_bar: block;
      --_narrow: block;
    }
  }
  /* Placeholders that are seen where colours are forced. */
  .loading [part='title']::before,
  .loading .list {
    outline: 1px solid #0000;
  }
  .extras {
    flex-wrap: wrap;
  }
  .notices {
    overflow-wrap: anywhere;
  }
  header p {
    text-wrap: pretty;
  }
  /* Chromium aligns a line that is cut as if the ellipsis were not there, and then clips that. */
  header p:dir(rtl) {
    margin-right: -0.9em;
    padding-right: 0.9em;
  }
  [part='title'][role] {
    cursor: pointer;
  }
  .whole p {
    -webkit-line-clamp: none !important;
  }
  /* The error message has the place of the controls, which there are none of without audio. */
  :host(:not([audio])) .error .main {
    display: none;
  }
  :host(:not([audio])) .error .notices {
    padding-block-start: var(--_space);
  }
  /* Prints the whole list, and the whole title. */
  @media print {
    header p {
      -webkit-line-clamp: none !important;
    }
    .list:not([hidden]) {
      display: block !important;
      block-size: auto !important;
      min-block-size: 0 !important;
    }
  }
`;
