import {expect, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {allKeys} from '../../../src/features/keyboard/keys.js';
import {once, until} from '../../until.js';
import {all, expectFocus, fakeSound, focused, part, SRC} from '../../elements/show.js';
import {dialog, start} from './start.js';

describe('keys in the list that “?” opens', () => {
  let sound: ReturnType<typeof fakeSound>;
  beforeEach(() => (sound = fakeSound()));
  afterEach(() => sound.restore());

  const open = async () => {
    const element = await start();
    part(element, 'play-button').focus();
    await sendKeys({press: '?'});
    await until(() => dialog(element)?.open);
    return element;
  };

  it('are all, each with what it does', async () => {
    const list = dialog(await open())!;
    expect(list.querySelectorAll('dt')).to.have.lengthOf(allKeys().length);
    for (const term of list.querySelectorAll('dd')) expect(term.textContent).not.to.equal('');
    expect(list.textContent).to.contain('Forward 30 seconds');
  });

  it('have names that a screen reader can speak', async () => {
    const list = dialog(await open())!;
    const spoken = [...list.querySelectorAll('kbd .hidden')].map(({textContent}) => textContent);
    expect(spoken).to.deep.equal([
      'Space',
      'Left arrow',
      'Right arrow',
      'less than',
      'greater than',
      'Up arrow',
      'Down arrow',
      'question mark',
    ]);
    for (const name of list.querySelectorAll('kbd .hidden')) {
      expect(name.previousElementSibling?.ariaHidden).to.equal('true');
    }
  });

  it('are only those that count', async () => {
    const element = await start(
      html`<kapitel-player
        src=${SRC}
        keyshortcuts="? K j l 0 5"
        skip-back="10"
        skip-forward="0"
      ></kapitel-player>`,
    );
    const lines = (list: Element) =>
      [...list.querySelectorAll('dt')].map((term) =>
        [term, term.nextElementSibling!].map((cell) => cell.textContent.trim()).join(': '),
      );
    const expected = [
      'K: Play',
      'J: Back 10 seconds',
      '05: Jump to 0% … 90%',
      '?question mark: Keyboard shortcuts',
    ];
    await sendKeys({press: '?'});
    await until(() => dialog(element)?.open);
    expect(lines(dialog(element)!)).to.deep.equal(expected);
    await sendKeys({press: 'Escape'});
    part(element, 'menu-button').click();
    const entry = () =>
      all<HTMLElement>(element).find((inner) => inner.matches('[popover] button[autofocus]'));
    await until(entry);
    entry()!.click();
    await until(() => dialog(element)?.open);
    expect(lines(dialog(element)!)).to.deep.equal(expected);
  });

  it('is not offered where there are no keys', async () => {
    const none = await start(html`<kapitel-player src=${SRC} keyshortcuts=""></kapitel-player>`);
    none.id = 'without-keys';
    const alone = document.createElement('kapitel-menu');
    alone.setAttribute('for', none.id);
    none.after(alone);
    await until(() => alone.shadowRoot?.querySelector('button'));
    for (const menu of [none.shadowRoot!.querySelector('kapitel-menu')!, alone]) {
      menu.shadowRoot!.querySelector('button')!.click();
      await until(() => menu.shadowRoot!.querySelector('a[part=menu-item]'));
      const items = [...menu.shadowRoot!.querySelectorAll('button[part=menu-item]')];
      expect(items.map(({textContent}) => textContent.trim())).not.to.contain('Keyboard shortcuts');
    }
    alone.remove();
  });

  it('is a dialog that takes the focus, and gives it back when Escape closes it', async () => {
    const element = await open();
    const list = dialog(element)!;
    expect(list.matches(':modal')).to.equal(true);
    expect(list.contains(focused())).to.equal(true);
    const closed = once(list, 'close');
    await sendKeys({press: 'Escape'});
    await closed;
    expect(dialog(element)).to.equal(undefined);
    expectFocus(part(element, 'play-button'));
  });

  it('closes by its button', async () => {
    const element = await open();
    const closed = once(dialog(element)!, 'close');
    await sendKeys({press: 'Enter'});
    await closed;
    expectFocus(part(element, 'play-button'));
  });

  it('gives the focus to the button of the menu, when it was opened there', async () => {
    const element = await start(html`<kapitel-player src=${SRC}></kapitel-player>`);
    const button = part(element, 'menu-button');
    button.focus();
    await sendKeys({press: 'Enter'});
    await until(() => focused()?.part.contains('menu-item'));
    await sendKeys({press: 'Enter'});
    await until(() => dialog(element)?.open);
    const closed = once(dialog(element)!, 'close');
    await sendKeys({press: 'Enter'});
    await closed;
    expectFocus(button);
  });

  it('does not open twice', async () => {
    const element = await open();
    await sendKeys({press: '?'});
    await element.updateComplete;
    expect(all(element).filter(({localName}) => localName === 'dialog')).to.have.lengthOf(1);
  });

  it('opens again at once when it was closed', async () => {
    const element = await open();
    dialog(element)!.close();
    part(element, 'play-button').dispatchEvent(
      new KeyboardEvent('keydown', {key: '?', bubbles: true, composed: true}),
    );
    await until(() => dialog(element)?.open);
  });

  it('does not open twice where it is still on its way', async () => {
    const element = await start();
    const press = {key: '?', bubbles: true, composed: true};
    for (let time = 0; time < 2; time++)
      part(element, 'play-button').dispatchEvent(new KeyboardEvent('keydown', press));
    await until(() => dialog(element)?.open);
    await element.updateComplete;
    expect(all(element).filter(({localName}) => localName === 'dialog')).to.have.lengthOf(1);
  });

  it('speaks and reads as the player does, whatever the page around it', async () => {
    const element = await start(html`<kapitel-player lang="ar" src=${SRC}></kapitel-player>`);
    await until(() => part(element, 'player').dir === 'rtl');
    part(element, 'play-button').focus();
    await sendKeys({press: '?'});
    await until(() => dialog(element)?.open);
    expect(dialog(element)!.lang).to.match(/^ar/);
    expect(dialog(element)!.dir).to.equal('rtl');
  });

  it('does not mirror “<” and “>”, which would look like each other’s key', async () => {
    const element = await start(html`<kapitel-player dir="rtl" src=${SRC}></kapitel-player>`);
    part(element, 'play-button').focus();
    await sendKeys({press: '?'});
    await until(() => dialog(element)?.open);
    const caps = [...dialog(element)!.querySelectorAll('kbd')];
    expect(caps.map((cap) => getComputedStyle(cap).direction)).not.to.contain('rtl');
  });

  it('leaves the audio alone while it is open', async () => {
    const element = await open();
    await sendKeys({press: 'm'});
    expect(element.muted).to.equal(false);
  });
});
