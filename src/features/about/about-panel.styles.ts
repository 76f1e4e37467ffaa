import {css} from 'lit';

export const styles = css`
  .about {
    overflow-wrap: anywhere;
    line-height: 1.5;
  }
  .about:focus {
    outline: none;
  }
  .about .top {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  .about .name,
  .about h3 {
    font-weight: 600;
  }
  .about h3 {
    margin: 1.25em 0 0.5em;
    font-size: 0.8125em;
    color: var(--_quiet);
  }
  .about .top + h3 {
    margin-block-start: 0;
  }
  .about .notes {
    max-block-size: 20em;
    overflow: auto;
    overscroll-behavior: contain;
    font-size: 0.9375em;
  }
  /* The margins of the notes themselves are those of a page. */
  .about kapitel-notes {
    margin-block: -0.75em;
  }
  .about .description {
    white-space: pre-line;
  }
  .about a {
    color: inherit;
    text-underline-offset: 0.2em;
  }
  .about ul {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .about .people {
    gap: 12px 24px;
  }
  .about .people li {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 44px;
  }
  .about img {
    inline-size: 44px;
    block-size: 44px;
    border-radius: 50%;
    object-fit: cover;
    background: var(--_hover);
  }
  .about img[hidden] {
    display: none;
  }
  .about small {
    display: block;
    font-size: 0.8125em;
    color: var(--_quiet);
  }
  /* What belongs to the episode itself, after everything that has a heading. */
  .about :not(.top) + .links:last-child {
    margin-block-start: 1.25em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_line);
  }
  .about .links a,
  .about button {
    display: flex;
    align-items: center;
    justify-content: center;
    box-sizing: border-box;
    inline-size: auto;
    min-inline-size: 44px;
    block-size: auto;
    min-block-size: 44px;
    padding: 8px 14px;
    border: 1px solid var(--_line);
    border-radius: 8px;
    font-size: 0.9375em;
    line-height: 1.3;
    font-weight: 600;
    text-decoration: none;
  }
  .about .links a:hover {
    background: var(--_hover);
  }
  .about button.close {
    margin-inline-end: -14px;
    border-color: #0000;
  }
  .about .people + button {
    margin-block-start: 12px;
    font-weight: 400;
  }
`;
