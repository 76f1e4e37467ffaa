import type {LitElement} from 'lit';
import {observeSize} from '../base/observe-size.js';

/**
 * Makes the title a button, as long as it or the lines around it are cut for want of room: a press shows all
 * of them, and another press cuts them again. Screen readers read the whole text in either state.
 */
export function offerWholeTitle(host: LitElement): void {
  const header = host.renderRoot.querySelector('header')!;
  const lines = [...header.querySelectorAll('p')];
  const title = header.querySelector<HTMLElement>('[part=title]')!;

  const update = () => {
    const isWhole = header.classList.contains('whole');
    const isCut = lines.some(({scrollHeight, clientHeight}) => scrollHeight > clientHeight + 1);
    if (!isWhole && !isCut) {
      for (const name of ['role', 'tabindex', 'aria-expanded']) title.removeAttribute(name);
      return;
    }
    title.role = 'button';
    title.tabIndex = 0;
    title.ariaExpanded = String(isWhole);
  };
  const press = (event: Event) => {
    if (!title.role) return;
    event.preventDefault();
    header.classList.toggle('whole');
    update();
  };
  title.addEventListener('click', press);
  title.addEventListener('keydown', (event) => {
    if (/^( |Enter)$/.test(event.key) && !event.repeat) press(event);
  });

  // Another title may need less room.
  const onText = () => {
    header.classList.remove('whole');
    update();
  };
  new MutationObserver(onText).observe(title, {characterData: true, subtree: true});
  observeSize(host, lines, update);
}
