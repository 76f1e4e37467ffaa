import {expect, fixture, html} from '@open-wc/testing';
import '../../../src/kapitel.js';
import {controls} from '../../../src/elements/all-controls.js';
import {define} from '../../../src/elements/base/define.js';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import type {KapitelTranscript} from '../../../src/elements/transcript/kapitel-transcript.js';
import {until} from '../../until.js';
import {chaptersOf, episodeOf, fakeSound, part, parts} from '../show.js';

define(controls);

/** The browser's API, which a test answers. */
interface Fake {
  readonly monitor: EventTarget;
  readonly signal: AbortSignal;
  isDestroyed: boolean;
  finishDownload(): void;
}

const {languages} = navigator;
const page = globalThis as {Translator?: unknown};
const own = page.Translator;

/** Puts a Translator into the page, and the reader's languages. */
function fakeTranslator(availability = 'downloadable', translate = (text: string) => `«${text}»`) {
  const made: Fake[] = [];
  const asked: unknown[] = [];
  page.Translator = {
    availability: (pair: unknown) => {
      asked.push(pair);
      return Promise.resolve(availability);
    },
    create: ({signal, monitor}: {signal: AbortSignal; monitor: (one: EventTarget) => void}) =>
      new Promise((resolve, reject) => {
        const fake: Fake = {
          ...{monitor: new EventTarget(), signal, isDestroyed: false},
          finishDownload: () =>
            resolve({
              translate: async (text: string) => {
                await Promise.resolve();
                return translate(text);
              },
              destroy: () => (fake.isDestroyed = true),
            }),
        };
        made.push(fake);
        monitor(fake.monitor);
        signal.addEventListener('abort', () => reject(signal.reason as Error));
      }),
  };
  return {made, asked};
}

async function show() {
  Object.defineProperty(navigator, 'languages', {value: ['fr-FR'], configurable: true});
  const place = await fixture<HTMLElement>(
    html`<div>
      <kapitel-player id="abroad"></kapitel-player>
      <kapitel-transcript for="abroad"></kapitel-transcript>
    </div>`,
  );
  const element = place.querySelector<KapitelTranscript>('kapitel-transcript')!;
  place.querySelector<KapitelPlayer>('kapitel-player')!.episode = episodeOf({
    chapters: chaptersOf(1),
    show: {title: 'X', language: 'de'},
    transcript: ['Hallo.', 'Straße.', 'Hallo.'].map((text, index) => ({
      ...{startTime: index * 2, endTime: index * 2 + 2, text},
    })),
  });
  await until(() => parts(element, 'transcript-sentence').length === 3);
  await element.updateComplete;
  if (page.Translator) await until(() => translateButton(element));
  return element;
}

const words = (element: Element) =>
  parts(element, 'transcript-sentence').map(({textContent}) => textContent.trim());
const translateButton = (element: Element) =>
  element.shadowRoot!.querySelector<HTMLElement>('.translate');
const textOf = (element: Element) => element.shadowRoot!.querySelector('.head')!.textContent;
const buttonNamed = (element: Element, name: string) =>
  parts(element, 'transcript-button').find(({textContent}) => textContent.trim() === name);

