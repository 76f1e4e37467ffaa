import {expect} from '@open-wc/testing';
import {PlayerError} from '../../../src/player/player-error.js';
import {until} from '../../until.js';
import {part, playerOf, playerWith, settled} from '../show.js';
import {setState} from '../../player/set-state.js';
import {image, episodes, outside} from './card.js';

describe('what the author puts in', () => {
  const inside = async (slot: string, attributes = {}, width = 600) => {
    const element = await playerWith(episodes['32 chapters'], attributes, width);
    const own = document.createElement(slot === 'cover' ? 'img' : 'button');
    own.slot = slot;
    own.textContent = 'Own';
    if (own instanceof HTMLImageElement) own.src = image;
    element.append(own);
    await settled(element);
    return {element, own};
  };
  const box = (element: Element) => element.getBoundingClientRect();

  it('as a cover has the size of the default, and is hidden in a bar', async () => {
    const {own} = await inside('cover');
    expect([own.offsetWidth, own.offsetHeight]).to.deep.equal([116, 116]);
    const bar = await inside('cover', {layout: 'bar'});
    expect(bar.own.checkVisibility()).to.equal(false);
  });

  it('as a title takes the place of the default', async () => {
    const {element, own} = await inside('title');
    expect(part(element, 'title').checkVisibility()).to.equal(false);
    expect(box(own).top).to.be.at.least(box(part(element, 'byline')).bottom);
  });

  for (const [attributes, width] of [
    [{}, 600],
    [{layout: 'bar'}, 600],
    [{}, 256],
  ] as const) {
    it(`as actions is before the menu, ${width} px wide, ${JSON.stringify(attributes)}`, async () => {
      const {element, own} = await inside('actions', attributes, width);
      expect(own.checkVisibility()).to.equal(true);
      expect(box(own).right).to.be.at.most(box(part(element, 'menu-button')).left + 0.5);
      expect(outside(element)).to.deep.equal([]);
    });
  }

  it('as a footer has the width of the card, with room at its sides', async () => {
    const {element, own} = await inside('footer', {}, 1200);
    const card = box(part(element, 'player'));
    expect(box(own).width).to.be.closeTo(card.width - 2, 1);
    expect(parseFloat(getComputedStyle(own).paddingInlineStart)).to.be.at.least(12);
  });

  it('as an error replaces the message, even if it is added later', async () => {
    const {element, own} = await inside('footer');
    setState(playerOf(element), {error: new PlayerError('network')});
    await until(() => part(element, 'error'));
    expect(part(element, 'error').textContent).to.contain('broke off');
    own.slot = 'error';
    await until(() => !part(element, 'error').textContent.includes('broke off'));
    expect(own.checkVisibility()).to.equal(true);
    own.remove();
    await until(() => part(element, 'error').textContent.includes('broke off'));
  });
});
