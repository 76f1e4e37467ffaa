import {expect} from '@open-wc/testing';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import {PlayerError} from '../../../src/player/player-error.js';
import {until} from '../../until.js';
import {
  all,
  chaptersOf,
  episodeOf,
  part,
  parts,
  playerOf,
  playerWith,
  settled,
  showNoticesOf,
} from '../show.js';
import {setState} from '../../player/set-state.js';
import {image, persons, episodes, WIDTHS, outside, overlapping} from './card.js';

describe('the layout', () => {
  for (const width of WIDTHS) {
    for (const [name, episode] of Object.entries(episodes)) {
      it(`holds ${name} in ${width} px`, async () => {
        const element = await playerWith(episode, {}, width);
        const shell = part(element, 'player');
        expect(shell.getBoundingClientRect().width).to.equal(width);
        expect(shell.scrollWidth).to.be.at.most(shell.clientWidth);
        for (const list of parts(element, 'chapters')) {
          expect(list.scrollWidth).to.be.at.most(list.clientWidth);
        }
        expect(outside(element)).to.deep.equal([]);
        expect(overlapping(element)).to.deep.equal([]);
      });
    }
    for (const layout of ['bar', 'compact']) {
      it(`holds a ${layout} in ${width} px`, async () => {
        const element = await playerWith(episodes['titles of 180 characters'], {layout}, width);
        expect(outside(element)).to.deep.equal([]);
        expect(overlapping(element)).to.deep.equal([]);
      });
    }
  }

  for (const width of [320, 480, 1200]) {
    it(`holds text twice as large in ${width} px`, async () => {
      document.documentElement.style.fontSize = '32px';
      try {
        for (const name of ['32 chapters', 'titles of 180 characters']) {
          const element = await playerWith(episodes[name], {}, width);
          expect(part(element, 'player').getBoundingClientRect().width).to.equal(width);
          expect(outside(element)).to.deep.equal([]);
          expect(overlapping(element)).to.deep.equal([]);
        }
      } finally {
        document.documentElement.style.fontSize = '';
      }
    });
  }

  it('shows a title in at most three lines, and in at most two in a bar', async () => {
    for (const [layout, lines] of Object.entries({full: 3, compact: 3, bar: 2})) {
      for (const width of [320, 1200]) {
        const episode = episodes['titles of 180 characters'];
        const title = part(await playerWith(episode, {layout}, width), 'title');
        const {lineHeight} = getComputedStyle(title);
        expect(title.clientHeight, layout).to.be.below(parseFloat(lineHeight) * lines + 2);
      }
    }
  });

  it('is a bar where it is forced, or very narrow; a card; a card with the chapters beside it', async () => {
    const shape = async (width: number, attributes = {}) => {
      const element = await playerWith(episodes['32 chapters'], attributes, width);
      const list = element.shadowRoot!.querySelector('kapitel-chapters')!;
      const beside = list.getBoundingClientRect().left > 200;
      return list.checkVisibility() ? (beside ? 'sidebar' : 'card') : 'folded';
    };
    expect(await shape(256)).to.equal('folded');
    expect(await shape(320)).to.equal('card');
    expect(await shape(600)).to.equal('card');
    expect(await shape(640)).to.equal('sidebar');
    expect(await shape(1200)).to.equal('sidebar');
    expect(await shape(1200, {layout: 'compact'})).to.equal('folded');
    expect(await shape(1200, {layout: 'bar'})).to.equal('folded');
  });

  it('has all controls in one row from the width on in which they fit with the slider unfolded', async () => {
    const isOneRow = async (width: number) => {
      const element = await playerWith(episodes['32 chapters'], {layout: 'compact'}, width);
      const [controls, extras] = ['.controls', '.extras'].map((name) =>
        element.shadowRoot!.querySelector(name)!.getBoundingClientRect(),
      );
      return extras!.top < controls!.bottom;
    };
    expect(await isOneRow(540)).to.equal(false);
    expect(await isOneRow(548)).to.equal(true);
    const element = await playerWith(episodes['32 chapters'], {layout: 'compact'}, 548);
    element.playbackRate = 1.25;
    await settled(element);
    const slider = element
      .shadowRoot!.querySelector('kapitel-volume')!
      .shadowRoot!.querySelector('input')!;
    slider.focus();
    await until(() => slider.getBoundingClientRect().width >= 72);
    expect(outside(element)).to.deep.equal([]);
    expect(overlapping(element)).to.deep.equal([]);
    const {top} = part(element, 'rate').getBoundingClientRect();
    expect(part(element, 'menu-button').getBoundingClientRect().top).to.equal(top);
  });

  it('leaves room for the ellipsis of a title that is cut, also in a line that is full to its right edge', async () => {
    const element = await playerWith(episodes['titles of 180 characters'], {dir: 'rtl'}, 360);
    for (const title of [part(element, 'title'), part(element, 'chapter-title')]) {
      const {paddingRight, marginRight, fontSize} = getComputedStyle(title);
      expect(parseFloat(paddingRight)).to.be.at.least(parseFloat(fontSize) * 0.9 - 0.1);
      // The text stays where it is.
      expect(parseFloat(marginRight)).to.equal(-parseFloat(paddingRight));
    }
  });

  it('leaves no hole where chapters would be', async () => {
    const without = await playerWith(episodes['no chapters'], {}, 1200);
    const {right} = part(without, 'player').getBoundingClientRect();
    expect(part(without, 'track').getBoundingClientRect().right).to.be.above(right - 40);
    expect(parts(without, 'chapter-button').some((button) => button.checkVisibility())).to.equal(
      false,
    );
  });

  it('lets every control be touched, 44 px each way', async () => {
    for (const width of [320, 1200]) {
      const element = await playerWith(episodes['32 chapters'], {}, width);
      for (const inner of all<HTMLElement>(element).filter((inner) => inner.matches('button'))) {
        if (!inner.checkVisibility()) continue;
        const {width, height} = inner.getBoundingClientRect();
        expect(width, inner.part.value).to.be.at.least(44);
        expect(height, inner.part.value).to.be.at.least(44);
      }
    }
  });
});

