import {css, html, nothing, render} from 'lit';
import {durationInWords} from '../../locales/duration-in-words.js';
import {skipMessages} from '../../locales/languages/en/skip-messages.js';
import {paintMessages} from '../../locales/languages/en/paint-messages.js';
import type {Messages} from '../../locales/messages.js';
import {formatTime} from '../../episode/format-time.js';
import type {ChapterPart} from '../../episode/chapter-parts.js';
import {say, type Phrase} from '../../locales/say.js';
import {showDialog} from '../menu/show-dialog.js';
import type {ChapterChoice} from './choice.js';

const MINUTES = [10, 20, 30, 45, 60, 90];

const styles = css`
  .choice {
    display: flex;
    flex-direction: column;
    gap: 0.75em;
    min-block-size: 0;
    overflow-y: auto;
    inline-size: min(28em, 100vw - 5em);
    /* Room for the focus rings. */
    margin: -3px -3px 0.75em;
    padding: 3px;
  }
  .choice fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .choice legend {
    margin-block-end: 0.5em;
    padding: 0;
    font-size: 0.875em;
  }
  .choice ol {
    flex: 1;
    min-block-size: 10em;
    overflow-y: auto;
    margin: 0 -3px;
    padding: 3px;
    list-style: none;
  }
  .choice label {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0.75em;
    align-items: center;
    min-block-size: max(2.75em, 44px);
    padding-block: 4px;
    box-sizing: border-box;
    overflow-wrap: anywhere;
  }
  .choice label:has(:disabled) {
    color: var(--_quiet);
  }
  .choice label span {
    unicode-bidi: plaintext;
    text-align: var(--_start, start);
  }
  .choice input {
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .choice label span:last-child {
    font-size: 0.8125em;
    font-variant-numeric: tabular-nums lining-nums;
  }
  .choice p {
    margin: 0;
    font-size: 0.875em;
  }
`;

/**
 * Lets the listener choose chapters, one by one or by the time that there is, in a modal dialog. Each choice counts at once.
 *
 * @param root the shadow root that the dialog is appended to.
 * @param host the player element.
 */
export function showChoiceDialog(
  root: ShadowRoot,
  host: Element,
  text: Messages,
  choice: ChapterChoice,
): void {
  const title = say(text, skipMessages, 'chooseChapters');
  const place = html`<div class="choice"></div>`;
  const dialog = showDialog(root, host, text, title, place, styles);
  const box = dialog?.querySelector<HTMLElement>('.choice');
  if (!dialog || !box) return;
  let failure: Phrase | undefined;
  const update = () => render(template(choice, text, failure, choose), box);
  const choose = (change: () => unknown) => {
    failure = change() === false ? say(text, skipMessages, 'nothingFits') : undefined;
    update();
  };
  // Chapters may be moved, or be those of another episode, meanwhile.
  const ends = [choice.store.subscribe(update), choice.player.store.subscribe(onChapters())];
  dialog.addEventListener('close', () => ends.forEach((end) => end()));
  update();
  box.querySelector<HTMLElement>('input, button')?.focus();

  function onChapters() {
    let {chapters} = choice.player.state;
    return () => {
      if (chapters === choice.player.state.chapters) return;
      ({chapters} = choice.player.state);
      update();
    };
  }
}

function template(
  choice: ChapterChoice,
  text: Messages,
  failure: Phrase | undefined,
  choose: (change: () => unknown) => void,
) {
  const {all, chosen} = choice.lengths;
  const button = ({text: name, lang}: Phrase, change: () => unknown) =>
    html`<button part="choice-button" lang=${lang} @click=${() => choose(change)}>${name}</button>`;
  const timeFor = say(text, skipMessages, 'timeFor');
  const minutes = MINUTES.filter((minutes) => minutes * 60 < all);
  const plays = say(text, skipMessages, 'playsFor', lengthOf(chosen, text), lengthOf(all, text));
  const status = failure ?? (all < Infinity ? plays : undefined);
  const {chapters, episode} = choice.player.state;
  return html`<fieldset>
      ${button(say(text, skipMessages, 'allChapters'), () => choice.playAll())}
      ${
        choice.hasSkippableAds
          ? button(say(text, skipMessages, 'withoutAds'), () => choice.playWithoutAds())
          : nothing
      }
    </fieldset>
    <fieldset ?hidden=${!minutes.length}>
      <legend lang=${timeFor.lang}>${timeFor.text}</legend>
      ${minutes.map((each) =>
        button({text: durationInWords(each * 60, text), lang: text.language}, () =>
          choice.fit(each),
        ),
      )}
    </fieldset>
    <ol role="list" aria-label=${say(text, paintMessages, 'chapters').text}>
      ${choice.parts.map(
        (part) =>
          html`<li>
            ${checkbox(part, chapters[part.index]?.title ?? '', choice, {
              lang: episode?.show?.language,
              choose,
            })}
          </li>`,
      )}
    </ol>
    <p role="status" lang=${status?.lang ?? nothing}>${status?.text}</p>`;
}

function checkbox(
  {index, startTime, endTime}: ChapterPart,
  title: string,
  choice: ChapterChoice,
  {lang, choose}: {lang: string | undefined; choose: (change: () => unknown) => void},
) {
  const length = endTime - startTime;
  const isChosen = !choice.isSkipped(index);
  return html`<label
    ><input
      type="checkbox"
      part="choice-checkbox"
      .checked=${isChosen}
      ?disabled=${choice.isLocked(index)}
      @change=${({target}: Event) => {
        choose(() => choice.toggle(index));
        // The last chapter that is left stays.
        (target as HTMLInputElement).checked = !choice.isSkipped(index);
      }}
    /><span lang=${lang ?? nothing}>${title}</span
    ><span aria-hidden="true">${length < Infinity ? formatTime(length) : ''}</span></label
  >`;
}

/** In words, in whole minutes from one minute on. */
const lengthOf = (seconds: number, text: Messages): string =>
  durationInWords(seconds < 60 ? seconds : Math.round(seconds / 60) * 60, text);
