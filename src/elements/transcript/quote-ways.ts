import {html, nothing, render} from 'lit';
import {formatTime} from '../../episode/format-time.js';
import {copyText} from '../../features/share/copy-text.js';
import {momentUrl} from '../../features/share/share-links.js';
import {shareMessages} from '../../locales/languages/en/share-messages.js';
import {quoteMessages} from '../../locales/languages/en/quote-messages.js';
import {english} from '../../locales/follow-messages.js';
import type {Messages} from '../../locales/messages.js';
import {say, type Phrase} from '../../locales/say.js';
import type {Player} from '../../player/player.js';
import type {ShareDetail} from '../../player/share-detail.js';
import {momentOf, quoteText, type Quote} from './quote.js';

interface Picture {
  readonly canvas: HTMLCanvasElement;
  readonly file: File;
}

/** Buttons that copy a quote as text or as a link, draw a picture of it, and hand it to an app of the device. */
export class QuoteWays {
  readonly #element: HTMLElement;
  readonly #player: Player;
  readonly #host: HTMLElement | undefined;
  readonly #onResize: () => void;
  #text: Messages = english;
  #quote: Quote | undefined;
  #feedback: Phrase | undefined;
  /** Whether the listener has to copy what is in the field. */
  #isManual = false;
  #picture: Picture | undefined;

  /**
   * @param element receives the buttons.
   * @param host the player element.
   * @param onResize is called when the content has changed.
   */
  constructor(
    element: HTMLElement,
    player: Player,
    host: HTMLElement | undefined,
    onResize: () => void,
  ) {
    this.#element = element;
    this.#player = player;
    this.#host = host;
    this.#onResize = onResize;
  }

  show(quote: Quote, text: Messages): void {
    this.#quote = quote;
    this.#text = text;
    this.#feedback = this.#picture = undefined;
    this.#isManual = false;
    this.#render();
  }

  #render(): void {
    const feedback = this.#feedback;
    const name = say(this.#text, quoteMessages, 'quote');
    render(
      html`${this.#picture?.canvas ?? nothing}
        <div class="quote-ways">
          ${this.#picture ? this.#pictureWays(this.#picture.file) : this.#ways()}
        </div>
        <textarea
          readonly
          rows="3"
          tabindex=${this.#isManual ? 0 : -1}
          class=${this.#isManual ? 'shown' : ''}
          aria-label=${name.text}
        ></textarea>
        <span role="status" lang=${feedback?.lang ?? nothing}>${feedback?.text}</span>`,
      this.#element,
    );
    this.#onResize();
  }

  #ways() {
    const quote = this.#quote!;
    const title = this.#player.episode?.title ?? '';
    const url = this.#host && momentUrl(this.#player, this.#host, momentOf(quote));
    return [
      this.#button(say(this.#text, quoteMessages, 'copyText'), () =>
        this.#copy(quoteText(quote, title, url, this.#text)),
      ),
      url
        ? this.#button(say(this.#text, shareMessages, 'copyLink'), () =>
            this.#copy(url, {method: 'copy', url}),
          )
        : nothing,
      this.#button(say(this.#text, quoteMessages, 'quotePicture'), () => this.#draw()),
      'share' in navigator
        ? this.#shareButton({
            text: quoteText(quote, title, undefined, this.#text),
            ...(url && {url}),
          })
        : nothing,
    ];
  }

  #pictureWays(file: File) {
    return [
      this.#button(say(this.#text, quoteMessages, 'savePicture'), () => save(file)),
      // Few browsers share files.
      (navigator as Partial<Navigator>).canShare?.({files: [file]})
        ? this.#shareButton({files: [file]})
        : nothing,
    ];
  }

  #button({text, lang}: Phrase, press: () => unknown) {
    return html`<button part="transcript-button" lang=${lang} @click=${press}>${text}</button>`;
  }

  #shareButton(data: ShareData) {
    const press = async () => {
      try {
        await navigator.share(data);
        this.#announce({method: 'app', url: data.url ?? ''});
      } catch (error) {
        // The listener changed their mind.
        if (error instanceof DOMException && error.name === 'AbortError') return;
        if (data.text) await this.#copy([data.text, data.url].filter(Boolean).join('\n'));
      }
    };
    return this.#button(say(this.#text, shareMessages, 'shareWith'), press);
  }

  async #copy(value: string, detail?: ShareDetail): Promise<void> {
    const field = this.#element.querySelector('textarea')!;
    const focused = (this.#element.getRootNode() as ShadowRoot).activeElement;
    field.value = value;
    const isCopied = await copyText(field);
    this.#isManual = !isCopied;
    this.#feedback = say(this.#text, shareMessages, isCopied ? 'copied' : 'copySelected');
    this.#render();
    if (isCopied && focused instanceof HTMLElement) focused.focus({preventScroll: true});
    if (isCopied && detail) this.#announce(detail);
  }

  #draw(): void {
    const {chunks, episode} = this.#player;
    chunks.load(
      () => import('./quote-card.js'),
      async ({drawCard}) => {
        const canvas = await drawCard(this.#quote!, episode, this.#text, this.#element);
        const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
        if (!blob) return;
        canvas.setAttribute('role', 'img');
        canvas.setAttribute('aria-label', this.#quote!.lines.map(({text}) => text).join(' '));
        const name = formatTime(this.#quote!.startTime).replaceAll(':', '-');
        const file = new File([blob], `${name}.png`, {type: blob.type});
        this.#picture = {canvas, file};
        this.#render();
        this.#element.querySelector('button')?.focus({preventScroll: true});
      },
    );
  }

  #announce(detail: ShareDetail): void {
    this.#player.dispatchEvent(new CustomEvent('share', {detail}));
  }
}

function save(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  // The browser has begun to read the file by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
