import {css, html, render, type TemplateResult} from 'lit';
import {sameItems} from '../elements/base/same-items.js';
import type {Phrase} from '../locales/say.js';
import {adoptStyles} from '../styles/adopt-styles.js';
import type {ReadonlyStore} from '../player/store.js';
import type {FeatureContext} from './feature.js';

const styles = css`
  .notice {
    font-size: 0.875em;
  }
  .notice p {
    margin-block-end: 0.75em;
  }
  .notice button {
    inline-size: auto;
    min-inline-size: 44px;
    block-size: auto;
    min-block-size: max(3.15em, 44px);
    border-radius: 4px;
    font-weight: 600;
    line-height: 1.2;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .notice button:hover {
    background: none;
    text-decoration-thickness: 2px;
  }
  .notice > button,
  .notice .row {
    margin-block: -0.75em 0.5em;
  }
  .notice .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
  }
`;

/**
 * Renders a notice between a player's controls and its error, whenever a selected value has changed.
 *
 * @param select returns the values that the template depends on.
 * @param stores hold further values that the template depends on, outside of the player's state.
 */
export function renderNotice(
  {host, player, messages, signal}: FeatureContext,
  select: () => readonly unknown[],
  template: () => TemplateResult,
  ...stores: readonly ReadonlyStore<object>[]
): void {
  const root = host.shadowRoot!;
  adoptStyles(root, styles);
  const region = document.createElement('div');
  region.className = 'notice';
  root.querySelector('kapitel-problem')?.before(region);
  let selected: readonly unknown[] = [];
  const update = () => {
    const next = select();
    if (sameItems(next, selected)) return;
    selected = next;
    render(template(), region);
  };
  for (const store of [player.store, messages, ...stores]) {
    signal.addEventListener('abort', store.subscribe(update));
  }
  signal.addEventListener('abort', () => region.remove());
  update();
}

/** One sentence of a notice. */
export function noticeText({text, lang}: Phrase): TemplateResult {
  return html`<p part="notice" lang=${lang} dir="auto">${text}</p>`;
}
