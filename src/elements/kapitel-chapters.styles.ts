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
    overscroll-behavior: contain;
    scrollbar-width: thin;
    list-style: none;
    /* Fading edges tell that the list goes on. */
    mask-image: linear-gradient(#0000, #000 0.75rem calc(100% - 1.5rem), #0000);
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
  button:hover {
    background: var(--_hover);
  }
  button:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
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
  li:has(~ li > [aria-current]) [part='chapter-title'] {
    color: var(--_quiet);
  }
  [aria-current] {
    background: color-mix(in srgb, var(--_accent) 10%, transparent);
  }
  [aria-current] [part='chapter-title'] {
    font-weight: 600;
  }
  /* Where the number was: a mark that it plays, or would. */
  [aria-current] [part='chapter-number'],
  button:hover [part='chapter-number'] {
    font-size: 0;
  }
  [aria-current] [part='chapter-number']::before,
  button:hover [part='chapter-number']::before {
    content: '';
    display: inline-block;
    inline-size: 0.5rem;
    block-size: 0.625rem;
    background: var(--_accent);
    clip-path: polygon(0 0, 100% 50%, 0 100%);
    forced-color-adjust: none;
  }
  [aria-current]::before {
    content: '';
    position: absolute;
    background: var(--_accent);
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: 3px;
    forced-color-adjust: none;
  }
`;
