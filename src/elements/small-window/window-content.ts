import {html, nothing, render, type TemplateResult} from 'lit';
import {formatTime} from '../../episode/format-time.js';
import {listedChapterAt, listedIndex, listedNumber} from '../../episode/listed-chapters.js';
import type {FeatureContext} from '../../features/feature.js';
import {nextChapterIcon, previousChapterIcon, skipIcon} from '../../icons/control-icons.js';
import {pauseIcon, playIcon} from '../../icons/icons.js';
import {durationInWords} from '../../locales/duration-in-words.js';
import {controlMessages} from '../../locales/languages/en/control-messages.js';
import {paintMessages} from '../../locales/languages/en/paint-messages.js';
import {say, type Phrase} from '../../locales/say.js';
import type {Player} from '../../player/player.js';
import {skipChapter} from '../../player/skip-chapter.js';
import {sameItems} from '../base/same-items.js';
import {sliderStep} from '../timeline/slider-keys.js';
import {segmentMask, segmentsOf} from '../timeline/segment-mask.js';

/** The width for which the time line is cut into segments, in CSS pixels. */
const LINE_WIDTH = 328;

/** Shows a player in a document of its own, until the signal is aborted. */
export class WindowContent {
  readonly #context: FeatureContext;
  readonly #page: Document;
  readonly #status: HTMLElement;
  readonly #controls: HTMLElement;
  readonly #list: HTMLElement;
  #shownControls: readonly unknown[] = [];
  #shownList: readonly unknown[] = [];
  #index = -1;

  /** @param page the document that is filled. */
  constructor(context: FeatureContext, page: Document, signal: AbortSignal) {
    this.#context = context;
    this.#page = page;
    const add = (name: string) => {
      const element = page.createElement(name);
      page.body.append(element);
      return element;
    };
    this.#controls = add('main');
    this.#list = add('nav');
    this.#status = add('p');
    this.#status.className = 'hidden';
    this.#status.role = 'status';
    const update = () => this.#update();
    for (const store of [context.player.store, context.messages]) {
      signal.addEventListener('abort', store.subscribe(update));
    }
    update();
  }

  /** Announces a text to screen readers, also if it is the same as before. */
  announce({text, lang}: Phrase): void {
    const status = this.#status;
    status.lang = lang;
    status.textContent = text === status.textContent ? `${text}\u00a0` : text;
  }

  #update(): void {
    const {player, messages} = this.#context;
    const {episode, chapters, activeChapterIndex, currentTime, duration, paused, error} =
      player.state;
    const second = Math.floor(currentTime);
    const index = listedIndex(chapters, activeChapterIndex);
    const controls = [episode, chapters, second, duration, paused, error, messages.state];
    if (!sameItems(controls, this.#shownControls)) {
      this.#shownControls = controls;
      this.#renderControls(second);
    }
    const list = [chapters, index, duration, messages.state];
    if (sameItems(list, this.#shownList)) return;
    this.#shownList = list;
    this.#renderList(index);
  }

  /** Renders into the other document. */
  #render(template: TemplateResult, element: HTMLElement): void {
    render(template, element, {creationScope: this.#page});
  }

  #renderControls(second: number): void {
    const {player, host, messages} = this.#context;
    const {episode, chapters, duration, paused} = player.state;
    const text = messages.state;
    const {title = ''} = episode ?? {};
    this.#page.title = title;
    const {documentElement: root} = this.#page;
    root.lang = text.language;
    root.dir = host.dir || (text.direction ?? '');
    const isFlat = !chapters.length;
    const chapter = listedChapterAt(chapters, second)?.title;
    this.#render(
      html`<div class="titles" lang=${this.#lang}>
          <p dir="auto">${chapter ?? title}</p>
          ${chapter ? html`<p class="quiet" dir="auto">${title}</p>` : nothing}
        </div>
        <div class="buttons">
          ${isFlat ? nothing : this.#chapterButton(-1)} ${this.#skipButton(-host.skipBack)}
          ${this.#button(
            say(text, paintMessages, paused ? 'play' : 'pause'),
            paused ? playIcon : pauseIcon,
            () => (paused ? void player.play() : player.pause()),
            'play-button',
          )}
          ${this.#skipButton(host.skipForward)} ${isFlat ? nothing : this.#chapterButton(1)}
        </div>
        ${this.#line(second)}
        <div class="times quiet">
          <span>${formatTime(second)}</span>
          <span>${duration ? formatTime(duration) : '–:––'}</span>
        </div>`,
      this.#controls,
    );
  }

  #line(second: number): TemplateResult {
    const {player, messages} = this.#context;
    const {chapters, duration} = player.state;
    const text = messages.state;
    const label = say(text, controlMessages, 'timeline');
    const chapter = listedChapterAt(chapters, second)?.title ?? '';
    const length = duration ? durationInWords(duration, text) : '';
    const at = durationInWords(second, text);
    const seekTo = (time: number) => (player.currentTime = time);
    const onKey = (event: KeyboardEvent) => {
      const step = sliderStep(event);
      if (!step || !duration) return;
      event.preventDefault();
      seekTo(player.currentTime + step);
    };
    return html`<div class="line">
      <div class="track" .style="mask:${maskOf(player)}">
        <div class="played" .style="scale:${duration ? second / duration : 0} 1"></div>
      </div>
      <input
        part="timeline"
        type="range"
        max=${duration || 0}
        .value=${String(second)}
        aria-label=${label.text}
        aria-valuetext=${say(text, controlMessages, 'position', at, length, chapter).text}
        lang=${label.lang}
        @input=${({target}: Event) => seekTo(Number((target as HTMLInputElement).value))}
        @keydown=${onKey}
      />
    </div>`;
  }

