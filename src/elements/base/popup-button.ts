import {css, html, nothing, type CSSResult, type LitElement, type TemplateResult} from 'lit';
import type {Player} from '../../player/player.js';
import type {Messages} from '../../locales/messages.js';
import type {Phrase} from '../../locales/say.js';
import {adoptStyles} from '../../styles/adopt-styles.js';
import {controls} from '../../styles/controls.js';
import {PlayerElement} from './player-element.js';

/** The content and styles of a popup. Its chunk is loaded when the popup is first opened. */
export interface Panel {
  readonly styles: readonly CSSResult[];
  /** @param button the element that opens the popup. */
  render(player: Player, text: Messages, button: LitElement): TemplateResult;
  /** Places a popup, and manages the focus in it. */
  attach(popup: HTMLElement, button: LitElement): void;
}

/** A button that opens a native popover beside itself. Escape and a press elsewhere close it. */
export abstract class PopupButton<Shown extends object> extends PlayerElement<Shown> {
  static override styles = [
    controls,
    css`
      /* Browsers without popovers would show it always. */
      .empty {
        display: none;
      }
      @supports not selector(:popover-open) {
        [popover] {
          display: none;
        }
      }
    `,
  ];

  #panel: Panel | undefined;
  #isRequested = false;

  protected abstract button(): {
    readonly part: string;
    /** The part of this popup; each popup also has the part `popup`. */
    readonly popup: string;
    readonly label: Phrase;
    readonly value?: string;
    readonly content: TemplateResult | string;
  };
  protected abstract loadPanel(): Promise<Panel>;

  protected override render() {
    const {part, popup, label, value = '', content} = this.button();
    const {player} = this;
    return html`<button
        part=${part}
        popovertarget="popup"
        aria-label=${label.text + value}
        lang=${label.lang}
      >
        ${content}
      </button>
      <div
        id="popup"
        part="popup ${popup}"
        class=${this.#panel ? '' : 'empty'}
        popover
        role="dialog"
        aria-label=${label.text}
        lang=${label.lang}
        @beforetoggle=${this.#open}
      >
        ${this.#panel && player ? this.#panel.render(player, this.text, this) : nothing}
      </div>`;
  }

  readonly #open = ({newState, currentTarget}: ToggleEvent): void => {
    if (newState !== 'open' || this.#isRequested) return;
    this.#isRequested = true;
    const popup = currentTarget as HTMLElement;
    const load = () => this.loadPanel();
    const use = (panel: Panel) => this.#complete(popup, panel);
    if (this.player) this.player.chunks.load(load, use);
    // Outside a player, the next press tries again while the player has not been found.
    else void load().then(use, () => (this.#isRequested = false));
  };

  #complete(popup: HTMLElement, panel: Panel): void {
    this.#panel = panel;
    adoptStyles(this.renderRoot as ShadowRoot, ...panel.styles);
    panel.attach(popup, this);
    this.requestUpdate();
    // The browser applies `autofocus` when the popup opens, which is before its content is there.
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(':popover-open [autofocus]')?.focus(),
    );
  }
}
