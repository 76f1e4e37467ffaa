import {expect} from '@open-wc/testing';
import {a11ySnapshot, emulateMedia} from '@web/test-runner-commands';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import {start as startContinue} from '../../../src/features/continue/continue.js';
import {saveInterrupted} from '../../../src/features/continue/interrupted.js';
import {start as startSticky} from '../../../src/features/sticky/sticky.js';
import {until} from '../../until.js';
import {
  all,
  chaptersOf,
  episodeOf,
  fakeSound,
  featureContext,
  part,
  parts,
  playerWith,
  rows,
  settled,
} from '../show.js';
import {states} from '../states.js';

interface Node {
  readonly role: string;
  readonly name?: string;
  readonly valuetext?: string;
  readonly value?: string | number;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly description?: string;
  readonly children?: readonly Node[];
}

/** The tree as a screen reader gets it, a line each. */
function lines({
  role,
  name,
  valuetext,
  value,
  disabled,
  pressed,
  expanded,
  description,
  children = [],
}: Node): string[] {
  const facts = [
    role,
    name && JSON.stringify(name),
    (valuetext ?? value) !== undefined && `= ${valuetext ?? value}`,
    disabled && 'disabled',
    pressed && 'pressed',
    expanded && 'expanded',
    description && `(${description})`,
  ].filter(Boolean);
  return [facts.join(' '), ...children.flatMap(lines).map((line) => `  ${line}`)];
}

async function tree(element: KapitelPlayer): Promise<string> {
  await settled(element);
  element.id = 'tree';
  const root = (await a11ySnapshot({})) as unknown as Node;
  return (root.children ?? []).flatMap(lines).join('\n');
}

/** The tree as it should be, without the indentation of this file. */
async function expectTree(element: KapitelPlayer, ...expected: string[]): Promise<void> {
  expect((await tree(element)).split('\n')).to.deep.equal(expected);
}

const skipLink = ['link "After the player"', '  StaticText "After the player"'];
const end = ['generic', '  StaticText "After the player"'];

const controls = [
  '  button "Previous chapter"',
  '  button "Back 15 seconds"',
  '  button "Play"',
  '  button "Forward 30 seconds"',
  '  button "Next chapter"',
  '  slider "Position" = 0',
  // The name of the timer is left out of the snapshot; the tests of the time line have it.
  '  StaticText "0:00"',
  '  button "Length 1 hour" (Show length or remaining time)',
  '  button "Speed 1×"',
  '  button "Mute"',
  '  slider "Volume" = 1',
  '  button "More"',
];

const list = [
  '  list "Chapters"',
  '    button "1 of 4: Intro; starts at 0 seconds; lasts 15 minutes"',
  '    button "2 of 4: Deployment & more; starts at 15 minutes; lasts 15 minutes"',
  '    button "3 of 4: A word; starts at 30 minutes; lasts 15 minutes"',
  '    button "4 of 4: Goodbye; starts at 45 minutes; lasts 15 minutes"',
];

