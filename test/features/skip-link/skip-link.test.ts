import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {until} from '../../until.js';
import {chaptersOf, expectFocus, focused, playerWith} from '../../elements/show.js';

const linkOf = (element: Element) => element.shadowRoot!.querySelector<HTMLElement>('a.skip');

async function withLink(attributes = {}) {
  const element = await playerWith({chapters: chaptersOf(4), duration: 240}, attributes);
  await until(() => linkOf(element));
  const after = document.createElement('button');
  element.after(after);
  return {element, after, link: linkOf(element)!};
}

describe('the link that skips the player', () => {
  it('is the first tab stop, and visible only while it has the focus', async () => {
    const {element, link} = await withLink();
    const before = document.createElement('button');
    element.before(before);
    before.focus();
    expect(link.getBoundingClientRect().width).to.equal(1);
    await sendKeys({press: 'Tab'});
    expectFocus(link);
    expect(link.textContent).to.equal('After the player');
    expect(link.getBoundingClientRect().width).to.be.greaterThan(44);
  });

  it('leads behind the player, and leaves the URL alone', async () => {
    const {link, after} = await withLink();
    const {href} = location;
    link.focus();
    await sendKeys({press: 'Enter'});
    expect(focused()).not.to.equal(link);
    await sendKeys({press: 'Tab'});
    expectFocus(after);
    expect(location.href).to.equal(href);
  });

  it('is in the language of the player, and goes when the player goes', async () => {
    const {element, link} = await withLink({lang: 'de'});
    await until(() => link.textContent === 'Hinter den Player');
    expect(link.lang).to.equal('de');
    const {shadowRoot} = element;
    element.remove();
    await until(() => !shadowRoot!.querySelector('.skip'));
  });
});
