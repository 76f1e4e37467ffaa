import {css} from 'lit';

export const styles = css`
  .kapitel-match,
  .kapitel-this-match {
    text-decoration: underline 2px var(--_accent);
  }
  ::highlight(kapitel-match) {
    background-color: #ffe28a;
    color: #1d1f22;
  }
  ::highlight(kapitel-this-match) {
    background-color: #f5a623;
    color: #1d1f22;
  }
`;
