import {css, html, render} from 'lit';
import {listedIndex} from '../../episode/listed-chapters.js';
import {aboutMessages} from '../../locales/languages/en/about-messages.js';
import {say} from '../../locales/say.js';
import type {PlayerState} from '../../player/player-state.js';
import {adoptStyles} from '../../styles/adopt-styles.js';
import type {FeatureContext} from '../feature.js';
import {ForeignPictures} from '../foreign-pictures.js';

const styles = css`
  .pictured slot[name='cover'] {
    display: none;
  }
  img.chapter-image {
    animation: appear 0.15s ease-out;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  /* As high as the cover, and at its end, without taking room. */
  .offer[part='cover'] {
    position: relative;
    inline-size: 0;
    margin-inline-start: -1em;
    border-radius: 0;
    background: none;
  }
  .offer button {
    position: absolute;
    inset-block-end: 4px;
    inset-inline-end: 4px;
    background: var(--_paper);
    opacity: 0.92;
  }
  .offer button:hover {
    background: var(--_paper);
    opacity: 1;
  }
  @media (prefers-reduced-motion: reduce) {
    img.chapter-image {
      animation: none;
    }
  }
`;

/**
 * Shows the picture of the current chapter in place of the cover, once playback was requested, until the signal is
 * aborted. A picture from another site than the page and the cover waits for a press on a button on the cover.
 */
export function showPictures(context: FeatureContext): void {
  new ChapterPictures(context);
}

class ChapterPictures {
  readonly #context: FeatureContext;
  readonly #foreign: ForeignPictures;
  readonly #header: HTMLElement;
  #episode: unknown;
  #hasPlayed = false;
  /** The URL of the picture that is shown or being loaded. */
  #wanted: string | undefined;
  #image: HTMLImageElement | undefined;
  #offer: HTMLElement | undefined;

  constructor(context: FeatureContext) {
    const {player, host, messages, signal} = context;
    this.#context = context;
    this.#foreign = new ForeignPictures(player, host);
    this.#header = host.shadowRoot!.querySelector('header')!;
    for (const store of [player.store, messages, this.#foreign.store])
      signal.addEventListener('abort', store.subscribe(this.#update));
    signal.addEventListener('abort', () => this.#show(undefined));
    this.#update();
  }

  readonly #update = (): void => {
    const {state} = this.#context.player;
    if (state.episode !== this.#episode) this.#hasPlayed = false;
    this.#episode = state.episode;
    this.#hasPlayed ||= state.playRequested;
    const picture = this.#hasPlayed ? pictureOf(state) : undefined;
    const url = picture && this.#cover ? picture : undefined;
    const isForeign = this.#foreign.among([url]).length > 0;
    if (isForeign && url) this.#offerPicture(url);
    else this.#endOffer();
    this.#show(isForeign ? undefined : url);
  };

  /** What is in the cover's place: without a cover there is none. */
  get #cover(): Element | undefined {
    const slot = this.#header.querySelector<HTMLSlotElement>('slot[name=cover]')!;
    return slot.assignedElements({flatten: true})[0] ?? slot.firstElementChild ?? undefined;
  }

  /** Replaces the picture as soon as the next one is loaded; `undefined` shows the cover. */
  #show(url: string | undefined): void {
    if (url === this.#wanted) return;
    this.#wanted = url;
    if (!url) return this.#replace(undefined);
    const image = document.createElement('img');
    image.className = 'chapter-image';
    image.part.add('cover');
    image.alt = '';
    const use = (next: HTMLImageElement | undefined) => {
      if (this.#wanted === url) this.#replace(next);
    };
    image.addEventListener('load', () => use(image));
    image.addEventListener('error', () => use(undefined));
    image.src = url;
  }

  #replace(image: HTMLImageElement | undefined): void {
    adoptStyles(this.#context.host.shadowRoot!, styles);
    this.#image?.remove();
    this.#image = image;
    if (image) this.#header.prepend(image);
    this.#header.classList.toggle('pictured', Boolean(image));
  }

  #offerPicture(url: string): void {
    const {host, messages} = this.#context;
    adoptStyles(host.shadowRoot!, styles);
    if (!this.#offer) {
      this.#offer = document.createElement('div');
      this.#offer.className = 'offer';
      this.#offer.part.add('cover');
      this.#header.querySelector('slot[name=cover]')!.after(this.#offer);
    }
    const {text, lang} = say(
      messages.state,
      aboutMessages,
      'showPictures',
      this.#foreign.sitesOf([url])[0]!,
    );
    const allow = () => this.#foreign.allow([url]);
    render(
      html`<button part="picture-button" aria-label=${text} lang=${lang} @click=${allow}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 5.5h16v13H4zM4 16l4.5-4.5 4 4 3-3L20 17M15.5 9.5h0" />
        </svg>
      </button>`,
      this.#offer,
    );
  }

  #endOffer(): void {
    this.#offer?.remove();
    this.#offer = undefined;
  }
}

/** The URL of the picture of the current chapter. Chapters that are not listed often change the picture only. */
function pictureOf({chapters, activeChapterIndex}: PlayerState): string | undefined {
  const listed = chapters[listedIndex(chapters, activeChapterIndex)];
  return chapters[activeChapterIndex]?.img ?? listed?.img;
}
