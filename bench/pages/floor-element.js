import {Howl} from 'howler';
import {css, html, LitElement} from 'lit';

/** How often the position is read while it plays, in ms. */
const TICK = 250;

/**
 * A floor for comparisons, not a product: the least that an element made with Lit, Howler and a list of chapters can
 * cost, with Howler as its documentation uses it. It plays, shows the time, seeks to chapters and marks the current one. The list is rendered again only when
 * another chapter is current.
 */
class FloorPlayer extends LitElement {
  /** @override */
  static properties = {
    src: {},
    duration: {type: Number},
    isPlaying: {state: true},
    second: {state: true},
    current: {state: true},
  };

  /** @override */
  static styles = css`
    :host {
      display: flex;
      gap: 1rem;
      padding: 1rem;
      border: 1px solid #ccc;
    }
    div,
    ol {
      flex: 1;
    }
    ol {
      max-block-size: 12rem;
      margin: 0;
      padding: 0;
      list-style: none;
      overflow: auto;
    }
    li button {
      display: flex;
      gap: 0.5rem;
      inline-size: 100%;
      border: 0;
      background: none;
      font: inherit;
      text-align: start;
    }
    [aria-current='true'] {
      font-weight: bold;
    }
    progress {
      inline-size: 100%;
    }
  `;

  constructor() {
    super();
    this.src = '';
    this.duration = 0;
    this.isPlaying = false;
    this.second = 0;
    this.current = 0;
  }

  /** @type {{startTime: number, title: string}[]} */
  #chapters = [];
  /** @type {Howl | undefined} */
  #howl;
  /** @type {number | undefined} */
  #soundId;
  #timer = 0;
  #listFor = NaN;
  /** @type {unknown} */
  #list;

  /** @override */
  connectedCallback() {
    super.connectedCallback();
    this.#chapters = JSON.parse(this.querySelector('script')?.textContent ?? '[]');
  }

  #open() {
    if (this.#howl) return this.#howl;
    this.#howl = new Howl({src: [this.src], html5: true, format: ['mp3']});
    this.#howl.on('play', () => {
      this.isPlaying = true;
      this.#tick();
    });
    this.#howl.on('pause', () => (this.isPlaying = false));
    return this.#howl;
  }

  #toggle() {
    const howl = this.#open();
    if (this.isPlaying) howl.pause(this.#soundId);
    else this.#soundId = howl.play(this.#soundId);
  }

  /** @param {number} time in seconds */
  #seek(time) {
    const howl = this.#open();
    this.#soundId ??= howl.play();
    howl.seek(time, this.#soundId);
    this.#show(time);
  }

  #tick() {
    clearTimeout(this.#timer);
    this.#show(Number(this.#howl?.seek(this.#soundId)));
    if (this.isPlaying) this.#timer = window.setTimeout(() => this.#tick(), TICK);
  }

  /** @param {number} time in seconds */
  #show(time) {
    this.second = Math.floor(time) || 0;
    this.current = Math.max(
      0,
      this.#chapters.findLastIndex(({startTime}) => startTime <= time),
    );
  }

  /** @override */
  render() {
    return html`<div>
        <button class="play" @click=${this.#toggle}>${this.isPlaying ? 'Pause' : 'Play'}</button>
        <time>${clock(this.second)}</time> / ${clock(this.duration)}
        <progress max=${this.duration} .value=${this.second}></progress>
      </div>
      ${this.#rows()}`;
  }

  #rows() {
    if (this.#listFor === this.current) return this.#list;
    this.#listFor = this.current;
    return (this.#list = html`<ol>
      ${this.#chapters.map(
        ({startTime, title}, index) =>
          html`<li>
            <button aria-current=${index === this.current} @click=${() => this.#seek(startTime)}>
              <span>${clock(startTime)}</span><span>${title}</span>
            </button>
          </li>`,
      )}
    </ol>`);
  }
}

/** @param {number} seconds */
function clock(seconds) {
  const two = (/** @type {number} */ value) => String(Math.floor(value % 60)).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(seconds / 60)}:${two(seconds)}`;
}

customElements.define('floor-player', FloorPlayer);
