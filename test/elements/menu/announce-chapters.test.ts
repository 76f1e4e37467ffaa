import {expect} from '@open-wc/testing';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import {until} from '../../until.js';
import {chaptersOf, part, parts, playerWith, showIntent} from '../show.js';

const region = (element: KapitelPlayer) =>
  element.shadowRoot!.querySelector('p.hidden[role=status]')!;

const itemOf = (element: KapitelPlayer) =>
  parts(element, 'menu-item').find(({textContent}) => textContent.trim() === 'Announce chapters');

async function openMenu(chapters = chaptersOf(4)): Promise<KapitelPlayer> {
  const element = await playerWith({chapters, duration: 240});
  await showIntent(element);
  part(element, 'menu-button').click();
  await until(() => parts(element, 'menu-item').length);
  return element;
}

describe('“Announce chapters” in the menu', () => {
  it('lets the listener switch announcements on, and off again', async () => {
    const element = await openMenu();
    expect(itemOf(element)!.ariaPressed).to.equal('false');
    itemOf(element)!.click();
    await until(() => itemOf(element)!.ariaPressed === 'true');
    await until(() => {
      element.currentTime = element.currentTime ? 0 : 61;
      return region(element).textContent === 'Chapter 2';
    });
    itemOf(element)!.click();
    await until(() => itemOf(element)!.ariaPressed === 'false');
    await until(() => !element.hasAttribute('announce'));
    const before = region(element).textContent;
    element.currentTime = 121;
    await element.updateComplete;
    expect(region(element).textContent).to.equal(before);
  });

  it('is not there without chapters', async () => {
    expect(itemOf(await openMenu([]))).to.equal(undefined);
  });
});