describe('what is said below the controls', () => {
  const shapes: [name: string, attributes: Record<string, string>, width: number][] = [
    ['a bar that is narrow', {}, 256],
    ['a bar', {layout: 'bar'}, 600],
    ['a card', {}, 320],
    ['a card with its controls in a row', {}, 620],
    ['a card with the chapters beside it', {}, 1200],
  ];
  /** Where all is that can be pressed or moved, in the card, but for a list below it. */
  const places = (element: KapitelPlayer) => {
    const card = part(element, 'player').getBoundingClientRect();
    return all<HTMLElement>(element)
      .filter((inner) => inner.matches('button:not([part=chapter]), input'))
      .filter((inner) => inner.checkVisibility())
      .map((inner) => {
        const {x, y, width, height} = inner.getBoundingClientRect();
        return [inner.part.value, x - card.x, y - card.y, width, height].join(' ');
      });
  };

  for (const [name, attributes, width] of shapes) {
    it(`takes no room in ${name} before there is something to say`, async () => {
      const element = await playerWith(episodes['32 chapters'], attributes, width);
      const before = places(element);
      const {offsetHeight} = element;
      await showNoticesOf(element, {});
      expect(places(element)).to.deep.equal(before);
      expect(element.offsetHeight).to.equal(offsetHeight);
    });

    it(`has the width of ${name}, and moves no control`, async () => {
      const element = await playerWith(episodes['32 chapters'], {lang: 'de', ...attributes}, width);
      const before = places(element);
      const error = new PlayerError('blocked');
      await showNoticesOf(element, {
        notice: 'changed',
        approximate: true,
        adjustedChapters: element.chapters,
        error,
      });
      const controls = new Set(before);
      expect(places(element).filter((place) => controls.has(place))).to.deep.equal(before);
      expect(outside(element)).to.deep.equal([]);
      expect(overlapping(element)).to.deep.equal([]);
      const shell = part(element, 'player');
      expect(shell.scrollWidth).to.be.at.most(shell.clientWidth);
      const main = shell.querySelector('.main')!;
      const padding = parseFloat(getComputedStyle(main).paddingInlineStart);
      for (const text of [part(element, 'notice'), part(element, 'error')]) {
        expect(text.offsetWidth).to.be.closeTo(main.clientWidth - 2 * padding, 1);
      }
    });
  }
});

describe('what is wrong', () => {
  for (const reason of ['no-audio', 'network', 'not-found'] as const) {
    it(`has the same distance from the bottom of the card as from its sides: ${reason}`, async () => {
      const audio = reason === 'no-audio' ? {audio: []} : {};
      const element = await playerWith(audio, {layout: 'compact'}, 320);
      const status = reason === 'not-found' ? 'error' : 'ready';
      setState(playerOf(element), {error: new PlayerError(reason), status});
      await until(() => part(element, 'error'));
      await settled(element);
      const error = part(element, 'error').getBoundingClientRect();
      const card = part(element, 'player').getBoundingClientRect();
      expect(card.bottom - error.bottom).to.be.closeTo(error.left - card.left, 1);
    });
  }
});

describe('an episode without chapters', () => {
  for (const layout of ['compact', 'bar']) {
    for (const width of [320, 640, 1200]) {
      it(`takes the room that was kept for it, ${layout}, ${width} px wide`, async () => {
        const element = await playerWith(undefined, {layout}, width);
        setState(playerOf(element), {status: 'loading'});
        await settled(element);
        const {height} = element.getBoundingClientRect();
        // A title of two lines, where the player is narrow.
        const title = 'An episode about a thing or two';
        const published = new Date(2026, 2, 12);
        element.episode = episodeOf({title, image, published, persons: persons.slice(0, 1)});
        await settled(element);
        expect(element.getBoundingClientRect().height).to.be.closeTo(height, 0.5);
      });
    }
  }
});

describe('one or two chapters', () => {
  it('take no more room below the controls than they need', async () => {
    const height = async (count: number) => {
      const element = await playerWith({chapters: chaptersOf(count)}, {}, 320);
      return element.shadowRoot!.querySelector('kapitel-chapters')!.offsetHeight;
    };
    expect(await height(1)).to.be.below(80);
    expect(await height(2)).to.be.below(140);
    // From there on it is always the same, so that pages can keep the place free.
    expect(await height(3)).to.equal(320);
    expect(await height(40)).to.equal(320);
  });
});
