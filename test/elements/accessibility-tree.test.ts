import {expect} from '@open-wc/testing';
import {a11ySnapshot, emulateMedia} from '@web/test-runner-commands';
import type {KapitelPlayer} from '../../src/elements/kapitel-player.js';
import {part, playerWith, rows, settled} from './show.js';
import {states} from './states.js';

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

const controls = [
  '  button "Previous chapter"',
  '  button "Back 15 seconds"',
  '  button "Play"',
  '  button "Forward 30 seconds"',
  '  button "Next chapter"',
  '  slider "Position" = 0',
  '  StaticText "0:00"',
  '  button "Length 1:00:00" (Show length or remaining time)',
  '  button "Speed 1×"',
  '  button "Mute"',
  '  slider "Volume" = 1',
  '  button "More"',
];

const list = [
  '  list "Chapters"',
  '    button "Intro starts at 0 seconds, 15 minutes long"',
  '    button "Deployment & more starts at 15 minutes, 15 minutes long"',
  '    button "A word starts at 30 minutes, 15 minutes long"',
  '    button "Goodbye starts at 45 minutes, 15 minutes long"',
];

describe('the accessibility tree', () => {
  const show = (state: string, attributes = {}) => states[state]!(attributes);

  it('of an episode before it plays', async () => {
    await expectTree(
      await show('ready'),
      'region "Podcast player: #179 MLOps"',
      '  StaticText "March 4, 2025"',
      '  StaticText "#179 MLOps"',
      '  StaticText "Ada and Grace"',
      ...controls,
      '  alert',
      ...list,
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
      '16 minutes, 40 seconds of 1 hour, chapter Deployment & more',
    );
  });

  it('of an advertisement: that it is one, in a word of its own', async () => {
    const text = await tree(await show('with an advertisement'));
    expect(text).to.match(/button "A word\sAd starts at 30 minutes/);
  });

  it('of one without chapters, cover, people or date', async () => {
    const element = await playerWith({title: 'Alone'});
    await expectTree(
      element,
      'region "Podcast player: Alone"',
      '  StaticText "Alone"',
      ...controls.filter((line) => !line.includes('chapter')),
      '  alert',
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
        '    StaticText "This sound is not as long as announced, so chapters may start elsewhere."',
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
    const ring = getComputedStyle(part(element, 'play-button'), '::after');
    expect(ring.content).to.equal('""');
    expect(ring.animationName).to.equal('none');
    expect(getComputedStyle(part(element, 'track')).transitionDuration).to.equal('0s');
  });
});
