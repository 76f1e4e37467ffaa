import {css} from 'lit';

/** Styles of popups. Their background is opaque, even if `--kapitel-surface` is not. */
export const popup = css`
  [popover],
  dialog {
    box-sizing: border-box;
    border: 1px solid var(--_line);
    border-radius: 12px;
    background: var(--_paper);
    color: var(--kapitel-text, inherit);
    box-shadow: 0 4px 24px #0003;
  }
  [popover]::before,
  dialog::before {
    content: '';
    position: absolute;
    inset: 0;
    z-index: -1;
    border-radius: inherit;
    background: var(--kapitel-surface, none);
  }
`;
