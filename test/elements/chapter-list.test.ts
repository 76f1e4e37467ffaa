import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {KapitelPlayer} from '../../src/elements/kapitel-player.js';
import {until} from '../until.js';
import {
  all,
  chaptersOf,
  current,
  expectFocus,
  fakeSound,
  focused,
  part,
  playerOf,
  playerWith,
  rows,
  settled,
} from './show.js';

const many = {chapters: chaptersOf(100), duration: 6000};
const few = {chapters: chaptersOf(4), duration: 240};

const stops = (element: KapitelPlayer) => rows(element).filter(({tabIndex}) => tabIndex >= 0);
const list = (element: KapitelPlayer) => part(element, 'chapters');

/** The sound goes on by itself until then. */
async function runTo(element: KapitelPlayer, currentTime: number): Promise<void> {
  const {store, state} = playerOf(element);
  const activeChapterIndex = state.chapters.findLastIndex(
    ({startTime}) => startTime <= currentTime,
  );
  store.set({paused: false, currentTime, activeChapterIndex});
  await until(() => current(element) >= 0);
  await settled(element);
}

/** What the row says to screen readers: all but what is hidden from them. */
const said = (row: Element) =>
  [...row.children]
    .filter((inner) => inner.ariaHidden !== 'true')
    .map((inner) => inner.textContent.replace(/\s+/g, ' ').trim())
    .join(' ')
    .trim();

const isInView = (element: KapitelPlayer, index: number) => {
  const {top, bottom} = list(element).getBoundingClientRect();
  const row = rows(element)[index]!.getBoundingClientRect();
  return row.top >= top - 1 && row.bottom <= bottom + 1;
};

