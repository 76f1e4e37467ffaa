import {css} from 'lit';

export const styles = css`
  :host {
    --_accent: var(--kapitel-accent, light-dark(#a8380b, #ff9a66));
    --_on-accent: light-dark(#fff, #1c120c);
    --_quiet: color-mix(in srgb, currentColor 68%, transparent);
    --_hover: color-mix(in srgb, currentColor 8%, transparent);
    --_track: color-mix(in srgb, currentColor 16%, transparent);
    --_line: color-mix(in srgb, currentColor 12%, transparent);
    display: block;
    container-type: inline-size;
    min-inline-size: 16rem;
    line-height: 1.35;
    text-align: start;
  }
  section {
    display: grid;
    box-sizing: border-box;
    border: 1px solid var(--_line);
    border-radius: var(--kapitel-radius, 12px);
    background: var(--kapitel-surface, color-mix(in srgb, currentColor 3%, transparent));
    overflow: hidden;
  }
  .main {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: space-between;
    gap: 0.75rem;
    padding: 1rem;
  }
  header {
    display: flex;
    gap: 1rem;
    min-block-size: 7.25rem;
  }
  header > div:last-child {
    min-inline-size: 0;
  }
  [part='cover'] {
    flex: none;
    inline-size: 6rem;
    block-size: 6rem;
    border-radius: 8px;
    background: var(--_hover);
    object-fit: cover;
  }
  p {
    margin: 0;
  }
  [part='title'] {
    display: -webkit-box;
    overflow: hidden;
    overflow-wrap: anywhere;
    hyphens: auto;
    font-size: 1.125rem;
    font-weight: 600;
    line-height: 1.25;
    text-wrap: balance;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }
  [part='byline'] {
    font-size: 0.8125rem;
    line-height: 1.6;
    color: var(--_quiet);
  }
  /* Still shapes of about the final size. */
  .loading [part='title'] {
    min-block-size: 2.5rem;
    border-radius: 4px;
    background: var(--_hover);
  }
  .loading header > div:last-child {
    flex: 1;
  }
  .controls {
    display: flex;
    align-items: center;
    gap: 0.25rem;
  }
  kapitel-play-button {
    margin-inline-end: 0.5rem;
  }
  .controls span {
    flex: 1;
  }
  [part='error'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1rem;
    padding: 0.5rem 0.75rem;
    border-radius: 8px;
    background: var(--_hover);
    font-size: 0.875rem;
  }
  [part='error'] button {
    inline-size: auto;
    padding: 0 0.5rem;
    font-weight: 600;
    text-decoration: underline;
  }
  a {
    color: inherit;
  }
  [role='alert']:empty {
    display: none;
  }
  kapitel-chapters {
    border-block-start: 1px solid var(--_line);
    block-size: 20rem;
  }
  kapitel-chapters[hidden] {
    display: none;
  }
  @container (inline-size >= 40rem) {
    .has-chapters {
      grid-template-columns: minmax(0, 1fr) clamp(18rem, 42%, 24rem);
      block-size: 20rem;
    }
    .main {
      gap: 0.5rem;
      padding: 1.25rem;
    }
    [part='cover'] {
      inline-size: 7.25rem;
      block-size: 7.25rem;
    }
    [part='title'] {
      font-size: 1.25rem;
    }
    kapitel-chapters {
      block-size: auto;
      border-block-start: 0;
      border-inline-start: 1px solid var(--_line);
    }
  }
`;
