import {css, html, nothing, type CSSResult, type TemplateResult} from 'lit';
import type {Player} from '../player/player.js';
import type {Messages} from '../locales/messages.js';
import {controls} from '../styles/controls.js';
import {popup} from '../styles/popup.js';
import {PlayerElement} from './player-element.js';

/** What a popup shows, and how it looks. It comes in a chunk of its own, when it is first opened. */
export interface Panel {
  readonly styles: readonly CSSResult[];
  /** @param button what opens it. */
  render(player: Player, text: Messages, button: Element): TemplateResult;
}

/** A button that opens a popup beside itself: the platform's own, so that Escape and a press elsewhere close it. */
export abstract class PopupButton<Shown extends object> extends PlayerElement<Shown> {
  static override styles = [
    controls,
    popup,
    css`
      [popover] {
        position: absolute;
        inset: auto;
        inline-size: max-content;
        max-inline-size: calc(100vw - 1rem);
        max-block-size: calc(100dvb - 1rem);
        overflow: auto;
        margin: 0;
        padding: 0.5rem;
        font-size: 0.9375rem;
      }
      /* Where there are none nothing would hide it. */
      @supports not selector(:popover-open) {
        [popover] {
          display: none;
        }
      }
    `,
  ];

  #panel: Panel | undefined;

  protected abstract face(): {
    readonly part: string;
    /** The popup's own part, beside the one of all popups. */
    readonly popup: string;
    readonly label: string;
    readonly value?: string;
    readonly content: TemplateResult | string;
  };
  protected abstract loadPanel(): Promise<Panel>;

  protected override render() {
    const {part, popup, label, value = '', content} = this.face();
    const {player} = this;
    return html`<button part=${part} popovertarget="popup" aria-label=${label + value}>
        ${content}
      </button>
      <div
        id="popup"
        part="popup ${popup}"
        popover
        role="dialog"
        aria-label=${label}
        @beforetoggle=${this.#open}
      >
        ${this.#panel && player ? this.#panel.render(player, this.text, this) : nothing}
      </div>`;
  }

  readonly #open = ({newState}: ToggleEvent): void => {
    if (newState !== 'open' || this.#panel) return;
    void this.loadPanel().then(
      (panel) => {
        const sheets = panel.styles.map(({styleSheet}) => styleSheet!);
        (this.renderRoot as ShadowRoot).adoptedStyleSheets.push(...sheets);
        this.#panel = panel;
        this.requestUpdate();
        // The platform looked for it when the popup opened.
        void this.updateComplete.then(() =>
          this.renderRoot.querySelector<HTMLElement>(':popover-open [autofocus]')?.focus(),
        );
      },
      // Offline: the popup stays empty, and the next press tries again.
      () => undefined,
    );
  };

  protected override firstUpdated(): void {
    // It grows when what is in it comes.
    const popup = this.renderRoot.querySelector('#popup')!;
    new ResizeObserver(this.#place).observe(popup, {box: 'border-box'});
  }

  /** Below or above the button, inside the window; it scrolls with the page. */
  readonly #place = (): void => {
    const popup = this.renderRoot.querySelector<HTMLElement>('#popup');
    if (!popup?.matches(':popover-open')) return;
    const {left, right, top, bottom} = this.getBoundingClientRect();
    const {offsetWidth: width, offsetHeight: height} = popup;
    const {clientWidth, clientHeight} = document.documentElement;
    const above = bottom + height > clientHeight && top > height;
    const x = Math.min(Math.max(8, (left + right - width) / 2), clientWidth - width - 8);
    popup.style.setProperty('left', `${x + scrollX}px`);
    popup.style.setProperty('top', `${(above ? top - height - 4 : bottom + 4) + scrollY}px`);
  };
}
