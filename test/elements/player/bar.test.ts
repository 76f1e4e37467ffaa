import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import type {Episode} from '../../../src/episode/episode.js';
import {until} from '../../until.js';
import {showIntent, all, chaptersOf, part, parts, playerWith, settled} from '../show.js';
import {LONG, persons, episodes} from './card.js';

describe('a bar', () => {
  const visible = (element: KapitelPlayer, name: string) =>
    parts(element, name).some((inner) => inner.checkVisibility());

  it('has the speeds in its menu where it is narrow', async () => {
    const element = await playerWith(episodes['32 chapters'], {}, 256);
    expect(visible(element, 'rate')).to.equal(false);
    part(element, 'menu-button').click();
    await until(() => visible(element, 'rate-option'));
    parts(element, 'rate-option').at(-1)!.click();
    expect(element.playbackRate).to.equal(3);
    await until(() => parts(element, 'rate-option').at(-1)!.ariaPressed === 'true');
  });

  it('has them on a button where there is room, and skips', async () => {
    const element = await playerWith(episodes['32 chapters'], {layout: 'bar'}, 480);
    expect(visible(element, 'rate')).to.equal(true);
    expect(visible(element, 'skip-button')).to.equal(true);
    part(element, 'menu-button').click();
    await until(() => visible(element, 'menu-item'));
    expect(visible(element, 'rate-option')).to.equal(false);
  });
});

describe('a bar of 256 px', () => {
  const open = async (some: Partial<Episode>) => {
    const element = await playerWith(some, {'skip-back': '10'}, 256);
    part(element, 'menu-button').click();
    await until(() => part(element, 'menu-popup').querySelector('header'));
    await settled(element);
    return {element, menu: part(element, 'menu-popup')};
  };

  it('has in its menu the buttons that it has no room for', async () => {
    const {element, menu} = await open({chapters: chaptersOf(3)});
    const press = (label: string) =>
      all<HTMLElement>(element)
        .find((inner) => inner.ariaLabel === label && inner.checkVisibility())!
        .click();
    press('Next chapter');
    expect(element.currentTime).to.equal(60);
    press('Forward 30 seconds');
    press('Back 10 seconds');
    expect(element.currentTime).to.equal(80);
    press('Mute');
    expect(element.muted).to.equal(true);
    expect(menu.scrollWidth).to.be.at.most(menu.clientWidth);
    const {left, right} = menu.getBoundingClientRect();
    expect(left).to.be.at.least(0);
    expect(right).to.be.at.most(innerWidth);
  });

  it('leaves the arrows to its menu', async () => {
    const {element} = await open({chapters: chaptersOf(3)});
    await showIntent(element);
    for (const name of ['mute-button', 'menu-item', 'skip-button'])
      for (const button of parts(element, name).filter((inner) => inner.checkVisibility())) {
        button.focus();
        for (const key of ['ArrowDown', 'ArrowRight']) await sendKeys({press: key});
      }
    expect([element.volume, element.currentTime]).to.deep.equal([1, 0]);
  });

  it('has no buttons for chapters where there are none', async () => {
    const {element} = await open({chapters: []});
    expect(parts(element, 'chapter-button').some((inner) => inner.checkVisibility())).to.equal(
      false,
    );
  });

  it('has in its menu the whole title, the show, the date and the people', async () => {
    const show = {title: 'Engineering Kiosk', language: 'de'};
    const published = new Date(2025, 2, 4);
    const {menu} = await open({title: LONG, show, persons, published});
    const text = menu.querySelector('header')!.textContent.replaceAll(/\s+/g, ' ');
    for (const words of [LONG.trim(), 'Engineering Kiosk', 'March 4, 2025', persons[5]!.name])
      expect(text).to.include(words);
    const title = menu.querySelector<HTMLElement>('[part=title]')!;
    expect(title.checkVisibility()).to.equal(true);
    expect(title.scrollHeight).to.equal(title.clientHeight);
    expect(title.closest<HTMLElement>('[lang]')!.lang).to.equal('de');
  });
});
