import {css} from 'lit';
import {controlMessages} from '../../locales/languages/en/control-messages.js';
import {say} from '../../locales/say.js';
import {hidden} from '../../styles/hidden.js';
import {adoptStyles} from '../../styles/adopt-styles.js';
import type {FeatureContext} from '../feature.js';

const styles = css`
  .skip:focus {
    position: absolute;
    z-index: 1;
    inline-size: auto;
    block-size: auto;
    padding: 0.75em 1em;
    border-radius: 8px;
    background: var(--_paper);
    color: var(--kapitel-text, inherit);
    clip-path: none;
    outline: 2px solid var(--_accent);
  }
`;

/** Adds a link before the player that moves the focus behind the player. It is visible while it has the focus. */
export function start({host, messages, signal}: FeatureContext): void {
  const root = host.shadowRoot!;
  adoptStyles(root, hidden, styles);
  const end = document.createElement('span');
  end.className = 'hidden';
  end.tabIndex = -1;
  const link = document.createElement('a');
  link.className = 'skip hidden';
  link.href = '#';
  link.addEventListener('click', (event) => {
    event.preventDefault();
    // In Chromium, Tab leads from an element with a negative index to the first one in the same shadow root.
    end.tabIndex = 0;
    end.focus();
    end.addEventListener('blur', () => (end.tabIndex = -1), {once: true});
  });
  const update = () => {
    const {text, lang} = say(messages.state, controlMessages, 'afterPlayer');
    for (const element of [link, end]) {
      element.textContent = text;
      element.lang = lang;
    }
  };
  update();
  signal.addEventListener('abort', messages.subscribe(update));
  root.prepend(link);
  root.append(end);
  signal.addEventListener('abort', () => {
    link.remove();
    end.remove();
  });
}
