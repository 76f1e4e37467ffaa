import {expect, fixture, html} from '@open-wc/testing';
import '../../../src/kapitel.js';
import {controls} from '../../../src/elements/all-controls.js';
import {define} from '../../../src/elements/base/define.js';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import type {KapitelTranscript} from '../../../src/elements/transcript/kapitel-transcript.js';
import {momentOf, quoteText} from '../../../src/elements/transcript/quote.js';
import {english} from '../../../src/locales/follow-messages.js';
import type {Cue} from '../../../src/episode/episode.js';
import {until} from '../../until.js';
import {all, episodeOf, expectFocus, fakeSound, part, parts} from '../show.js';

const CUES: Cue[] = [
  {startTime: 10, endTime: 12, speaker: 'Ada', text: 'Guten Tag.'},
  {startTime: 12, endTime: 15.25, speaker: 'Ada', text: 'Wie geht es?'},
  {startTime: 15.25, endTime: 18, speaker: 'Ben', text: 'Gut, danke.'},
];

define(controls);

async function show() {
  const place = await fixture<HTMLElement>(
    html`<div>
      <kapitel-player id="quoted"></kapitel-player>
      <kapitel-transcript for="quoted"></kapitel-transcript>
    </div>`,
  );
  const player = place.querySelector<KapitelPlayer>('kapitel-player')!;
  const element = place.querySelector<KapitelTranscript>('kapitel-transcript')!;
  player.episode = episodeOf({title: 'Folge 7', transcript: CUES});
  await until(() => parts(element, 'transcript-sentence').length === CUES.length);
  const sentences = parts(element, 'transcript-sentence');
  return {player, element, sentences};
}

/** Selects as a pointer does. */
function select(from: Element, start: number, to: Element, end: number) {
  from.dispatchEvent(new Event('selectstart', {bubbles: true}));
  getSelection()!.setBaseAndExtent(from.firstChild!, start, to.firstChild!, end);
}

const barIn = (element: Element) => {
  const bar = part(element, 'transcript-quote') as HTMLElement | undefined;
  return bar && !bar.hidden ? bar : undefined;
};
const buttonIn = (element: Element, text: string) =>
  [...(barIn(element)?.querySelectorAll('button') ?? [])].find(
    ({textContent}) => textContent.trim() === text,
  );

/** Notes what is copied, until the end of the test. */
function watchClipboard() {
  const copied: string[] = [];
  const {clipboard} = navigator;
  restoreClipboard = () =>
    Object.defineProperty(navigator, 'clipboard', {configurable: true, value: clipboard});
  const writeText = (text: string) => Promise.resolve(void copied.push(text));
  Object.defineProperty(navigator, 'clipboard', {configurable: true, value: {writeText}});
  return copied;
}
let restoreClipboard: (() => void) | undefined;

