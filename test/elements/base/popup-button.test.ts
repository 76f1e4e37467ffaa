import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import {until} from '../../until.js';
import {all, chaptersOf, expectFocus, focused, part, playerWith} from '../show.js';

const open = async (name: string, width = 720): Promise<KapitelPlayer> => {
  const element = await playerWith({chapters: chaptersOf(4), duration: 240}, {}, width);
  part(element, name).focus();
  await sendKeys({press: 'Enter'});
  await until(() => opened(element));
  await until(() => focused()?.closest('[popover]'));
  return element;
};
const opened = (element: KapitelPlayer) =>
  all<HTMLElement>(element).find((inner) => inner.matches(':popover-open'));

describe('a popup', () => {
  for (const name of ['rate', 'menu-button']) {
    it(`gives the focus back to its button on Escape: ${name}`, async () => {
      const element = await open(name);
      await sendKeys({press: 'Escape'});
      await until(() => !opened(element));
      await until(() => focused()?.part.contains(name));
      expectFocus(part(element, name));
    });

    it(`closes when Tab leads out of it: ${name}`, async () => {
      const element = await open(name);
      for (let count = 0; count < 15 && opened(element); count++) await sendKeys({press: 'Tab'});
      expect(opened(element)).to.equal(undefined);
      expect(focused()).not.to.equal(document.body);
    });
  }

  it('makes the page no longer where there is room for it neither below nor above', async () => {
    const element = await open('menu-button');
    const popup = opened(element)!;
    const page = document.documentElement;
    const {scrollHeight, clientHeight} = page;
    popup.style.blockSize = `${clientHeight - 20}px`;
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    expect(popup.offsetHeight).to.be.above(clientHeight - 40);
    expect(page.scrollHeight).to.equal(scrollHeight);
    expect(popup.getBoundingClientRect().bottom).to.be.at.most(scrollHeight - scrollY);
  });

  it('stands on the line of the card’s padding', async () => {
    for (const width of [360, 720]) {
      const element = await open('rate', width);
      // The popup is placed when the browser has laid out its content.
      await until(() => opened(element)!.style.left);
      const {left} = opened(element)!.getBoundingClientRect();
      expect(left).to.be.closeTo(part(element, 'track').getBoundingClientRect().left, 1);
    }
  });
});
