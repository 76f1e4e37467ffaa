import {css} from 'lit';

export const styles = css`
  [part='transcript-quote'] {
    position: absolute;
    z-index: 1;
    display: grid;
    gap: 4px;
    inline-size: max-content;
    max-inline-size: calc(100% - 8px);
    box-sizing: border-box;
    padding: 4px;
    border: 1px solid var(--_line);
    border-radius: 12px;
    background: var(--_paper);
    color: var(--kapitel-text, inherit);
    accent-color: var(--_accent);
    box-shadow: 0 4px 24px #0003;
    line-height: 1.3;
    user-select: none;
    -webkit-user-select: none;
  }
  [part='transcript-quote'][hidden] {
    display: none;
  }
  .quote-ways {
    display: flex;
    flex-wrap: wrap;
  }
  .quote-ways button {
    border-color: #0000;
  }
  [part='transcript-quote'] [role='status'] {
    padding-inline: 12px;
    font-size: 0.875em;
  }
  [part='transcript-quote'] [role='status']:empty {
    display: none;
  }
  [part='transcript-quote'] textarea {
    box-sizing: border-box;
    inline-size: 100%;
    font: inherit;
    font-size: max(0.875em, 16px);
  }
  /* Browsers select only what is rendered. */
  [part='transcript-quote'] textarea:not(.shown) {
    position: absolute;
    block-size: 1px;
    opacity: 0;
    pointer-events: none;
  }
  [part='transcript-quote'] canvas {
    inline-size: 16em;
    max-inline-size: 100%;
    box-sizing: border-box;
    margin: 4px auto;
    border: 1px solid var(--_line);
    border-radius: 8px;
  }
`;