  #button(label: Phrase, icon: unknown, press: () => unknown, part = ''): TemplateResult {
    return html`<button part=${part} aria-label=${label.text} lang=${label.lang} @click=${press}>
      ${icon}
    </button>`;
  }

  #skipButton(seconds: number) {
    const {player, messages} = this.#context;
    if (!seconds) return nothing;
    const word = seconds < 0 ? 'back' : 'forward';
    const label = say(messages.state, controlMessages, word, Math.abs(seconds));
    return this.#button(label, skipIcon(seconds), () => (player.currentTime += seconds));
  }

  #chapterButton(step: number): TemplateResult {
    const {player, messages} = this.#context;
    const word = step < 0 ? 'previousChapter' : 'nextChapter';
    const icon = step < 0 ? previousChapterIcon : nextChapterIcon;
    const label = say(messages.state, controlMessages, word);
    return this.#button(label, icon, () => skipChapter(player, step));
  }

  #renderList(current: number): void {
    const {player, messages} = this.#context;
    const {chapters} = player.state;
    const text = messages.state;
    const label = say(text, paintMessages, 'chapters');
    this.#list.hidden = !chapters.length;
    this.#list.ariaLabel = label.text;
    const rows = chapters.map(({startTime, title, toc}, index) => {
      if (toc === false) return nothing;
      const start = say(text, controlMessages, 'startsAt', durationInWords(startTime, text));
      return html`<li>
        <button
          aria-current=${index === current ? 'true' : nothing}
          @click=${() => player.seekToChapter(index)}
        >
          <span class="quiet">${listedNumber(chapters, index)}</span>
          <span lang=${this.#lang} dir="auto">${title}</span>
          <span class="quiet" aria-hidden="true">${formatTime(startTime)}</span>
          <span class="hidden" lang=${start.lang}>${start.text}</span>
        </button>
      </li>`;
    });
    this.#render(
      html`<ol>
        ${rows}
      </ol>`,
      this.#list,
    );
    if (current === this.#index) return;
    this.#index = current;
    this.#list.querySelector('[aria-current]')?.scrollIntoView({block: 'nearest'});
  }

  /** The language of the episode's own texts. */
  get #lang(): string {
    return this.#context.host.shadowRoot!.querySelector<HTMLElement>('kapitel-chapters')!.lang;
  }
}

function maskOf(player: Player): string {
  const {chapters, duration} = player.state;
  return segmentMask(segmentsOf(chapters, duration, LINE_WIDTH), duration);
}