describe('the accessibility tree', () => {
  const show = (state: string, attributes = {}) => states[state]!(attributes);

  it('of an episode before it plays', async () => {
    await expectTree(
      await show('ready'),
      ...skipLink,
      'region "Podcast player: #179 MLOps"',
      '  StaticText "March 4, 2025"',
      '  StaticText "#179 MLOps"',
      '  StaticText "Ada and Grace"',
      ...controls,
      '  alert',
      ...list,
      ...end,
    );
  });

  it('of an episode that plays: pause instead of play, and the current chapter', async () => {
    const element = await show('playing');
    const text = await tree(element);
    expect(text).to.contain('button "Pause"').and.not.contain('button "Play"');
    expect(rows(element).map((row) => row.getAttribute('aria-current'))).to.deep.equal([
      null,
      'true',
      null,
      null,
    ]);
    expect(part(element, 'timeline').getAttribute('aria-valuetext')).to.equal(
      '16 minutes 40 seconds of 1 hour, chapter Deployment & more',
    );
  });

  it('of an advertisement: that it is one, in a word of its own', async () => {
    const text = await tree(await show('with an advertisement'));
    expect(text).to.match(/button "3 of 4: A word; Ad; starts at 30 minutes/);
  });

  it('of one without chapters, cover, people or date', async () => {
    const element = await playerWith({title: 'Alone'});
    await expectTree(
      element,
      ...skipLink,
      'region "Podcast player: Alone"',
      '  StaticText "Alone"',
      ...controls.filter((line) => !line.includes('chapter')),
      '  alert',
      ...end,
    );
  });

  it('of folded chapters: a button that unfolds them', async () => {
    const element = await show('folded');
    expect(await tree(element))
      .to.contain('button "Chapters"')
      .and.not.contain('Deployment');
    part(element, 'chapters-button').click();
    const text = await tree(element);
    expect(text).to.contain('button "Chapters" expanded').and.contain('Deployment & more');
  });

  it('of an error: what is wrong, and what to do', async () => {
    const text = await tree(await show('with the error network'));
    expect(text).to.contain(
      [
        '  alert',
        '    StaticText "The connection to the audio broke off."',
        '  button "Try again"',
        '  link "Open the audio file"',
      ].join('\n'),
    );
  });

  it('of chapters that may be elsewhere: a sentence that is read out, and ways to put them right', async () => {
    const text = await tree(await show('with chapters that were moved'));
    expect(text).to.contain(
      [
        '  status',
        '    StaticText "The length of this episode has changed, so chapters may start earlier or later."',
        '  button "15 seconds earlier"',
        '  button "15 seconds later"',
        '  button "This chapter starts now"',
        '  button "Undo"',
      ].join('\n'),
    );
  });

  it('of the choice of speeds: which one counts', async () => {
    const text = await tree(await show('with the speeds open'));
    expect(text).to.contain('button "Speed 1×" expanded').and.contain('button "1×" pressed');
    expect(text).to.contain('button "Slower"').and.contain('button "Faster"');
  });

  it('of the list of keys: nothing but it', async () => {
    const text = await tree(await show('with the list of keys'));
    expect(text.split('\n')[0]).to.equal('dialog "Keyboard shortcuts"');
    expect(text).to.contain('heading "Keyboard shortcuts"').and.contain('button "Close"');
    expect(text).not.to.contain('region');
  });

  it('has no image without a name', async () => {
    for (const state of ['ready', 'playing', 'buffering', 'with the speeds open']) {
      const element = await show(state);
      await settled(element);
      // What is inside a button has no role.
      const images = all(element).filter((inner) =>
        inner.matches('svg:not(button *), img:not([alt])'),
      );
      expect(images).not.to.be.empty;
      for (const image of images) expect(image.ariaHidden, state).to.equal('true');
    }
  });

  it('has the volume in percent', async () => {
    const element = await show('ready');
    element.volume = 0.55;
    await settled(element);
    expect(part(element, 'volume').getAttribute('aria-valuetext')).to.equal('55%');
  });

  it('has the chapters as a list with a name', async () => {
    const chapterList = part(await show('ready'), 'chapters');
    // Safari takes a list without bullets for none.
    expect(chapterList.getAttribute('role')).to.equal('list');
    expect(chapterList.ariaLabel).to.equal('Chapters');
  });
});

describe('reduced motion', () => {
  afterEach(() => emulateMedia({reducedMotion: 'no-preference'}));

  it('turns no ring and lets nothing grow', async () => {
    await emulateMedia({reducedMotion: 'reduce'});
    const element = await states['buffering']!({});
    await settled(element);
    const ring = getComputedStyle(part(element, 'play-button').querySelector('.ring')!);
    expect(ring.animationName).to.equal('appear');
    expect(ring.animationDuration).to.equal('0s');
    expect(getComputedStyle(part(element, 'thumb').parentElement!).transitionDuration).to.equal(
      '0s',
    );
  });
});

describe('the tree of a bar at the edge of the window', () => {
  let sound: ReturnType<typeof fakeSound>;
  let ending: AbortController;
  beforeEach(() => {
    sound = fakeSound();
    ending = new AbortController();
    sessionStorage.clear();
  });
  afterEach(() => {
    ending.abort();
    sound.restore();
    sessionStorage.clear();
    scrollTo(0, 0);
  });

  /** From the bar on: it comes after the player, and before what follows in the page. */
  async function expectBar(element: KapitelPlayer, ...expected: string[]): Promise<void> {
    const text = await tree(element);
    const afterPlayer = text.slice(text.indexOf(end.join('\n')) + end.join('\n').length + 1);
    expect(afterPlayer.split('\n').slice(0, expected.length)).to.deep.equal(expected);
    expect(document.activeElement?.localName).to.equal('body');
  }

  it('is a region of its own where the player is out of view, and takes no focus', async () => {
    const element = await playerWith({title: 'Episode', duration: 720, chapters: chaptersOf(12)});
    const below = document.createElement('p');
    below.style.blockSize = '300vh';
    element.after(below);
    startSticky(featureContext(element, ending));
    void element.play();
    sound.engine.say('playing', {readyState: 4, duration: 720, currentTime: 65});
    below.scrollIntoView({block: 'end', behavior: 'instant'});
    const bar = () => parts(element, 'sticky-bar')[0];
    await until(() => bar());
    await until(() => bar()!.querySelector('kapitel-play-button')!.shadowRoot?.childElementCount);
    await expectBar(
      element,
      'region "Podcast player: Episode"',
      '  button "Back 15 seconds"',
      '  button "Pause"',
      '  button "Forward 30 seconds"',
      '  StaticText "Chapter 2"',
      '  StaticText "1:05"',
      '  StaticText " / 12:00"',
      '  button "Go to the player"',
      '  button "Close"',
    );
  });

  it('is a region of its own where an episode can be continued, and takes no focus', async () => {
    saveInterrupted(episodeOf({title: 'Before'}), 'https://example.org/before.mp3', 50);
    const element = await playerWith({title: 'Episode'});
    startContinue(featureContext(element, ending));
    await until(() => parts(element, 'continue-bar').length);
    await expectBar(
      element,
      'region "Podcast player: Before"',
      '  StaticText "Before"',
      '  button "Continue at 0:50"',
      '  button "Close"',
    );
  });
});
