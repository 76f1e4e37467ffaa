import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import {until} from '../../until.js';
import {
  all,
  chaptersOf,
  current,
  expectFocus,
  fakeSound,
  focused,
  part,
  parts,
  playerOf,
  playerWith,
  rows,
  settled,
} from '../show.js';
import {setState} from '../../player/set-state.js';

const many = {chapters: chaptersOf(100), duration: 6000};
const few = {chapters: chaptersOf(4), duration: 240};

const stops = (element: KapitelPlayer) => rows(element).filter(({tabIndex}) => tabIndex >= 0);
const list = (element: KapitelPlayer) => part(element, 'chapters');

/** The audio goes on by itself until then. */
async function runTo(element: KapitelPlayer, currentTime: number): Promise<void> {
  const player = playerOf(element);
  setState(player, {playRequested: true, readyState: 4, currentTime});
  await until(() => current(element) >= 0);
  await settled(element);
}

/** Rows are named for screen readers when the browser is idle. */
const isNamed = (row: Element | undefined, name: string) =>
  until(() => row?.querySelector('.hidden')?.textContent === name);

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

    it('is not there where no chapter is in it', async () => {
      const silent = few.chapters.map((chapter) => ({...chapter, toc: false}));
      const element = await playerWith({...few, chapters: silent});
      const list = all(element).find((inner) => inner.matches('kapitel-chapters'))!;
      expect(list.checkVisibility()).to.equal(false);
      const buttons = parts(element, 'chapter-button');
      expect(buttons.some((button) => button.checkVisibility())).to.equal(false);
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

  it('opens where the audio is, where it was folded', async () => {
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

  it('fades only at an edge beyond which the list continues', async () => {
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

  describe('of chapters that the audio is too short for', () => {
    it('says so, visibly and to screen readers', async () => {
      const element = await playerWith(few);
      setState(playerOf(element), {mediaDuration: 130});
      await settled(element);
      const last = rows(element)[3]!;
      expect(last.textContent).to.contain('beyond the end');
      await isNamed(last, '4 of 4: Chapter 4; starts at 3 minutes; lasts 1 minute; beyond the end');
      setState(playerOf(element), {mediaDuration: 240});
      await settled(element);
      expect(last.textContent).not.to.contain('beyond');
    });

    it('lets them be pressed, because the duration may be an estimate, and seeks to the end', async () => {
      const sound = fakeSound();
      const element = await playerWith(few);
      setState(playerOf(element), {mediaDuration: 130});
      await settled(element);
      const last = rows(element)[3]!;
      expect([last.ariaDisabled, last.disabled]).to.deep.equal([null, false]);
      last.click();
      expect([element.currentTime, element.paused]).to.deep.equal([129, false]);
      await until(() =>
        parts(element, 'notice').some((notice) => notice.textContent.includes('end')),
      );
      sound.restore();
    });
  });

  describe('of approximate chapters', () => {
    it('says so in the names of the rows; visibly only the time line does, once', async () => {
      const element = await playerWith(few);
      const row = rows(element)[1]!;
      setState(playerOf(element), {approximate: true});
      await settled(element);
      expect(row.textContent).not.to.contain('≈');
      await isNamed(row, '2 of 4: Chapter 2; starts at about 1 minute; lasts 1 minute');
    });
  });

  for (const width of [320, 560]) {
    it(`has each start on the line of its title, also where a length isn't known, at ${width} px`, async () => {
      const chapters = chaptersOf(4).map((chapter, index) =>
        index === 3 ? {...chapter, endTime: Infinity} : chapter,
      );
      const element = await playerWith({chapters, duration: undefined}, {}, width);
      const bottom = (row: Element, name: string) =>
        row.querySelector(`[part='${name}']`)!.getBoundingClientRect().bottom;
      const below = rows(element).map((row) =>
        Math.round(bottom(row, 'chapter-start') - bottom(row, 'chapter-title')),
      );
      const lengths = parts(element, 'chapter-length').map(({textContent}) => textContent);
      expect(lengths).to.deep.equal(['1:00', '1:00', '1:00', '']);
      expect(new Set(below).size).to.equal(1);
    });
  }

  it('names all of 1,000 rows, some at a time', async () => {
    const element = await playerWith({chapters: chaptersOf(1000), duration: 60_000});
    await isNamed(
      rows(element)[999],
      '1000 of 1000: Chapter 1000; starts at 16 hours 39 minutes; lasts 1 minute',
    );
  });

  it('counts only the rows that are shown', async () => {
    const silent = {...few.chapters[1]!, toc: false};
    const element = await playerWith({...few, chapters: few.chapters.with(1, silent)});
    await isNamed(rows(element)[2], '2 of 3: Chapter 3; starts at 2 minutes; lasts 1 minute');
  });

  it('says in the name that a chapter is an advertisement, in the language of the page', async () => {
    const ad = {...few.chapters[1]!, kind: 'ad' as const};
    const element = await playerWith({...few, chapters: few.chapters.with(1, ad)});
    await isNamed(rows(element)[1], '2 of 4: Chapter 2; Ad; starts at 1 minute; lasts 1 minute');
    element.lang = 'de';
    await isNamed(
      rows(element)[1],
      '2 von 4: Chapter 2; Anzeige; beginnt bei 1 Minute; dauert 1 Minute',
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
      setState(playerOf(element), {playRequested: false});
      await settled(element);
      expect(shape(element)).not.to.equal(playing);
    });

    it('continues over chapters that are not in the list, up to the next one that is', async () => {
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
      setState(playerOf(element), {seeking: true});
      await runTo(element, 300);
      expect(heard(element)).to.deep.equal([0, 1]);
    });

    it('is in the name of the row, in the language of the player', async () => {
      const element = await playerWith(few, {lang: 'de'});
      await until(() => rows(element)[0]!.textContent.includes('beginnt bei'));
      for (const time of [10, 60.2]) await runTo(element, time);
      await until(() =>
        rows(element)[0]!.querySelector('.hidden')!.textContent.endsWith('; gehört'),
      );
      expect(rows(element)[1]!.textContent).not.to.contain('gehört');
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
