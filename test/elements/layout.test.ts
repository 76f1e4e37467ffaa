import {expect} from '@open-wc/testing';
import type {KapitelPlayer} from '../../src/elements/kapitel-player.js';
import type {Episode} from '../../src/episode/episode.js';
import {until} from '../until.js';
import {
  all,
  chaptersOf,
  current,
  fakeSound,
  part,
  parts,
  playerOf,
  playerWith,
  rows,
  settled,
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

  it('is one line where it is forced, or very narrow; a card; a card with the chapters beside it', async () => {
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
    const element = await playerWith({chapters: chaptersOf(1000), duration: 60_000});
    await goTo(element, 10);
    const list = part(element, 'chapters');
    list.scrollTop = 9000;
    await goTo(element, 11);
    expect(list.scrollTop).to.equal(9000);
    list.scrollTop = rows(element)[11]!.parentElement!.offsetTop;
    await goTo(element, 12);
    list.scrollTop -= 10;
    await goTo(element, 30);
    expect(inView(element, 30)).to.equal(true);
  });

  it('changes one row, not 1,000, when the next chapter begins', async () => {
    const element = await playerWith({chapters: chaptersOf(1000), duration: 60_000});
    await goTo(element, 10);
    let changed = 0;
    const watch = new MutationObserver((records) => (changed += records.length));
    watch.observe(part(element, 'chapters'), {subtree: true, childList: true, attributes: true});
    await goTo(element, 11);
    watch.disconnect();
    expect(changed).to.be.within(2, 8);
  });

  it('of 1,000 is there within a second', async () => {
    const element = await playerWith({}, {});
    const start = performance.now();
    element.episode = {...element.episode!, chapters: chaptersOf(1000), duration: 60_000};
    await until(() => rows(element).length === 1000 && rows(element)[0]!.offsetHeight);
    expect(performance.now() - start).to.be.below(1000);
  });
});