describe('the chapter list', () => {
  let sound: ReturnType<typeof fakeSound>;
  beforeEach(() => (sound = fakeSound()));
  afterEach(() => sound.restore());

  describe('by keys', () => {
    it('is one stop: the first row, or else the current one', async () => {
      const element = await playerWith(many);
      expect(stops(element)).to.deep.equal([rows(element)[0]]);
      element.currentTime = 301;
      await until(() => current(element) === 5);
      await settled(element);
      expect(stops(element)).to.deep.equal([rows(element)[5]]);
    });

    it('comes in at the current row and leaves by the next Tab', async () => {
      const element = await playerWith(many);
      element.currentTime = 301;
      await settled(element);
      const next = document.createElement('button');
      element.after(next);
      part(element, 'menu-button').focus();
      await sendKeys({press: 'Tab'});
      expectFocus(rows(element)[5]);
      await sendKeys({press: 'Tab'});
      expectFocus(next);
    });

    it('moves by arrows, Home, End and pages, no further than its ends', async () => {
      const element = await playerWith(many);
      const at = () => rows(element).indexOf(focused() as HTMLButtonElement);
      rows(element)[0]!.focus();
      const moves: [key: string, index: number][] = [
        ['ArrowUp', 0],
        ['ArrowDown', 1],
        ['ArrowDown', 2],
        ['ArrowUp', 1],
        ['End', 99],
        ['ArrowDown', 99],
        ['Home', 0],
      ];
      for (const [key, index] of moves) {
        await sendKeys({press: key});
        expect(at(), key).to.equal(index);
        expect(stops(element)).to.deep.equal([focused()]);
      }
      await sendKeys({press: 'PageDown'});
      expect(at()).to.be.within(2, 30);
      await sendKeys({press: 'PageUp'});
      expect(at()).to.equal(0);
      expect(element.volume).to.equal(1);
      expect(element.currentTime).to.equal(0);
    });

    it('leaves out what is not in the list', async () => {
      const silent = {...few.chapters[1]!, toc: false};
      const element = await playerWith({...few, chapters: few.chapters.with(1, silent)});
      rows(element)[0]!.focus();
      await sendKeys({press: 'ArrowDown'});
      expectFocus(rows(element)[2]);
    });

    for (const key of ['Enter', ' ']) {
      it(`plays the row that “${key}” is pressed on`, async () => {
        const element = await playerWith(many);
        rows(element)[0]!.focus();
        await sendKeys({press: 'ArrowDown'});
        await sendKeys({press: key});
        await until(() => element.currentTime === 60);
        expect(element.paused).to.equal(false);
      });
    }

    it('stays where the focus is when another chapter begins, and is at that one afterwards', async () => {
      const element = await playerWith(many);
      rows(element)[3]!.focus();
      await runTo(element, 601);
      expect(stops(element)).to.deep.equal([rows(element)[3]]);
      part(element, 'play-button').focus();
      expect(stops(element)).to.deep.equal([rows(element)[10]]);
    });

    it('leaves the volume alone where the list itself has the focus', async () => {
      const element = await playerWith(many);
      list(element).focus();
      await sendKeys({press: 'ArrowUp'});
      expect(element.volume).to.equal(1);
      expectFocus(rows(element)[0]);
    });

    it('keeps the row that has the focus clear of the fading edges', async () => {
      const element = await playerWith(many);
      rows(element)[0]!.focus();
      const {bottom} = list(element).getBoundingClientRect();
      for (let count = 0; count < 15; count++) {
        await sendKeys({press: 'ArrowDown'});
        expect(focused()!.getBoundingClientRect().bottom).to.be.at.most(bottom - 16);
      }
    });

    it('has one stop also after another episode', async () => {
      const element = await playerWith(few);
      element.episode = {...element.episode!, chapters: chaptersOf(8)};
      await settled(element);
      expect(rows(element)).to.have.lengthOf(8);
      expect(stops(element)).to.have.lengthOf(1);
    });
  });

  it('opens where the sound is, where it was folded', async () => {
    const element = await playerWith(many, {layout: 'compact'});
    element.currentTime = 3001;
    await settled(element);
    part(element, 'chapters-button').click();
    await until(() => list(element).clientHeight && isInView(element, 50));
    list(element).scrollTop = 0;
    element.currentTime = 3061;
    await settled(element);
    expect(list(element).scrollTop).to.equal(0);
  });

  it('fades only where it goes on', async () => {
    const element = await playerWith(many);
    const fades = () => ['above', 'below'].filter((name) => list(element).classList.contains(name));
    await until(() => String(fades()) === 'below');
    list(element).scrollTop = 500;
    await until(() => String(fades()) === 'above,below');
    list(element).scrollTop = list(element).scrollHeight;
    await until(() => String(fades()) === 'above');
    const short = await playerWith(few);
    await until(() => list(short).clientHeight);
    expect(list(short).className).to.equal('');
  });

  describe('of chapters that the sound is too short for', () => {
    it('says so, to eyes and ears', async () => {
      const element = await playerWith(few);
      playerOf(element).store.set({duration: 130});
      await settled(element);
      expect(rows(element).map((row) => row.ariaDisabled)).to.deep.equal([
        null,
        null,
        null,
        'true',
      ]);
      const last = rows(element)[3]!;
      expect(last.textContent).to.contain('beyond the end');
      expect(said(last)).to.equal('Chapter 4 starts at 3 minutes, 1 minute long, beyond the end');
      playerOf(element).store.set({duration: 240});
      await settled(element);
      expect(last.ariaDisabled).to.equal(null);
      expect(last.textContent).not.to.contain('beyond');
    });
  });

  describe('of approximate chapters', () => {
    it('says so, to eyes and ears', async () => {
      const element = await playerWith(few);
      const row = rows(element)[1]!;
      expect(row.textContent).not.to.contain('≈');
      playerOf(element).store.set({approximate: true});
      await settled(element);
      expect(row.textContent).to.match(/≈\s1:00/);
      expect(said(row)).to.equal('Chapter 2 starts at about 1 minute, 1 minute long');
    });
  });

  it('names all of 1,000 rows, some at a time', async () => {
    const element = await playerWith({chapters: chaptersOf(1000), duration: 60_000});
    await until(() => rows(element)[999]!.querySelector('.hidden'));
    expect(said(rows(element)[999]!)).to.contain('starts at 16 hours, 39 minutes');
  });

  it('says in the name that a chapter is an advertisement, in the language of the page', async () => {
    const ad = {...few.chapters[1]!, kind: 'ad' as const};
    const element = await playerWith({...few, chapters: few.chapters.with(1, ad)});
    expect(said(rows(element)[1]!)).to.contain('Chapter 2 Ad starts at');
    element.lang = 'de';
    await until(
      () => said(rows(element)[1]!) === 'Chapter 2 Anzeige beginnt bei 1 Minute, 1 Minute lang',
    );
  });

  describe('the mark of the current row', () => {
    const mark = (element: KapitelPlayer) =>
      all(element).find((inner) => inner.matches('kapitel-chapter-progress'));
    const shape = (element: KapitelPlayer) =>
      mark(element)!.shadowRoot!.querySelector('path')!.getAttribute('d');

    it('is one sign while it plays, and another while it does not', async () => {
      const element = await playerWith(few);
      expect(mark(element)).to.equal(undefined);
      await runTo(element, 61);
      expect(mark(element)!.parentElement).to.equal(rows(element)[1]);
      const playing = shape(element);
      playerOf(element).store.set({paused: true});
      await settled(element);
      expect(shape(element)).not.to.equal(playing);
    });

    it('goes on with a chapter that is not in the list, up to the next that is', async () => {
      const silent = {...few.chapters[1]!, toc: false};
      const element = await playerWith({...few, chapters: few.chapters.with(1, silent)});
      for (const time of [30, 90]) {
        element.currentTime = time;
        await until(() => mark(element));
        await settled(element);
        expect(mark(element)!.parentElement).to.equal(rows(element)[0]);
        const line = mark(element)!.shadowRoot!.querySelector('div')!;
        const {a: part} = new DOMMatrix(getComputedStyle(line).transform);
        expect(part).to.be.closeTo(time / 120, 0.01);
      }
    });
  });

  describe('what was heard', () => {
    const heard = (element: KapitelPlayer) =>
      rows(element).flatMap((row, index) =>
        row.parentElement!.classList.contains('heard') ? [index] : [],
      );

    it('is a chapter that ran into the next, not one that was left or passed over', async () => {
      const element = await playerWith({chapters: chaptersOf(6), duration: 360});
      for (const time of [10, 60.2, 120.1]) await runTo(element, time);
      expect(heard(element)).to.deep.equal([0, 1]);
      for (const time of [190, 250]) await runTo(element, time);
      playerOf(element).store.set({seeking: true});
      await runTo(element, 300);
      expect(heard(element)).to.deep.equal([0, 1]);
    });

    it('is forgotten with the episode', async () => {
      const element = await playerWith(few);
      for (const time of [10, 60.2]) await runTo(element, time);
      expect(heard(element)).to.deep.equal([0]);
      element.episode = {...element.episode!, chapters: chaptersOf(4, (index) => `Other ${index}`)};
      await settled(element);
      expect(heard(element)).to.be.empty;
    });
  });
});
