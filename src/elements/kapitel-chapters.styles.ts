import {css} from 'lit';

export const styles = css`
  :host {
    display: block;
    min-block-size: 0;
    /* A long list is not laid out anew when something outside of it changes. */
    contain: content;
  }
  ol {
    position: relative;
    box-sizing: border-box;
    block-size: 100%;
    margin: 0;
    padding: 0.5rem;
    overflow: hidden auto;
    scrollbar-width: thin;
    list-style: none;
  }
  button {
    position: relative;
    display: grid;
    grid-template-columns: 1.5rem 1fr auto;
    gap: 0 0.5rem;
    align-items: baseline;
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: 0.625rem;
    padding-inline: 0.5rem 0.75rem;
    border: 0;
    border-radius: 8px;
    background: none;
    color: inherit;
    font: inherit;
    font-size: 0.9375rem;
    line-height: 1.35;
    text-align: start;
    cursor: pointer;
    overflow: hidden;
    -webkit-tap-highlight-color: transparent;
  }
  [part='chapter-title'] {
    text-align: var(--_start, left);
    unicode-bidi: plaintext;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  [part='chapter-number'],
  .time {
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
    color: var(--_quiet);
    text-align: end;
  }
  [part='chapter-length'] {
    display: block;
    font-size: 0.75rem;
  }
  .ad [part='chapter-title'] {
    font-size: 0.875rem;
    font-style: italic;
  }
  small {
    margin-inline-start: 0.25rem;
    padding: 0.0625rem 0.375rem;
    border: 1px solid var(--_line);
    border-radius: 4px;
    font-size: 0.6875rem;
    font-style: normal;
    color: var(--_quiet);
  }
  [aria-current] {
    background: color-mix(in srgb, var(--_accent) 10%, transparent);
  }
  [aria-current] [part='chapter-title'] {
    font-weight: 600;
  }
`;
