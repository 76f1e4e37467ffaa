import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import {once, until} from '../../until.js';
import {
  chaptersOf,
  expectFocus,
  fakeSound,
  part,
  playerWith,
  rows,
  showIntent,
} from '../../elements/show.js';

const TITLES = ['Intro', 'Éclair', 'Deployment', 'Emacs'];

/** A player at 1:30, in the second chapter of four, with the focus on its menu button. */
async function start(attributes = {}, width = 1000): Promise<KapitelPlayer> {
  const episode = {chapters: chaptersOf(4, (index) => TITLES[index]!), duration: 240};
  const element = await playerWith(episode, attributes, width);
  element.currentTime = 90;
  await showIntent(element);
  part(element, 'menu-button').focus();
  return element;
}

/** The texts of all live regions that the keys use. */
const announced = (element: Element): string =>
  [...element.shadowRoot!.querySelectorAll('p[role=status]')]
    .map(({textContent}) => textContent)
    .join('');

/** WebDriver holds a modifier down that is typed; the other drivers hold it down until it is released. */
async function pressWithShift(key: string): Promise<void> {
  const isWebDriver = !/Chrome|Firefox/.test(navigator.userAgent);
  if (isWebDriver) return sendKeys({type: `\uE008${key}`});
  await sendKeys({down: 'Shift'});
  await sendKeys({press: key});
  await sendKeys({up: 'Shift'});
}

describe('keys, for screen readers', () => {
  let sound: ReturnType<typeof fakeSound>;
  beforeEach(() => (sound = fakeSound()));
  afterEach(() => sound.restore());

  const confirmations: [key: string, text: string][] = [
    ['k', 'Playing'],
    ['j', '1 minute 15 seconds'],
    ['ArrowRight', '1 minute 35 seconds'],
    ['l', '2 minutes; Chapter 3: Deployment'],
    ['n', 'Chapter 3: Deployment'],
    ['p', 'Chapter 2: Éclair'],
    ['>', '1.05 times'],
    ['<', '0.95 times'],
    ['ArrowDown', 'Volume 95%'],
    ['m', 'muted'],
    ['5', '2 minutes; Chapter 3: Deployment'],
  ];
  for (const [key, text] of confirmations) {
    it(`“${key}” confirms “${text}”`, async () => {
      const element = await start();
      expect(announced(element)).to.equal('');
      await sendKeys({press: key});
      expect(announced(element)).to.equal(text);
    });
  }

  it('confirm the same twice as two changes', async () => {
    const element = await start();
    await sendKeys({press: 'm'});
    await sendKeys({press: 'm'});
    expect(announced(element)).to.equal('unmuted');
    element.currentTime = 0;
    await sendKeys({press: 'ArrowLeft'});
    const first = announced(element);
    await sendKeys({press: 'ArrowLeft'});
    expect(announced(element)).not.to.equal(first);
    expect(announced(element).trim()).to.equal(first);
  });

  it('confirm nothing that a script or a press did', async () => {
    const element = await start();
    element.muted = true;
    element.seekToChapter(2);
    part(element, 'play-button').click();
    await element.updateComplete;
    expect(announced(element)).to.equal('');
  });

  it('leave it to the focused control where that says the same', async () => {
    const element = await start();
    for (const [name, key] of [
      ['mute-button', 'm'],
      ['play-button', 'k'],
      ['timeline', 'j'],
    ] as const) {
      part(element, name).focus();
      await sendKeys({press: key});
      expect(announced(element), name).to.equal('');
    }
  });

  it('announce a chapter once, where every chapter is announced', async () => {
    const element = await start({announce: 'chapters'});
    await sendKeys({press: 'n'});
    await until(() => announced(element) === 'Deployment');
  });

  it('“w” says where playback is', async () => {
    const element = await start();
    await sendKeys({press: 'w'});
    expect(announced(element)).to.equal(
      'Chapter 2: Éclair; 1 minute 30 seconds; 2 minutes 30 seconds left',
    );
  });

  it('“w” does without chapters and without a duration', async () => {
    const element = await playerWith({duration: undefined});
    await showIntent(element);
    part(element, 'menu-button').focus();
    await sendKeys({press: 'w'});
    expect(announced(element)).to.equal('0 seconds');
  });

  const finds: [letter: string, rows: number[]][] = [
    ['D', [2]],
    ['E', [1, 3, 1]],
  ];
  for (const [letter, places] of finds) {
    it(`Shift and “${letter}” moves the focus to chapters that start with it`, async () => {
      const element = await start();
      for (const place of places) {
        const moved = once(part(element, 'chapters'), 'focusin');
        await pressWithShift(letter);
        await moved;
        expectFocus(rows(element)[place]);
      }
      expect(element.paused).to.equal(true);
    });
  }

  it('Shift and a letter unfolds a folded list', async () => {
    const element = await start({layout: 'compact'}, 400);
    const moved = once(part(element, 'chapters'), 'focusin');
    await pressWithShift('D');
    await moved;
    expectFocus(rows(element)[2]);
  });

  it('Shift and a letter that no chapter starts with says so', async () => {
    const element = await start();
    await pressWithShift('X');
    await until(() => announced(element) === 'No chapter starts with X');
    expectFocus(part(element, 'menu-button'));
  });

  it('confirm in the language of the player', async () => {
    const element = await start({lang: 'de'});
    await until(() => part(element, 'menu-button').lang === 'de');
    await sendKeys({press: '>'});
    expect(announced(element)).to.equal('1,05-faches Tempo');
  });
});
