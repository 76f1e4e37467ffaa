import {expect} from '@open-wc/testing';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import {until} from '../../until.js';
import {
  chaptersOf,
  current,
  fakeSound,
  part,
  playerOf,
  playerWith,
  rows,
  settled,
} from '../show.js';

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

  it('stays where the listener scrolled to before playback', async () => {
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