describe('quoting from a transcript', () => {
  const sound = fakeSound();
  after(() => sound.restore());
  afterEach(() => {
    restoreClipboard?.();
    getSelection()?.removeAllRanges();
  });

  it('offers buttons below selected text, as long as it is selected', async () => {
    const {element, sentences} = await show();
    expect(Boolean(barIn(element))).to.equal(false);
    select(sentences[0]!, 6, sentences[1]!, 3);
    await until(() => barIn(element));
    const {top} = barIn(element)!.getBoundingClientRect();
    expect(top).to.be.greaterThan(sentences[1]!.getBoundingClientRect().top);
    getSelection()!.removeAllRanges();
    await until(() => !barIn(element));
  });

  it('copies the text with who says it and when, and a link to its sentences', async () => {
    const copied = watchClipboard();
    const {element, sentences} = await show();
    select(sentences[0]!, 6, sentences[1]!, 8);
    await until(() => buttonIn(element, 'Copy text'));
    buttonIn(element, 'Copy text')!.click();
    const url = location.href.replace(/[?#].*/, '');
    await until(() => copied.length);
    const [said, source, link] = copied[0]!.split('\n');
    expect([said, source]).to.deep.equal(['“Tag. Wie geht”', '— Ada, Folge 7, 0:10']);
    expect(link!.startsWith(url)).to.equal(true);
    expect(link!.endsWith('#t=10,15.3')).to.equal(true);
    await until(() => barIn(element)!.textContent.includes('Copied'));
    buttonIn(element, 'Copy link')!.click();
    await until(() => copied.length === 2);
    expect(copied[1]).to.equal(link);
  });

  it('names everyone who speaks', async () => {
    const copied = watchClipboard();
    const {element, sentences} = await show();
    select(sentences[1]!, 0, sentences[2]!, 3);
    await until(() => buttonIn(element, 'Copy text'));
    buttonIn(element, 'Copy text')!.click();
    await until(() => copied.length);
    expect(copied[0]!.split('\n').slice(0, 3)).to.deep.equal([
      'Ada: Wie geht es?',
      'Ben: Gut',
      '— Folge 7, 0:12',
    ]);
  });

  it('shows the text in a field where the browser does not let scripts copy', async () => {
    const {element, sentences} = await show();
    watchClipboard();
    navigator.clipboard.writeText = () => Promise.reject(new Error('Not allowed'));
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way without a secure context
    document.execCommand = () => false;
    select(sentences[0]!, 0, sentences[0]!, 5);
    await until(() => buttonIn(element, 'Copy text'));
    buttonIn(element, 'Copy text')!.click();
    await until(() => barIn(element)!.textContent.includes('Copy the selected text'));
    Reflect.deleteProperty(document, 'execCommand');
    const field = barIn(element)!.querySelector('textarea')!;
    expectFocus(field);
    expect(field.checkVisibility({opacityProperty: true})).to.equal(true);
    expect(field.value).to.include('Guten');
  });

  it('selects words and sentences by keyboard, and Tab leads to the buttons', async () => {
    const {element, sentences} = await show();
    sentences[0]!.focus();
    const press = (key: string) =>
      sentences[0]!.dispatchEvent(
        new KeyboardEvent('keydown', {key, shiftKey: true, bubbles: true}),
      );
    const quoted = async (key: string, words: string) => {
      press(key);
      await until(() => ranged(element) === words);
    };
    await quoted('ArrowRight', 'Guten');
    await until(() => barIn(element));
    expectFocus(sentences[0]);
    await quoted('ArrowRight', 'Guten Tag.');
    await quoted('ArrowDown', 'Guten Tag. Wie geht es?');
    await quoted('ArrowLeft', 'Guten Tag. Wie geht ');
    const focusable = all<HTMLElement>(element).filter(({tabIndex}) => tabIndex === 0);
    expect(focusable.indexOf(buttonIn(element, 'Copy text')!)).to.be.greaterThan(
      focusable.indexOf(sentences[0]!),
    );
    buttonIn(element, 'Copy text')!.focus();
    buttonIn(element, 'Copy text')!.dispatchEvent(
      new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}),
    );
    await until(() => !barIn(element));
    expectFocus(sentences[0]);
  });

  it('draws a picture with the quote, which can be saved', async () => {
    const {element, sentences} = await show();
    select(sentences[0]!, 0, sentences[2]!, 3);
    await until(() => buttonIn(element, 'Picture'));
    buttonIn(element, 'Picture')!.click();
    await until(() => buttonIn(element, 'Save picture'));
    expectFocus(buttonIn(element, 'Save picture'));
    const canvas = barIn(element)!.querySelector('canvas')!;
    expect(canvas.ariaLabel ?? canvas.getAttribute('aria-label')).to.include('Wie geht es?');
    const {data} = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    expect(new Set(data).size).to.be.greaterThan(20);
  });

  it('leaves nothing behind when the transcript is removed', async () => {
    const {element, sentences} = await show();
    select(sentences[0]!, 0, sentences[0]!, 5);
    await until(() => barIn(element));
    element.remove();
    expect(Boolean(barIn(element))).to.equal(false);
  });
});

/** What is selected in a transcript. */
function ranged(element: Element): string {
  const root = element.shadowRoot!;
  const [range] = getSelection()!.getComposedRanges({shadowRoots: [root]});
  if (!range) return '';
  const shown = new Range();
  shown.setStart(range.startContainer, range.startOffset);
  shown.setEnd(range.endContainer, range.endOffset);
  return shown.toString();
}

describe('a quote', () => {
  const lines = [{speaker: undefined, text: 'Yes.'}];

  it('has a link to its sentences, in tenths of seconds', () => {
    expect(momentOf({lines, startTime: 12.37, endTime: 15.01})).to.equal('t=12.3,15.1');
    expect(momentOf({lines, startTime: 12, endTime: Infinity})).to.equal('t=12');
    expect(momentOf({lines, startTime: 12, endTime: 12})).to.equal('t=12');
  });

  it('is text without a name or a link where there is none', () => {
    const quote = {lines, startTime: 61, endTime: 62};
    expect(quoteText(quote, 'Folge 7', undefined, english)).to.equal('“Yes.”\n— Folge 7, 1:01');
  });
});
