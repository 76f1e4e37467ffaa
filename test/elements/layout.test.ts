import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {KapitelPlayer} from '../../src/elements/kapitel-player.js';
import type {Episode} from '../../src/episode/episode.js';
import {PlayerError} from '../../src/player/player-error.js';
import {initialState} from '../../src/player/player-state.js';
import {until} from '../until.js';
import {
  all,
  chaptersOf,
  current,
  episodeOf,
  fakeSound,
  part,
  parts,
  playerOf,
  playerWith,
  rows,
  settled,
  showNoticesOf,
} from './show.js';

const LONG = 'Donaudampfschifffahrtsgesellschaftskapitän und '.repeat(4).slice(0, 180);
const WORD = 'x'.repeat(180);
const image = new URL('/demo/episodes/179.svg', location.href).href;
const persons = Array.from({length: 6}, (_, index) => ({name: `Someone Withaname ${index}`}));

const episodes: Record<string, Partial<Episode>> = {
  'no chapters': {image, persons},
  'one chapter': {image, persons, chapters: chaptersOf(1)},
  '32 chapters': {image, persons, chapters: chaptersOf(32)},
  'titles of 180 characters': {title: LONG, image, persons, chapters: chaptersOf(8, () => LONG)},
  'words of 180 characters': {title: WORD, image, persons, chapters: chaptersOf(8, () => WORD)},
  'no cover': {chapters: chaptersOf(8)},
  'no title': {title: '', chapters: chaptersOf(8)},
  'hours and hours': {duration: 359_999, chapters: chaptersOf(90, undefined, 4000)},
};

const WIDTHS = [256, 320, 360, 480, 640, 720, 1200];

/** What stands out of the card, or is cut off by it. */
function outside(element: KapitelPlayer): string[] {
  const card = part(element, 'player').getBoundingClientRect();
  return all<HTMLElement>(element)
    .filter((inner) => inner.matches('button, input, [part=track], [part=title], [part=cover]'))
    .filter((inner) => inner.checkVisibility() && !inner.closest('[popover]'))
    .filter((inner) => {
      const {left, right} = inner.getBoundingClientRect();
      return left < card.left - 0.5 || right > card.right + 0.5;
    })
    .map((inner) => `${inner.localName} ${inner.part.value}`);
}

/** Controls that lie on each other. */
function overlapping(element: KapitelPlayer): string[] {
  const buttons = all<HTMLElement>(element).filter(
    (inner) =>
      inner.matches('button, .area') &&
      !inner.matches('[part=chapter], [part=duration]') &&
      inner.checkVisibility(),
  );
  return buttons.flatMap((one, index) =>
    buttons.slice(index + 1).flatMap((other) => {
      const a = one.getBoundingClientRect();
      const b = other.getBoundingClientRect();
      const apart =
        a.right <= b.left + 1 ||
        b.right <= a.left + 1 ||
        a.bottom <= b.top + 1 ||
        b.bottom <= a.top + 1;
      return apart ? [] : [`${one.part.value} and ${other.part.value}`];
    }),
  );
}

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

  it('leaves no hole where chapters would be', async () => {
    const without = await playerWith(episodes['no chapters'], {}, 1200);
    const {right} = part(without, 'player').getBoundingClientRect();
    expect(part(without, 'track').getBoundingClientRect().right).to.be.above(right - 40);
    expect(parts(without, 'chapter-button').some((button) => button.checkVisibility())).to.equal(
      false,
    );
  });

  it('shows a title in at most three lines', async () => {
    for (const width of [320, 1200]) {
      const title = part(
        await playerWith(episodes['titles of 180 characters'], {}, width),
        'title',
      );
      const {lineHeight} = getComputedStyle(title);
      expect(title.clientHeight).to.be.at.most(parseFloat(lineHeight) * 3 + 1);
    }
  });

  it('lets every control be touched, 44 px each way', async () => {
    for (const width of [320, 1200]) {
      const element = await playerWith(episodes['32 chapters'], {}, width);
      for (const inner of all<HTMLElement>(element).filter((inner) => inner.matches('button'))) {
        if (!inner.checkVisibility() || inner.part.contains('duration')) continue;
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
      await showNoticesOf(element, {notice: 'changed', approximate: true, nudged: true, error});
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
    it(`stands off the foot of the card as much as off its sides: ${reason}`, async () => {
      const audio = reason === 'no-audio' ? {audio: []} : {};
      const element = await playerWith(audio, {layout: 'compact'}, 320);
      const status = reason === 'not-found' ? 'error' : 'ready';
      playerOf(element).store.set({error: new PlayerError(reason), status});
      await until(() => part(element, 'error'));
      await settled(element);
      const error = part(element, 'error').getBoundingClientRect();
      const card = part(element, 'player').getBoundingClientRect();
      expect(card.bottom - error.bottom).to.be.closeTo(error.left - card.left, 1);
    });
  }
});

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

  it('as a cover is as large as ours, and gone from a bar', async () => {
    const {own} = await inside('cover');
    expect([own.offsetWidth, own.offsetHeight]).to.deep.equal([116, 116]);
    const bar = await inside('cover', {layout: 'bar'});
    expect(bar.own.checkVisibility()).to.equal(false);
  });

  it('as a title stands where ours would', async () => {
    const {element, own} = await inside('title');
    expect(part(element, 'title').checkVisibility()).to.equal(false);
    expect(box(own).top).to.be.above(box(part(element, 'byline')).top);
  });

  for (const [attributes, width] of [
    [{}, 600],
    [{layout: 'bar'}, 600],
    [{}, 256],
  ] as const) {
    it(`as actions stands before the menu, ${width} px wide, ${JSON.stringify(attributes)}`, async () => {
      const {element, own} = await inside('actions', attributes, width);
      expect(own.checkVisibility()).to.equal(true);
      expect(box(own).right).to.be.at.most(box(part(element, 'menu-button')).left);
      expect(outside(element)).to.deep.equal([]);
    });
  }

  it('as a footer has the width of the card, with room at its sides', async () => {
    const {element, own} = await inside('footer', {}, 1200);
    const card = box(part(element, 'player'));
    expect(box(own).width).to.be.closeTo(card.width - 2, 1);
    expect(parseFloat(getComputedStyle(own).paddingInlineStart)).to.be.at.least(12);
  });

  it('as what is wrong stands instead of our sentence, even where it comes later', async () => {
    const {element, own} = await inside('footer');
    playerOf(element).store.set({error: new PlayerError('network')});
    await until(() => part(element, 'error'));
    expect(part(element, 'error').textContent).to.contain('broke off');
    own.slot = 'error';
    await until(() => !part(element, 'error').textContent.includes('broke off'));
    expect(own.checkVisibility()).to.equal(true);
    own.remove();
    await until(() => part(element, 'error').textContent.includes('broke off'));
  });
});

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
    element.dispatchEvent(new Event('touchstart'));
    await until(() => element.shadowRoot!.querySelector('.hidden[role=status]'));
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

