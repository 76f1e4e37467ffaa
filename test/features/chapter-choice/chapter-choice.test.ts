import {expect} from '@open-wc/testing';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import type {Chapter, Episode} from '../../../src/episode/episode.js';
import {
  chaptersOf,
  episodeOf,
  expectFocus,
  fakeSound,
  part,
  parts,
  playerOf,
  playerWith,
  rows,
  settled,
  showIntent,
} from '../../elements/show.js';
import {ranges} from '../../player/fake-engine.js';
import {until} from '../../until.js';

/** Four chapters of ten minutes; the second one is an advertisement. */
function chapters(): Chapter[] {
  const [intro, ad, topic, end] = chaptersOf(4, undefined, 600);
  return [intro!, {...ad!, kind: 'ad'}, topic!, {...end!, title: 'Thanks to our Patrons'}];
}

describe('choosing chapters', () => {
  let sound: ReturnType<typeof fakeSound>;
  beforeEach(() => (sound = fakeSound()));
  afterEach(() => sound.restore());

  async function shown(
    attributes: Record<string, string> = {},
    episode: Partial<Episode> = {},
  ): Promise<KapitelPlayer> {
    const element = await playerWith(
      {duration: 2400, chapters: chapters(), ...episode},
      attributes,
    );
    await showIntent(element);
    return element;
  }
  function open(): void {
    sound.engine.say('durationchange', {duration: 2400, readyState: 4, seekable: ranges(0, 2400)});
    sound.engine.say('playing');
  }
  function hear(position: number): void {
    sound.engine.moveTo(position);
    sound.engine.say('timeupdate');
  }
  /** Ends a seek that the player has begun. */
  const arrive = () => sound.engine.say('seeked', {seeking: false});
  const items = (element: KapitelPlayer) =>
    parts(element, 'menu-item').filter(({textContent}) => textContent.includes('Choose chapters'));
  const boxes = (element: KapitelPlayer) => parts<HTMLInputElement>(element, 'choice-checkbox');
  const ticks = (element: KapitelPlayer) => boxes(element).map(({checked}) => checked);
  const button = (element: KapitelPlayer, name: string) =>
    parts(element, 'choice-button').find(({textContent}) => textContent.trim() === name)!;
  const status = (element: KapitelPlayer) =>
    part(element, 'dialog').querySelector('[role=status]')!.textContent.trim();
  const announced = (element: KapitelPlayer) =>
    [...element.shadowRoot!.querySelectorAll('p[role=status]')]
      .map(({textContent}) => textContent)
      .filter((text) => text.startsWith('Left out'));
  async function openDialog(element: KapitelPlayer): Promise<void> {
    part(element, 'menu-button').click();
    await until(() => items(element).length);
    items(element)[0]!.click();
    await until(() => boxes(element).length);
  }
  async function leaveOut(element: KapitelPlayer, ...indices: number[]): Promise<void> {
    await openDialog(element);
    for (const index of indices) boxes(element)[index]!.click();
    part(element, 'dialog').querySelector<HTMLElement>('form button')!.click();
    await until(() => !boxes(element).length);
    await settled(element);
  }

  it('is offered in a dialog whose first choice has the focus', async () => {
    const element = await shown();
    await openDialog(element);
    expectFocus(parts(element, 'choice-button')[0]);
  });

  it('jumps over the chapters that are left out, exactly to the next one, and announces it', async () => {
    const element = await shown();
    await leaveOut(element, 2);
    void element.play();
    open();
    hear(1199.9);
    expect(element.currentTime).to.equal(1199.9);
    hear(1200.1);
    expect(element.currentTime).to.equal(1800);
    arrive();
    expect(announced(element)).to.deep.equal(['Left out: Chapter 3']);
    hear(1800.1);
    expect(element.currentTime).to.equal(1800.1);
  });

  it('jumps in time, between two updates of the position', async () => {
    const element = await shown();
    await leaveOut(element, 2);
    void element.play();
    open();
    hear(1199.95);
    sound.engine.moveTo(1200);
    await until(() => element.currentTime === 1800);
  });

  it('does not jump back where the audio starts a little before the position that was sought to', async () => {
    const element = await shown();
    await leaveOut(element, 2);
    void element.play();
    open();
    hear(1200);
    sound.engine.moveTo(1799.8);
    arrive();
    let seeks = 0;
    element.addEventListener('seeking', () => seeks++);
    hear(1799.9);
    hear(1800.2);
    expect(seeks).to.equal(0);
  });

  it('ends at the end where the last chapters are left out, and starts over after the first ones', async () => {
    const element = await shown();
    await leaveOut(element, 0, 3);
    void element.play();
    expect(element.currentTime).to.equal(600);
    open();
    arrive();
    hear(1800);
    expect(element.currentTime).to.equal(2400);
    arrive();
    sound.engine.say('ended', {ended: true, paused: true});
    await settled(element);
    expect(element.ended).to.equal(true);
    void element.play();
    arrive();
    hear(0.1);
    expect(element.currentTime).to.equal(600);
  });

  it('starts over after the chapters that are left out, after an end of its own', async () => {
    const element = await shown();
    void element.play();
    open();
    await until(() => playerOf(element).recovery);
    hear(1300);
    await leaveOut(element, 0);
    // It would take an end that comes so fast for an interruption.
    playerOf(element).recovery = undefined;
    hear(2399.9);
    sound.engine.moveTo(2400);
    sound.engine.say('ended', {ended: true, paused: true});
    await settled(element);
    void element.play();
    arrive();
    hear(0.1);
    expect(element.currentTime).to.equal(600);
  });

  it('plays a chapter that is left out when its row is pressed, also the first one before playback', async () => {
    const element = await shown();
    await leaveOut(element, 0, 2);
    rows(element)[0]!.click();
    open();
    hear(1);
    expect(element.currentTime).to.equal(1);
    rows(element)[2]!.click();
    arrive();
    hear(1201);
    hear(1799);
    expect(element.currentTime).to.equal(1799);
  });

  it('leaves the chapter that plays when it is left out now', async () => {
    const element = await shown();
    void element.play();
    open();
    rows(element)[2]!.click();
    arrive();
    hear(1300);
    await leaveOut(element, 2);
    expect(element.currentTime).to.equal(1800);
  });

  it('follows chapters that the listener has moved', async () => {
    const element = await shown();
    await leaveOut(element, 2);
    void element.play();
    open();
    const moved = chapters().map((chapter) => ({
      ...chapter,
      startTime: chapter.startTime && chapter.startTime + 15,
    }));
    playerOf(element).update({adjustedChapters: moved});
    hear(1205);
    expect(element.currentTime).to.equal(1205);
    hear(1215);
    expect(element.currentTime).to.equal(1815);
  });

  it('plays what it can’t jump over', async () => {
    const element = await shown();
    await leaveOut(element, 2);
    void element.play();
    open();
    await until(() => playerOf(element).recovery);
    Object.assign(sound.engine, {seekable: ranges(0, 0)});
    hear(1200.1);
    hear(1201);
    expect(element.currentTime).to.equal(1201);
    expect(announced(element)).to.deep.equal([]);
  });

  it('pauses where a chapter ends that the sleep timer waits for', async () => {
    const element = await shown();
    await leaveOut(element, 2);
    void element.play();
    open();
    hear(1100);
    part(element, 'menu-button').click();
    await until(() => parts(element, 'menu-item').length);
    parts(element, 'menu-item')
      .find(({textContent}) => textContent.includes('Sleep timer'))!
      .click();
    await until(() => parts(element, 'sleep-option').length);
    parts(element, 'sleep-option')
      .find(({textContent}) => textContent.includes('End of the chapter'))!
      .click();
    // Between two updates of the position.
    hear(1199.95);
    sound.engine.moveTo(1200);
    await until(() => element.paused);
    expect(element.currentTime).to.be.below(1800);
  });

  it('is shown in the rows, in words as well, and on the time line, and can be taken back', async () => {
    const element = await shown();
    await leaveOut(element, 2);
    const row = rows(element)[2]!;
    const title = () => getComputedStyle(row.querySelector('[part=chapter-title]')!);
    expect(title().textDecorationLine).to.equal('line-through');
    expect(row.textContent).to.contain('; left out');
    const track = part(element, 'track');
    const mask = track.querySelector<HTMLElement>('.skipped')!.style.maskImage;
    expect(mask).to.match(/50%.*75%/);
    await openDialog(element);
    expect(ticks(element)).to.deep.equal([true, true, false, true]);
    button(element, 'All chapters').click();
    await settled(element);
    expect(ticks(element)).to.deep.equal([true, true, true, true]);
    expect(title().textDecorationLine).to.equal('none');
    expect(row.textContent).not.to.contain('left out');
    expect(track.querySelector('.skipped')).to.equal(null);
  });

  it('ends with the episode', async () => {
    const element = await shown();
    await leaveOut(element, 2);
    element.episode = episodeOf({duration: 2400, chapters: chapters()});
    await settled(element);
    await openDialog(element);
    expect(ticks(element)).to.deep.equal([true, true, true, true]);
  });

  it('chooses what fits into some time, from the position on, and says how much it is', async () => {
    const element = await shown({'skippable-ads': ''});
    await openDialog(element);
    expect(status(element)).to.equal('Plays 40 minutes of 40 minutes');
    button(element, '20 minutes').click();
    expect(ticks(element)).to.deep.equal([true, false, true, false]);
    expect(status(element)).to.equal('Plays 20 minutes of 40 minutes');
    element.currentTime = 1500;
    button(element, '20 minutes').click();
    expect(ticks(element)).to.deep.equal([false, false, true, true]);
    element.playbackRate = 0.5;
    element.currentTime = 0;
    button(element, '10 minutes').click();
    expect(status(element)).to.equal('No chapter is that short.');
    expect(ticks(element)).to.deep.equal([false, false, true, true]);
    element.playbackRate = 2;
    button(element, '10 minutes').click();
    expect(ticks(element)).to.deep.equal([true, false, true, false]);
  });

  it('leaves out advertisements only if the author allows it', async () => {
    const element = await shown();
    await openDialog(element);
    expect(boxes(element).map(({disabled}) => disabled)).to.deep.equal([false, true, false, false]);
    expect(button(element, 'Without ads')).to.equal(undefined);
    button(element, '20 minutes').click();
    // Their time counts.
    expect(ticks(element)).to.deep.equal([true, true, false, false]);
  });

  it('leaves out what the author names as advertisements', async () => {
    const element = await shown({'skippable-ads': 'sponsor, our patrons'});
    await openDialog(element);
    button(element, 'Without ads').click();
    expect(ticks(element)).to.deep.equal([true, false, true, false]);
    expect(boxes(element).some(({disabled}) => disabled)).to.equal(false);
  });

  it('plays advertisements again as soon as the author no longer allows to leave them out', async () => {
    const element = await shown({'skippable-ads': ''});
    await openDialog(element);
    button(element, 'Without ads').click();
    expect(ticks(element)).to.deep.equal([true, false, true, true]);
    element.removeAttribute('skippable-ads');
    await until(() => ticks(element)[1]);
    expect(boxes(element)[1]!.disabled).to.equal(true);
    element.setAttribute('skippable-ads', '');
    await until(() => !boxes(element)[1]!.disabled);
    expect(ticks(element)).to.deep.equal([true, true, true, true]);
  });

  it('keeps one chapter', async () => {
    const element = await shown({'skippable-ads': ''});
    await openDialog(element);
    for (const box of boxes(element)) box.click();
    expect(ticks(element)).to.deep.equal([false, false, false, true]);
  });

  it('is not offered for a single chapter, nor with `chapter-choice="off"`', async () => {
    const menuOf = async (element: KapitelPlayer) => {
      part(element, 'menu-button').click();
      await until(() => parts(element, 'menu-item').length);
      return items(element);
    };
    expect(await menuOf(await shown({}, {chapters: chaptersOf(1)}))).to.deep.equal([]);
    expect(await menuOf(await shown({'chapter-choice': 'off'}))).to.deep.equal([]);
  });

  it('is accessible, and returns the focus to the menu', async () => {
    const element = await shown();
    await openDialog(element);
    await expect(element).to.be.accessible();
    expect(boxes(element)[0]!.labels![0]!.textContent.trim()).to.contain('Chapter 1');
    part(element, 'dialog').querySelector<HTMLElement>('form button')!.click();
    await until(() => !parts(element, 'choice-checkbox').length);
    expectFocus(part(element, 'menu-button'));
  });
});
