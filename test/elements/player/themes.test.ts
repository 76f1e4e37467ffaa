import {expect} from '@open-wc/testing';
import {until} from '../../until.js';
import {contrast, painted} from '../colours.js';
import {
  applyTheme,
  chaptersOf,
  current,
  part,
  playerOf,
  playerWith,
  rows,
  settled,
} from '../show.js';

const THEMES = ['paper', 'midnight', 'forest', 'contrast'];

describe('themes', () => {
  afterEach(() => {
    document.querySelector('link[data-theme]')?.remove();
    document.body.style.cssText = '';
  });

  for (const theme of THEMES) {
    for (const [page, style] of [
      ['light', 'color-scheme: light; background: #fff; color: #000'],
      ['dark', 'color-scheme: dark; background: #111; color: #ddd'],
    ] as const) {
      it(`${theme} can be read on a ${page} page, by axe and by what one sees`, async () => {
        document.body.style.cssText = style;
        await applyTheme(theme);
        const element = await playerWith({chapters: chaptersOf(4), persons: [{name: 'Ada'}]});
        playerOf(element).currentTime = 70;
        await until(() => current(element) === 1);
        await settled(element);
        await expect(element).to.be.accessible();
        const card = getComputedStyle(part(element, 'player')).backgroundColor;
        const accent = getComputedStyle(part(element, 'progress')).backgroundColor;
        const text = getComputedStyle(part(element, 'title')).color;
        const icon = getComputedStyle(part(element, 'play-button').querySelector('svg')!).color;
        expect(painted('#f0f', card)).to.deep.equal(painted(card));
        expect(contrast(painted(card), painted(card, text))).to.be.at.least(7);
        expect(contrast(painted(card), painted(card, accent))).to.be.at.least(3);
        expect(contrast(painted(accent), painted(accent, icon))).to.be.at.least(4.5);
      });
    }
  }

  it('“contrast” leaves nothing quiet', async () => {
    await applyTheme('contrast');
    const element = await playerWith({chapters: chaptersOf(4), persons: [{name: 'Ada'}]});
    const text = painted(getComputedStyle(part(element, 'title')).color);
    const times = rows(element).flatMap((row) => [...row.querySelectorAll('span[part]')]);
    for (const target of [part(element, 'byline'), part(element, 'duration'), ...times]) {
      const {color} = getComputedStyle(target);
      expect(painted(color), target.getAttribute('part')!).to.deep.equal(text);
    }
  });
});
