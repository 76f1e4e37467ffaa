import {html, nothing} from 'lit';
import {controlMessages} from '../../locales/languages/en/control-messages.js';
import {translateMessages} from '../../locales/languages/en/translate-messages.js';
import type {Messages} from '../../locales/messages.js';
import {say} from '../../locales/say.js';
import {translatorApi, type Languages} from './translator.js';

/** How many texts are translated before the first ones are shown; each next time twice as many. */
const FIRST_BATCH = 20;

/** What a translation is doing. A part is from 0 to 1. */
type Status =
  | {readonly name: 'loading' | 'translating'; readonly part: number}
  | {readonly name: 'done' | 'failed' | 'unavailable'};

/** Translates texts on the device by the browser's Translator API, and shows how far that is. */
export class Translation {
  readonly #languages: Languages;
  readonly #onChange: () => void;
  readonly #texts = new Map<string, string>();
  #status: Status = {name: 'loading', part: 0};
  #abort = new AbortController();
  /** What has been translated; another object when there is more. */
  texts: ReadonlyMap<string, string> = new Map();

  /** @param onChange is called when there is something new to show. */
  constructor(languages: Languages, onChange: () => void) {
    this.#languages = languages;
    this.#onChange = onChange;
  }

  /** Translates texts, in their order, that have not been translated. */
  async start(texts: readonly string[]): Promise<void> {
    this.stop();
    this.#abort = new AbortController();
    const {signal} = this.#abort;
    try {
      await this.#translate(texts, signal);
    } catch {
      // Whatever the browser's reason is, the reader can only try again.
      if (!signal.aborted) this.#show({name: 'failed'});
    }
  }

  /** Ends the translation. What has been translated is kept. */
  stop(): void {
    this.#abort.abort();
  }

  async #translate(texts: readonly string[], signal: AbortSignal): Promise<void> {
    const isStopped = () => signal.aborted;
    const left = [...new Set(texts)].filter((text) => text.trim() && !this.#texts.has(text));
    if (!left.length) return this.#show({name: 'done'});
    this.#show({name: 'loading', part: 0});
    const api = translatorApi();
    const availability = await api?.availability(this.#languages);
    if (isStopped()) return;
    if (!api || availability === 'unavailable') return this.#show({name: 'unavailable'});
    const translator = await api.create({
      ...this.#languages,
      signal,
      monitor: (monitor) => {
        monitor.addEventListener('downloadprogress', (event) => {
          const {loaded} = event as ProgressEvent;
          if (!signal.aborted) this.#show({name: 'loading', part: Math.min(1, loaded)});
        });
      },
    });
    signal.addEventListener('abort', () => translator.destroy());
    if (isStopped()) return translator.destroy();
    let next = FIRST_BATCH;
    for (let count = 0; count < left.length; count++) {
      const text = left[count]!;
      if (count === next || !count) {
        next = Math.max(next, count * 2);
        this.#show({name: 'translating', part: count / left.length});
      }
      this.#texts.set(text, await translator.translate(text, {signal}));
      if (isStopped()) return;
    }
    translator.destroy();
    this.#show({name: 'done'});
  }

  #show(status: Status): void {
    this.#status = status;
    if (status.name === 'translating' || status.name === 'done') this.texts = new Map(this.#texts);
    this.#onChange();
  }

  /** How far the translation is, or why there is none. */
  template(text: Messages, retry: () => void, cancel: () => void) {
    const status = this.#status;
    if (status.name === 'done') return nothing;
    const button = ({text, lang}: ReturnType<typeof say>, press: () => void) =>
      html`<button part="transcript-button" lang=${lang} @click=${press}>${text}</button>`;
    if (!('part' in status)) {
      const key = status.name === 'failed' ? 'translationFailed' : 'noTranslation';
      const message = say(text, translateMessages, key);
      return html`<div class="row">
        <p role="alert" lang=${message.lang} dir="auto">${message.text}</p>
        ${status.name === 'failed' ? button(say(text, controlMessages, 'retry'), retry) : nothing}
      </div>`;
    }
    const percent = new Intl.NumberFormat(text.language, {style: 'percent'}).format(status.part);
    const key = status.name === 'loading' ? 'loadingLanguage' : 'translating';
    const message = say(text, translateMessages, key, percent);
    return html`<div class="row">
      <p lang=${message.lang} dir="auto">${message.text}</p>
      <progress aria-label=${message.text} lang=${message.lang} value=${status.part}></progress>
      ${button(say(text, translateMessages, 'cancelTranslation'), cancel)}
    </div>`;
  }
}
