import {html, nothing} from 'lit';
import type {Chapter} from '../../episode/episode.js';
import {transcriptMessages} from '../../locales/languages/en/transcript-messages.js';
import type {Messages} from '../../locales/messages.js';
import {say} from '../../locales/say.js';
import {sameItems} from '../base/same-items.js';
import type {Sentence} from './sentences.js';
import {Translation} from './translation.js';
import type {Languages} from './translator.js';

/** What is translated. */
interface Original {
  readonly sentences: readonly Sentence[];
  readonly chapters: readonly Chapter[];
}

/**
 * A button that shows a transcript in the reader's language, where the browser can translate on the device, and the
 * original again.
 */
export class TranslateSwitch {
  readonly #onChange: () => void;
  #languages: Languages | undefined;
  #isOn = false;
  #translation: Translation | undefined;
  #original: Original = {sentences: [], chapters: []};
  #translated: Original = this.#original;
  #from: readonly unknown[] = [];
  /** The index of the sentence that is translated first. */
  #first = 0;

  /** @param onChange is called when there is something else to show. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** BCP 47 tag of the language that is shown in place of the original. */
  get language(): string | undefined {
    return this.#texts && this.#languages?.targetLanguage;
  }

  /** What is shown: the translation as far as there is one, or the original. */
  of(original: Original): Original {
    this.#original = original;
    const texts = this.#texts;
    const from = [...Object.values<unknown>({...original}), texts];
    if (sameItems(from, this.#from)) return this.#translated;
    this.#from = from;
    const {sentences, chapters} = original;
    this.#translated = texts
      ? {
          sentences: sentences.map((one) => ({...one, text: texts.get(one.text) ?? one.text})),
          chapters: chapters.map((one) => ({...one, title: texts.get(one.title) ?? one.title})),
        }
      : original;
    return this.#translated;
  }

  /** @param current the index of the sentence that the audio is at, or -1. */
  button(text: Messages, languages: Languages, current: number) {
    const {targetLanguage} = languages;
    if (targetLanguage !== this.#languages?.targetLanguage) this.reset();
    this.#languages = languages;
    const name = new Intl.DisplayNames([text.language], {type: 'language'}).of(targetLanguage);
    const label = this.#isOn
      ? say(text, transcriptMessages, 'showOriginal')
      : say(text, transcriptMessages, 'translateTo', name ?? targetLanguage);
    const press = () => {
      this.#first = Math.max(0, current);
      this.#toggle();
    };
    return html`<button
      part="transcript-button"
      class="translate"
      lang=${label.lang}
      @click=${press}
    >
      ${label.text}
    </button>`;
  }

  /** How far the translation is. */
  status(text: Messages) {
    if (!this.#isOn) return nothing;
    return this.#translation?.template(
      text,
      () => this.#start(),
      () => this.#off(),
    );
  }

  /** Forgets the translation: the transcript is another one. */
  reset(): void {
    this.#translation?.stop();
    this.#translation = undefined;
    this.#isOn = false;
  }

  get #texts(): ReadonlyMap<string, string> | undefined {
    return this.#isOn && this.#translation?.texts.size ? this.#translation.texts : undefined;
  }

  #toggle(): void {
    if (this.#isOn) return this.#off();
    this.#isOn = true;
    this.#translation ??= new Translation(this.#languages!, this.#onChange);
    this.#start();
  }

  /** Translates titles first, then from where the audio is to the end, then what is before. */
  #start(): void {
    const {sentences, chapters} = this.#original;
    const ordered = [...sentences.slice(this.#first), ...sentences.slice(0, this.#first)];
    void this.#translation?.start([
      ...chapters.map(({title}) => title),
      ...ordered.map(({text}) => text),
    ]);
  }

  #off(): void {
    this.#isOn = false;
    this.#translation?.stop();
    this.#onChange();
  }
}
