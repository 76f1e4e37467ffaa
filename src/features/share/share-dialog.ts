import {css, html, nothing, render, type TemplateResult} from 'lit';
import {keyMessages} from '../../locales/languages/en/key-messages.js';
import {shareMessages} from '../../locales/languages/en/share-messages.js';
import type {Messages} from '../../locales/messages.js';
import {say, type Phrase} from '../../locales/say.js';
import type {Player} from '../../player/player.js';
import type {ShareDetail} from '../../player/share-detail.js';
import {showDialog} from '../menu/show-dialog.js';
import {copyText} from './copy-text.js';
import {embedCode, frameUrl} from './embed-code.js';
import {shareLinks, type ShareLink} from './share-links.js';

const styles = css`
  .share {
    display: grid;
    gap: 0.75em;
    inline-size: min(26em, 100vw - 5em);
    overflow-y: auto;
    /* Room for the focus rings. */
    margin: -3px -3px 0.75em;
    padding: 3px;
  }
  .share fieldset {
    display: grid;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .share label {
    display: flex;
    gap: 0.75em;
    align-items: center;
    min-block-size: max(2.75em, 44px);
    overflow-wrap: anywhere;
  }
  .share label input {
    flex: none;
    margin: 0;
    accent-color: var(--_accent);
  }
  [part='share-link'] {
    box-sizing: border-box;
    inline-size: 100%;
    block-size: max(2.75em, 44px);
    padding-inline: 0.75em;
    border: 1px solid var(--_line);
    border-radius: 8px;
    background: none;
    color: inherit;
    font: inherit;
    font-size: 0.875em;
    direction: ltr;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .share p {
    margin: 0;
    font-size: 0.875em;
  }
  [part='qr-code'] {
    box-sizing: border-box;
    inline-size: min(11em, 100%);
    border-radius: 8px;
    background: #fff;
  }
  [part='qr-code'] svg {
    display: block;
    inline-size: 100%;
    block-size: auto;
    fill: #000;
    stroke: none;
    forced-color-adjust: none;
  }
`;

/**
 * Offers links to the moment, the chapter and the episode, in a modal dialog, and ways to share them.
 *
 * @param root the shadow root that the dialog is appended to.
 * @param host the player element.
 */
export function showShareDialog(
  root: ShadowRoot,
  host: HTMLElement,
  text: Messages,
  player: Player,
): void {
  const title = say(text, shareMessages, 'share');
  const place = html`<div class="share"></div>`;
  const dialog = showDialog(root, host, text, title, place, styles);
  const box = dialog?.querySelector<HTMLElement>('.share');
  if (!box) return;
  new ShareSheet(box, host, text, player).update();
  box.querySelector<HTMLElement>('input, button')?.focus();
}

class ShareSheet {
  readonly #box: HTMLElement;
  readonly #host: HTMLElement;
  readonly #text: Messages;
  readonly #player: Player;
  readonly #links: readonly ShareLink[];
  #chosen: ShareLink | undefined;
  /** What the field shows instead of the link. */
  #code: string | undefined;
  #feedback: Phrase | undefined;
  #drawCode: ((url: string) => TemplateResult) | undefined;

  constructor(box: HTMLElement, host: HTMLElement, text: Messages, player: Player) {
    this.#box = box;
    this.#host = host;
    this.#text = text;
    this.#player = player;
    this.#links = shareLinks(player, host);
    this.#chosen = this.#links[0];
  }

  update(): void {
    render(this.#template(), this.#box);
  }

  #template() {
    const {url = ''} = this.#chosen ?? {};
    const name = say(this.#text, shareMessages, 'link');
    const feedback = this.#feedback;
    return html`<fieldset aria-label=${say(this.#text, shareMessages, 'share').text}>
        ${this.#links.map((link) => this.#choice(link))}
      </fieldset>
      <input
        part="share-link"
        readonly
        aria-label=${name.text}
        .value=${this.#code ?? url}
        ?hidden=${!url}
        @focus=${({target}: Event) => (target as HTMLInputElement).select()}
      />
      <div class="ways">${this.#ways(url)}</div>
      <p role="status" lang=${feedback?.lang ?? nothing}>${feedback?.text}</p>
      ${
        this.#drawCode && url
          ? html`<div
              part="qr-code"
              role="img"
              aria-label=${say(this.#text, shareMessages, 'qrCode').text}
            >
              ${this.#drawCode(url)}
            </div>`
          : nothing
      }`;
  }

  #choice(link: ShareLink) {
    const {text, lang} = this.#nameOf(link);
    const choose = () => {
      this.#chosen = link;
      this.#code = this.#feedback = undefined;
      this.update();
    };
    return html`<label lang=${lang}
      ><input
        type="radio"
        name="link"
        .checked=${link === this.#chosen}
        @change=${choose}
      />${text}</label
    >`;
  }

  #nameOf({kind, time, chapter}: ShareLink): Phrase {
    if (kind === 'moment') return say(this.#text, shareMessages, 'fromTime', time);
    if (kind === 'chapter') return say(this.#text, keyMessages, 'chapterIs', ...chapter);
    return say(this.#text, shareMessages, 'wholeEpisode');
  }

  #ways(url: string) {
    const frame = frameUrl(this.#host, this.#chosen?.moment ?? '');
    const canShare = url && 'share' in navigator;
    return html`${canShare ? this.#button('shareWith', () => this.#shareWithApp(url)) : nothing}
    ${url ? this.#button('copyLink', () => this.#copy(undefined, {method: 'copy', url})) : nothing}
    ${url ? this.#button('qrCode', () => this.#toggleCode(url), Boolean(this.#drawCode)) : nothing}
    ${frame ? this.#button('copyCode', () => this.#copyFrame(frame)) : nothing}`;
  }

  #button(
    name: 'shareWith' | 'copyLink' | 'copyCode' | 'qrCode',
    press: () => unknown,
    isPressed?: boolean,
  ) {
    const {text, lang} = say(this.#text, shareMessages, name);
    return html`<button
      part="share-button"
      lang=${lang}
      aria-pressed=${isPressed ?? nothing}
      @click=${press}
    >
      ${text}
    </button>`;
  }

  async #shareWithApp(url: string): Promise<void> {
    const title = this.#player.episode?.title;
    try {
      await navigator.share(title ? {title, url} : {url});
      this.#announce({method: 'app', url});
    } catch (error) {
      // The listener changed their mind.
      if (error instanceof DOMException && error.name === 'AbortError') return;
      await this.#copy(undefined, {method: 'copy', url});
    }
  }

  #copyFrame(url: string): Promise<void> {
    const {episode, state} = this.#player;
    const code = embedCode(url, episode?.title ?? '', state.chapters.length > 0);
    return this.#copy(code, {method: 'embed', url});
  }

  async #copy(code: string | undefined, detail: ShareDetail): Promise<void> {
    this.#code = code;
    this.#feedback = undefined;
    this.update();
    const isCopied = await copyText(this.#box.querySelector('input[readonly]')!);
    this.#feedback = say(this.#text, shareMessages, isCopied ? 'copied' : 'copySelected');
    this.update();
    if (isCopied) this.#announce(detail);
  }

  #toggleCode(url: string): void {
    if (this.#drawCode) {
      this.#drawCode = undefined;
      this.update();
      return;
    }
    this.#player.chunks.load(
      () => import('./qr-code.js'),
      ({qrCode}) => {
        this.#drawCode = qrCode;
        this.update();
        this.#announce({method: 'qr', url});
      },
    );
  }

  #announce(detail: ShareDetail): void {
    this.#player.dispatchEvent(new CustomEvent('share', {detail}));
  }
}
