import {html, nothing, render, type TemplateResult} from 'lit';
import {parseMomentLink, rangeOf} from '../../episode/moment-link.js';
import type {Episode, Person} from '../../episode/episode.js';
import {aboutMessages} from '../../locales/languages/en/about-messages.js';
import {panelMessages} from '../../locales/languages/en/panel-messages.js';
import type {Messages} from '../../locales/messages.js';
import {say} from '../../locales/say.js';
import type {Player} from '../../player/player.js';
import {adoptStyles} from '../../styles/adopt-styles.js';
import type {FeatureContext} from '../feature.js';
import {panelStyles} from '../menu/panel.styles.js';
import type {ForeignPictures} from '../foreign-pictures.js';
import {styles} from './about-panel.styles.js';
import {episodeLinks, platformLinks} from './about-links.js';

/**
 * Shows a panel about the episode below everything else in the player, until the signal is aborted, and moves the
 * focus to it.
 *
 * @param close closes it.
 */
export function showAbout(
  context: FeatureContext,
  pictures: ForeignPictures,
  close: () => void,
): void {
  new AboutPanel(context, pictures, close);
}

class AboutPanel {
  readonly #box = document.createElement('div');
  readonly #player: Player;
  readonly #host: FeatureContext['host'];
  readonly #messages: FeatureContext['messages'];
  readonly #pictures: ForeignPictures;
  readonly #close: () => void;
  #episode: Episode | undefined;

  constructor(
    {player, host, messages, signal}: FeatureContext,
    pictures: ForeignPictures,
    close: () => void,
  ) {
    this.#player = player;
    this.#host = host;
    this.#messages = messages;
    this.#pictures = pictures;
    this.#close = close;
    const root = host.shadowRoot!;
    const box = this.#box;
    adoptStyles(root, panelStyles, styles);
    box.className = 'about panel';
    box.part.add('about');
    box.role = 'region';
    box.tabIndex = -1;
    box.addEventListener('click', this.#openOutside, {capture: true});
    root.querySelector('kapitel-chapters')!.after(box);
    const onChange = () => {
      if (player.episode !== this.#episode) this.#update();
    };
    for (const end of [
      player.store.subscribe(onChange),
      messages.subscribe(this.#update),
      pictures.store.subscribe(this.#update),
    ])
      signal.addEventListener('abort', end);
    signal.addEventListener('abort', () => box.remove());
    this.#update();
    box.focus({preventScroll: true});
    box.scrollIntoView({block: 'nearest'});
  }

  readonly #update = (): void => {
    const text = this.#messages.state;
    const {episode} = this.#player;
    const isNew = episode !== this.#episode;
    this.#episode = episode;
    const name = say(text, aboutMessages, 'aboutEpisode');
    this.#box.ariaLabel = name.text;
    this.#box.lang = name.lang;
    if (!episode) return;
    render(this.#template(episode, text), this.#box);
    if (isNew) this.#linkTimes();
  };

  #template(episode: Episode, text: Messages): TemplateResult {
    const close = say(text, panelMessages, 'close');
    return html`<div class="top">
        <p class="name">${say(text, aboutMessages, 'aboutEpisode').text}</p>
        <button
          part="about-button"
          class="close"
          aria-label=${close.text}
          lang=${close.lang}
          @click=${this.#close}
        >
          ✕
        </button>
      </div>
      ${this.#notes(episode, text)} ${this.#people(episode.persons, text)}
      ${platformLinks(this.#player, episode, text)}
      ${episodeLinks(this.#player, episode, this.#host, text)}`;
  }

  /** The language of the episode, or of the page around the player. */
  get #lang(): string {
    return this.#host.shadowRoot!.querySelector<HTMLElement>('kapitel-chapters')!.lang;
  }

  #notes({content, description}: Episode, text: Messages) {
    if (!content && !description) return nothing;
    const heading = say(text, aboutMessages, 'showNotes');
    // A box that scrolls has to be reached by keyboard.
    return html`<h3 lang=${heading.lang}>${heading.text}</h3>
      <div
        class="notes"
        role="group"
        tabindex="0"
        aria-label=${heading.text}
        lang=${this.#lang || nothing}
        dir=${directionOf(content ?? description ?? '')}
      >
        ${
          content
            ? html`<kapitel-notes></kapitel-notes>`
            : html`<p
                class="description"
                .textContent=${description ?? ''}
                @click=${this.#followTime}
              ></p>`
        }
      </div>`;
  }

  #people(persons: readonly Person[], text: Messages) {
    if (!persons.length) return nothing;
    const heading = say(text, aboutMessages, 'people');
    const foreign = this.#pictures.among(persons.map(({img}) => img));
    const sites = this.#pictures.sitesOf(foreign).join(', ');
    const allow = say(text, aboutMessages, 'showPictures', sites);
    return html`<h3 lang=${heading.lang}>${heading.text}</h3>
      <ul class="people" role="list" lang=${this.#lang || nothing}>
        ${persons.map((person) => personItem(person, !foreign.includes(person.img ?? '')))}
      </ul>
      ${
        foreign.length
          ? html`<button
              part="about-button"
              lang=${allow.lang}
              @click=${() => this.#allow(foreign)}
            >
              ${allow.text}
            </button>`
          : nothing
      }`;
  }

  /** The pressed button is removed, so the focus moves to the panel. */
  #allow(urls: readonly string[]): void {
    this.#pictures.allow(urls);
    this.#box.focus({preventScroll: true});
  }

  /** Links that lead out of the page open beside it, where playback goes on. */
  readonly #openOutside = (event: Event): void => {
    const link = (event.composedPath()[0] as Element).closest('a');
    if (link && link.href.split('#')[0] !== location.href.split('#')[0]) link.target = '_blank';
  };

  /** Links the times in a description. Show notes do that themselves. */
  #linkTimes(): void {
    const description = this.#box.querySelector('.description');
    if (!description) return;
    this.#player.chunks.load(
      () => import('../page-links/link-times.js'),
      ({linkTimesIn}) => linkTimesIn(description),
    );
  }

  readonly #followTime = (event: MouseEvent): void => {
    const player = this.#player;
    const hash = (event.target as Element).closest('a')?.hash;
    const moment = hash && parseMomentLink(hash);
    const range = moment && rangeOf(moment, player.state.chapters);
    if (!range) return;
    event.preventDefault();
    player.currentTime = range.start;
    void player.play();
  };
}

function personItem({name, role, href, img}: Person, mayLoad: boolean) {
  return html`<li>
    ${img && mayLoad ? html`<img part="person-image" src=${img} alt="" @error=${hide} />` : nothing}
    <span
      >${href ? html`<a href=${href} rel="noopener">${name}</a>` : name}
      ${role ? html`<small>${role}</small>` : nothing}</span
    >
  </li>`;
}

/** Right-to-left letters: Hebrew, Arabic and their neighbours. */
const RTL = /^[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]$/;

/** The direction of the first letter of a text or of HTML, which may differ from that of the interface. */
function directionOf(text: string): 'rtl' | 'ltr' {
  const [letter = ''] = /\p{L}/u.exec(text.replace(/<[^<>]*>|&\w+;/g, '')) ?? [];
  return RTL.test(letter) ? 'rtl' : 'ltr';
}

const hide = ({target}: Event) => ((target as HTMLElement).hidden = true);