describe('the translation of a transcript', () => {
  const sound = fakeSound();
  after(() => sound.restore());
  afterEach(() => {
    page.Translator = own;
    Object.defineProperty(navigator, 'languages', {value: languages, configurable: true});
  });

  it('is not offered where the browser can’t translate', async () => {
    page.Translator = undefined;
    expect(Boolean(translateButton(await show()))).to.equal(false);
  });

  it('shows words and titles in the reader’s language, searchable, and the original again', async () => {
    const {made, asked} = fakeTranslator();
    const element = await show();
    expect(asked).to.deep.equal([]);
    expect(translateButton(element)!.textContent.trim()).to.match(/^Translate into French/);
    translateButton(element)!.click();
    await until(() => made.length);
    expect(asked).to.deep.equal([{sourceLanguage: 'de', targetLanguage: 'fr-FR'}]);
    expect(words(element)).to.deep.equal(['Hallo.', 'Straße.', 'Hallo.']);
    made[0]!.finishDownload();
    await until(() => words(element)[1] === '«Straße.»');
    expect(words(element)).to.deep.equal(['«Hallo.»', '«Straße.»', '«Hallo.»']);
    expect(part(element, 'transcript-chapter').textContent).to.equal('«Chapter 1»');
    expect(part(element, 'transcript').lang).to.equal('fr-FR');
    expect(made[0]!.isDestroyed).to.equal(true);
    const input = element.shadowRoot!.querySelector('input')!;
    input.value = '«str';
    input.dispatchEvent(new Event('input'));
    await until(() => element.shadowRoot!.querySelector('output')!.textContent === '1 / 1');
    translateButton(element)!.click();
    await until(() => words(element)[1] === 'Straße.');
    expect(part(element, 'transcript').lang).to.equal('de');
    await until(() => element.shadowRoot!.querySelector('output')!.textContent === '0 / 0');
    // What has been translated is not translated again.
    translateButton(element)!.click();
    await until(() => words(element)[1] === '«Straße.»');
    expect(made.length).to.equal(1);
  });

  it('shows how much of the language is downloaded, and can be cancelled', async () => {
    const {made} = fakeTranslator();
    const element = await show();
    translateButton(element)!.click();
    await until(() => made.length);
    made[0]!.monitor.dispatchEvent(new ProgressEvent('downloadprogress', {loaded: 0.34, total: 1}));
    await until(() => textOf(element).includes('34%'));
    expect(element.shadowRoot!.querySelector('progress')!.value).to.equal(0.34);
    await expect(element).to.be.accessible({ignoredRules: ['color-contrast']});
    buttonNamed(element, 'Cancel')!.click();
    await until(() => !element.shadowRoot!.querySelector('progress'));
    expect(made[0]!.signal.aborted).to.equal(true);
    expect(words(element)[0]).to.equal('Hallo.');
    expect(element.shadowRoot!.querySelectorAll('[role=alert]').length).to.equal(0);
    translateButton(element)!.click();
    await until(() => made.length === 2);
    made[1]!.finishDownload();
    await until(() => words(element)[0] === '«Hallo.»');
  });

  it('says that it failed, and tries again with what is left', async () => {
    let isBroken = true;
    const translated: string[] = [];
    const {made} = fakeTranslator('available', (text) => {
      if (isBroken && text === 'Straße.') throw new Error('broken');
      translated.push(text);
      return text.toUpperCase();
    });
    const element = await show();
    translateButton(element)!.click();
    await until(() => made.length);
    made[0]!.finishDownload();
    await until(() => element.shadowRoot!.querySelector('[role=alert]'));
    expect(textOf(element)).to.include('The translation failed.');
    isBroken = false;
    buttonNamed(element, 'Try again')!.click();
    await until(() => made.length === 2);
    made[1]!.finishDownload();
    await until(() => words(element)[1] === 'STRASSE.');
    expect(translated).to.deep.equal(['Chapter 1', 'Hallo.', 'Straße.']);
    expect(element.shadowRoot!.querySelectorAll('[role=alert]').length).to.equal(0);
  });

  it('says that the browser can’t translate between these languages', async () => {
    fakeTranslator('unavailable');
    const element = await show();
    translateButton(element)!.click();
    await until(() => element.shadowRoot!.querySelector('[role=alert]'));
    expect(textOf(element)).to.include('between these languages');
    expect(words(element)[0]).to.equal('Hallo.');
  });

  it('ends when the element is removed', async () => {
    const {made} = fakeTranslator();
    const element = await show();
    translateButton(element)!.click();
    await until(() => made.length);
    element.remove();
    expect(made[0]!.signal.aborted).to.equal(true);
  });
});