describe('an episode without chapters', () => {
  for (const layout of ['compact', 'bar']) {
    for (const width of [320, 640, 1200]) {
      it(`takes the room that was kept for it, ${layout}, ${width} px wide`, async () => {
        const element = await playerWith(undefined, {layout}, width);
        playerOf(element).store.set({...initialState, status: 'loading'});
        await settled(element);
        const {height} = element.getBoundingClientRect();
        element.episode = episodeOf({...episodes['no chapters']});
        await settled(element);
        expect(element.getBoundingClientRect().height).to.equal(height);
      });
    }
  }
});

describe('one or two chapters', () => {
  it('take no more room below the controls than they need', async () => {
    const height = async (count: number) => {
      const element = await playerWith({chapters: chaptersOf(count)}, {}, 320);
      return element.shadowRoot!.querySelector('kapitel-chapters')!.clientHeight;
    };
    expect(await height(1)).to.be.below(80);
    expect(await height(2)).to.be.below(140);
    // From there on it is always the same, so that pages can keep the place free.
    expect(await height(3)).to.equal(320);
    expect(await height(40)).to.equal(320);
  });
});

describe('a long list of chapters', () => {
  let sound: ReturnType<typeof fakeSound>;
  beforeEach(() => (sound = fakeSound()));
  afterEach(() => sound.restore());

  const inView = (element: KapitelPlayer, index: number) => {
    const list = part(element, 'chapters').getBoundingClientRect();
    const row = rows(element)[index]!.getBoundingClientRect();
    return row.top >= list.top - 1 && row.bottom <= list.bottom + 1;
  };
  const goTo = async (element: KapitelPlayer, index: number) => {
    playerOf(element).currentTime = index * 60 + 1;
    await until(() => current(element) === index);
    await settled(element);
  };

  for (const width of [320, 1200]) {
    it(`scrolls in itself and keeps the current of 1,000 in view, ${width} px wide`, async () => {
      const element = await playerWith({chapters: chaptersOf(1000), duration: 60_000}, {}, width);
      const {height} = part(element, 'player').getBoundingClientRect();
      expect(height).to.be.below(800);
      for (const index of [500, 501, 999, 3]) {
        await goTo(element, index);
        expect(inView(element, index), String(index)).to.equal(true);
      }
      expect(scrollY).to.equal(0);
    });
  }

  it('stays where the listener scrolled to, and follows again from there', async () => {
    const element = await playerWith({chapters: chaptersOf(100), duration: 6000});
    await goTo(element, 10);
    const list = part(element, 'chapters');
    list.scrollTop = 3000;
    await goTo(element, 11);
    expect(list.scrollTop).to.equal(3000);
    list.scrollTop = rows(element)[11]!.parentElement!.offsetTop;
    await goTo(element, 12);
    list.scrollTop -= 10;
    await goTo(element, 30);
    expect(inView(element, 30)).to.equal(true);
  });

  it('stays where the listener scrolled to before there was sound', async () => {
    const element = await playerWith({chapters: chaptersOf(100), duration: 6000});
    const list = part(element, 'chapters');
    list.scrollTop = 3000;
    await goTo(element, 0);
    expect(list.scrollTop).to.equal(3000);
  });

  it('shows the first row of another episode, where it had followed the one before', async () => {
    const element = await playerWith({chapters: chaptersOf(100), duration: 6000});
    await goTo(element, 60);
    element.episode = {...element.episode!, chapters: chaptersOf(90), duration: 6000};
    await settled(element);
    await goTo(element, 0);
    expect(inView(element, 0)).to.equal(true);
  });

  it('changes one row, not 1,000, when the next chapter begins', async () => {
    const element = await playerWith({chapters: chaptersOf(1000), duration: 60_000});
    await goTo(element, 10);
    // They are named a few at a time.
    await until(() => rows(element).at(-1)!.querySelector('.hidden'));
    let changed = 0;
    const watch = new MutationObserver((records) => (changed += records.length));
    watch.observe(part(element, 'chapters'), {subtree: true, childList: true, attributes: true});
    await goTo(element, 11);
    watch.disconnect();
    expect(changed).to.be.within(2, 8);
  });

  it('of 1,000 is all there', async () => {
    const element = await playerWith({}, {});
    element.episode = {...element.episode!, chapters: chaptersOf(1000), duration: 60_000};
    await until(() => rows(element).length === 1000 && rows(element)[0]!.offsetHeight);
  });
});
