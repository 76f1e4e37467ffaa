import {expect, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import {allKeys} from '../../../src/features/keyboard/keys.js';
import {until} from '../../until.js';
import {
  all,
  expectFocus,
  fakeSound,
  focused,
  part,
  playerOf,
  rows,
  SRC,
} from '../../elements/show.js';
import {dialog, start} from './start.js';

const facts = ({currentTime, paused, muted, volume, playbackRate}: KapitelPlayer) => ({
  currentTime,
  paused,
  muted,
  volume,
  playbackRate,
});

const KEYS = allKeys().flatMap(({keys}) => keys);

/** A key as some layout gives it. */
const type = (element: Element, init: KeyboardEventInit) =>
  element.dispatchEvent(
    new KeyboardEvent('keydown', {...init, bubbles: true, composed: true, cancelable: true}),
  );

/** What each key does, from 2000 s on, in the fourth chapter. */
const effects: [key: string, changes: Partial<ReturnType<typeof facts>>][] = [
  ['k', {paused: false}],
  ['K', {paused: false}],
  [' ', {paused: false}],
  ['ArrowLeft', {currentTime: 1995}],
  ['ArrowRight', {currentTime: 2005}],
  ['j', {currentTime: 1985}],
  ['l', {currentTime: 2030}],
  ['L', {currentTime: 2030}],
  ['p', {currentTime: 1809, paused: false}],
  ['n', {currentTime: 2362, paused: false}],
  ['<', {playbackRate: 0.95}],
  ['>', {playbackRate: 1.05}],
  ['ArrowUp', {volume: 0.55}],
  ['ArrowDown', {volume: 0.45}],
  ['m', {muted: true}],
  ['0', {currentTime: 0}],
  ['1', {currentTime: 471.8}],
  ['2', {currentTime: 943.6}],
  ['3', {currentTime: 1415.4}],
  ['4', {currentTime: 1887.2}],
  ['5', {currentTime: 2359}],
  ['6', {currentTime: 2830.8}],
  ['7', {currentTime: 3302.6}],
  ['8', {currentTime: 3774.4}],
  ['9', {currentTime: 4246.2}],
];

describe('keys', () => {
  let sound: ReturnType<typeof fakeSound>;
  beforeEach(() => (sound = fakeSound()));
  afterEach(() => sound.restore());

  it('are all tested here', () => {
    const tested = new Set(effects.map(([key]) => key.replace(/^[A-Z]$/, 'k')));
    // `confirm-key.test.ts` tests the other keys.
    expect(KEYS.filter((key) => !tested.has(key))).to.deep.equal(['w', 'Shift', '?']);
  });

  for (const [key, changes] of effects) {
    it(`“${key}” sets ${JSON.stringify(changes)}`, async () => {
      const element = await start();
      element.volume = 0.5;
      const before = facts(element);
      await sendKeys({press: key});
      const after = facts(element);
      expect(after.currentTime).to.be.closeTo(changes.currentTime ?? before.currentTime, 0.01);
      expect({...after, currentTime: 0}).to.deep.equal({...before, ...changes, currentTime: 0});
    });
  }

  it('“k” pauses what plays', async () => {
    const element = await start();
    await element.play();
    sound.engine.say('playing', {readyState: 4});
    await sendKeys({press: 'k'});
    expect(element.paused).to.equal(true);
  });

  it('toggle once however long they are held down, and skip on', async () => {
    const element = await start();
    for (const repeat of [false, true]) type(element, {key: 'm', repeat});
    expect(element.muted).to.equal(true);
    for (const repeat of [false, true]) type(element, {key: 'k', repeat});
    expect(element.paused).to.equal(false);
    for (const repeat of [false, true, true]) type(element, {key: 'ArrowRight', repeat});
    expect(element.currentTime).to.be.closeTo(2015, 0.1);
  });

  it('unmute to the volume before it was turned down to 0', async () => {
    const element = await start();
    element.volume = 0.05;
    await sendKeys({press: 'ArrowDown'});
    expect(element.volume).to.equal(0);
    await sendKeys({press: 'm'});
    expect(facts(element)).to.include({volume: 0.05, muted: false});
  });

  it('make louder what is muted, but not quieter', async () => {
    const element = await start();
    element.muted = true;
    element.volume = 0.5;
    await sendKeys({press: 'ArrowDown'});
    expect(facts(element)).to.include({volume: 0.45, muted: true});
    await sendKeys({press: 'ArrowUp'});
    expect(facts(element)).to.include({volume: 0.5, muted: false});
  });

  it('skip as far as the buttons do, and not where there is none', async () => {
    const element = await start(
      html`<kapitel-player src=${SRC} skip-back="10" skip-forward="0"></kapitel-player>`,
    );
    await sendKeys({press: 'j'});
    expect(element.currentTime).to.equal(1990);
    await sendKeys({press: 'l'});
    expect(element.currentTime).to.equal(1990);
    const buttons = all<HTMLElement>(element).filter((inner) =>
      inner.matches('kapitel-skip-button'),
    );
    expect(buttons.map((button) => button.checkVisibility())).to.deep.equal([true, false]);
  });

  describe('of keyboards without Latin letters', () => {
    const layouts: [key: string, code: string, latin: string][] = [
      ['л', 'KeyK', 'k'],
      ['Л', 'KeyK', 'k'],
      ['ن', 'KeyK', 'k'],
      ['צ', 'KeyM', 'm'],
      ['μ', 'KeyM', 'm'],
      ['٥', 'Digit5', '5'],
    ];
    for (const [key, code, latin] of layouts) {
      it(`“${key}” is “${latin}”`, async () => {
        const element = await start();
        type(element, {key, code});
        const after = facts(element);
        const other = await start();
        type(other, {key: latin});
        expect(after).to.deep.equal(facts(other));
        expect(after).not.to.deep.equal({...after, paused: true, muted: false, currentTime: 2000});
      });
    }

    it('“Б”, where the comma is, makes slower', async () => {
      const element = await start();
      type(element, {key: 'Б', code: 'Comma', shiftKey: true});
      expect(element.playbackRate).to.equal(0.95);
      type(element, {key: 'б', code: 'Comma'});
      expect(element.playbackRate).to.equal(0.95);
    });

    it('a Latin letter is itself, wherever it is', async () => {
      const element = await start();
      type(element, {key: 'é', code: 'Digit2'});
      type(element, {key: 'ö', code: 'Semicolon'});
      type(element, {key: 'q', code: 'KeyM'});
      expect(facts(element)).to.include({currentTime: 2000, muted: false});
    });
  });

  it('stop at the ends of what they change', async () => {
    const element = await start();
    element.playbackRate = 3;
    element.volume = 0;
    await sendKeys({press: '>'});
    await sendKeys({press: 'ArrowDown'});
    expect(element.playbackRate).to.equal(3);
    expect(element.volume).to.equal(0);
    element.currentTime = 2;
    await sendKeys({press: 'j'});
    expect(element.currentTime).to.equal(0);
  });

  it('do nothing with Control, Alt or Meta, which are the browser’s', async () => {
    const element = await start();
    const before = facts(element);
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey']) {
      for (const key of KEYS) {
        const event = new KeyboardEvent('keydown', {
          key,
          [modifier]: true,
          bubbles: true,
          composed: true,
          cancelable: true,
        });
        element.dispatchEvent(event);
        expect(event.defaultPrevented, `${modifier} ${key}`).to.equal(false);
      }
    }
    expect(facts(element)).to.deep.equal(before);
  });

  it('do nothing outside of the player', async () => {
    const element = await start();
    element.blur();
    await sendKeys({press: 'm'});
    expect(element.muted).to.equal(false);
  });

  it('do nothing that the page has taken', async () => {
    const element = await start();
    element.addEventListener('keydown', (event) => event.preventDefault(), {capture: true});
    await sendKeys({press: 'm'});
    expect(element.muted).to.equal(false);
  });

  describe('that something else uses', () => {
    const fields = html`<kapitel-player src=${SRC}>
      <div slot="footer">
        <input aria-label="x" />
        <textarea aria-label="y"></textarea>
        <select aria-label="z">
          <option>a</option>
          <option>m</option>
        </select>
        <p contenteditable="true">text</p>
      </div>
    </kapitel-player>`;

    for (const selector of ['input', 'textarea', 'select', 'p']) {
      it(`stay with the page’s own ${selector} in a slot`, async () => {
        const element = await start(fields);
        const before = facts(element);
        element.querySelector<HTMLElement>(selector)!.focus();
        for (const key of ['m', '5', 'k', 'ArrowLeft', '?', ' ', '<']) await sendKeys({press: key});
        expect(facts(element)).to.deep.equal(before);
        expect(dialog(element)).to.equal(undefined);
      });
    }

    it('write into a field in a slot', async () => {
      const element = await start(fields);
      const input = element.querySelector('input')!;
      input.focus();
      await sendKeys({type: 'k5m?'});
      expect(input.value).to.equal('k5m?');
    });

    for (const key of ['Enter', ' ']) {
      it(`press the button that has the focus, by “${key}”, and only that`, async () => {
        const element = await start();
        part(element, 'mute-button').focus();
        await sendKeys({press: key});
        expect(element.muted).to.equal(true);
        expect(element.paused).to.equal(true);
      });
    }

    it('follow a link in a slot', async () => {
      const element = await start(
        html`<kapitel-player src=${SRC}><a slot="footer" href="#there">x</a></kapitel-player>`,
      );
      element.querySelector('a')!.focus();
      await sendKeys({press: 'Enter'});
      expect(location.hash).to.equal('#there');
      expect(element.paused).to.equal(true);
      history.replaceState(null, '', location.pathname + location.search);
    });

    it('move in the list of chapters', async () => {
      const element = await start();
      rows(element)[0]!.focus();
      await sendKeys({press: 'ArrowDown'});
      expectFocus(rows(element)[1]);
      expect(element.volume).to.equal(1);
    });

    it('stay with the popup of speeds', async () => {
      const element = await start();
      const button = part(element, 'rate');
      button.click();
      await until(() => focused()?.matches('[popover] *'));
      for (const key of ['ArrowLeft', 'ArrowUp', 'End']) await sendKeys({press: key});
      expect(facts(element)).to.include({currentTime: 2000, volume: 1});
    });

    it('move the volume when the focus is on its slider', async () => {
      const element = await start();
      element.volume = 0.5;
      part(element, 'volume').focus();
      await sendKeys({press: 'ArrowRight'});
      expect(element.volume).to.be.closeTo(0.55, 0.001);
      expect(element.currentTime).to.equal(2000);
    });

    it('move the position once when the focus is on the time line', async () => {
      const element = await start();
      part(element, 'timeline').focus();
      await sendKeys({press: 'ArrowRight'});
      expect(element.currentTime).to.equal(2005);
      await sendKeys({press: 'PageUp'});
      expect(element.currentTime).to.equal(2065);
      await sendKeys({press: 'ArrowUp'});
      expect(element.currentTime).to.equal(2070);
      expect(element.volume).to.equal(1);
    });
  });

  describe('trimmed by `keyshortcuts`', () => {
    it('are only those in the list', async () => {
      const element = await start(
        html`<kapitel-player src=${SRC} keyshortcuts="m Space ArrowLeft"></kapitel-player>`,
      );
      for (const key of ['k', 'l', '5', '?', 'ArrowRight']) await sendKeys({press: key});
      expect(facts(element)).to.deep.include({currentTime: 2000, paused: true});
      expect(dialog(element)).to.equal(undefined);
      await sendKeys({press: 'm'});
      await sendKeys({press: 'ArrowLeft'});
      await sendKeys({press: ' '});
      expect(facts(element)).to.deep.include({currentTime: 1995, paused: false, muted: true});
    });

    it('are the same in upper and lower case', async () => {
      const element = await start(
        html`<kapitel-player src=${SRC} keyshortcuts="M space arrowleft"></kapitel-player>`,
      );
      for (const key of ['m', 'ArrowLeft', ' ']) await sendKeys({press: key});
      expect(facts(element)).to.deep.include({currentTime: 1995, paused: false, muted: true});
    });

    it('are none when it is empty', async () => {
      const element = await start(
        html`<kapitel-player src=${SRC} keyshortcuts=""></kapitel-player>`,
      );
      for (const key of KEYS) await sendKeys({press: key});
      expect(facts(element)).to.deep.include({currentTime: 2000, paused: true, muted: false});
    });
  });

  it('are there again after the player was moved', async () => {
    const element = await start();
    const place = document.createElement('div');
    element.parentElement!.append(place);
    place.append(element);
    element.focus();
    await sendKeys({press: 'm'});
    expect(playerOf(element).state.muted).to.equal(true);
  });
});
