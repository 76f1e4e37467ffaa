import {expect, fixture, html} from '@open-wc/testing';
import '../../../src/kapitel.js';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import {start} from '../../../src/features/sticky/sticky.js';
import {
  all,
  chaptersOf,
  episodeOf,
  expectFocus,
  fakeSound,
  featureContext,
  part,
  parts,
  settled,
} from '../../elements/show.js';
import {until} from '../../until.js';

/** Players below each other, each with a window's height of text below it. */
async function addPlayers(count = 1, dir = 'ltr'): Promise<KapitelPlayer[]> {
  const players = Array.from({length: count}, (_, index) => {
    const player = document.createElement('kapitel-player');
    player.episode = episodeOf({title: `Episode ${index + 1}`, chapters: chaptersOf(12)});
    return player;
  });
  const space = 3 * innerHeight;
  await fixture(html`
    <div dir=${dir} style="inline-size: 700px">
      ${players.map(
        (player) =>
          html`${player}
            <div style="block-size: ${space}px"></div>
            <button class="below">Below</button>`,
      )}
      <div style="block-size: ${space}px"></div>
    </div>
  `);
  for (const player of players) await settled(player);
  return players;
}

const bar = (player: KapitelPlayer): HTMLElement | undefined => parts(player, 'sticky-bar')[0];
const isShown = (player: KapitelPlayer) => bar(player) !== undefined;
const buttonNamed = (player: KapitelPlayer, label: string) =>
  all<HTMLElement>(player).find(
    (element) => element.part.contains('sticky-button') && element.ariaLabel === label,
  )!;
/** Waits for what the browser reports of an element that comes into view or leaves it. */
const looked = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });

describe('the bar that stays in view', () => {
  let sound: ReturnType<typeof fakeSound>;
  let ending: AbortController;
  beforeEach(() => {
    sound = fakeSound();
    ending = new AbortController();
  });
  afterEach(() => {
    ending.abort();
    sound.restore();
    scrollTo(0, 0);
  });

  const play = (player: KapitelPlayer) => {
    void player.play();
    sound.engine.say('playing', {readyState: 4, duration: 720, currentTime: 65});
  };
  const startIn = (player: KapitelPlayer) => start(featureContext(player, ending));

  it('is shown while a player that plays is out of view, with its chapter and time', async () => {
    const [player] = await addPlayers();
    startIn(player!);
    play(player!);
    await looked();
    expect(isShown(player!)).to.equal(false);
    scrollTo(0, 2 * innerHeight);
    await until(() => bar(player!));
    const {bottom, height, width} = bar(player!)!.getBoundingClientRect();
    await until(() => Math.abs(bar(player!)!.getBoundingClientRect().bottom - innerHeight) < 1);
    expect(bottom).to.be.at.least(innerHeight - 1);
    expect(height).to.be.within(48, 80);
    expect(width).to.be.closeTo(document.documentElement.clientWidth, 1);
    const text = bar(player!)!.textContent.replaceAll(/\s+/g, ' ');
    expect(text).to.include('Chapter 2').and.to.include('1:05 / 12:00');
    expect(bar(player!)!.ariaLabel).to.equal('Podcast player: Episode 1');
    scrollTo(0, 0);
    await until(() => !bar(player!));
  });

  it('is not shown for a player that was paused before it left the view, and comes with play()', async () => {
    const [player] = await addPlayers();
    startIn(player!);
    play(player!);
    player!.pause();
    scrollTo(0, 2 * innerHeight);
    await looked();
    expect(isShown(player!)).to.equal(false);
    play(player!);
    await until(() => bar(player!));
  });

  it('stays when the listener pauses in it, and plays again', async () => {
    const [player] = await addPlayers();
    startIn(player!);
    play(player!);
    scrollTo(0, 2 * innerHeight);
    await until(() => bar(player!));
    const button = () =>
      bar(player!)!.querySelector('kapitel-play-button')!.shadowRoot!.querySelector('button')!;
    await until(() => button().ariaLabel === 'Pause');
    button().click();
    await until(() => button().ariaLabel === 'Play');
    expect(player!.paused).to.equal(true);
    button().click();
    expect(player!.paused).to.equal(false);
    expect(isShown(player!)).to.equal(true);
  });

  it('closes until the player was in view again', async () => {
    const [player] = await addPlayers();
    startIn(player!);
    play(player!);
    scrollTo(0, 2 * innerHeight);
    await until(() => bar(player!));
    buttonNamed(player!, 'Close').click();
    expect(isShown(player!)).to.equal(false);
    scrollBy(0, 50);
    await looked();
    expect(isShown(player!)).to.equal(false);
    scrollTo(0, 0);
    await looked();
    scrollTo(0, 2 * innerHeight);
    await until(() => bar(player!));
  });

  it('leads to the player, whose play button gets the focus', async () => {
    const [player] = await addPlayers();
    startIn(player!);
    play(player!);
    scrollTo(0, 2 * innerHeight);
    await until(() => bar(player!));
    buttonNamed(player!, 'Go to the player').click();
    expectFocus(part(player!, 'play-button'));
    await until(() => !bar(player!));
  });

  it('shows the player that was played last', async () => {
    const [first, second] = await addPlayers(2);
    for (const player of [first!, second!]) startIn(player);
    play(first!);
    scrollTo(0, 2 * innerHeight);
    await until(() => bar(first!));
    play(second!);
    await until(() => bar(second!));
    expect(isShown(first!)).to.equal(false);
  });

  it('scrolls the page where it would hide what gets the focus', async () => {
    const [player] = await addPlayers();
    startIn(player!);
    play(player!);
    const below = document.querySelector<HTMLElement>('.below')!;
    scrollTo(0, 2 * innerHeight);
    await until(() => bar(player!));
    await until(() => Math.abs(bar(player!)!.getBoundingClientRect().bottom - innerHeight) < 1);
    scrollBy(0, below.getBoundingClientRect().bottom - innerHeight);
    below.focus({preventScroll: true});
    const edge = bar(player!)!.getBoundingClientRect().top;
    expect(below.getBoundingClientRect().bottom).to.be.at.most(edge + 1);
  });

  it('ends with the audio, and with the feature', async () => {
    const [player] = await addPlayers();
    startIn(player!);
    play(player!);
    scrollTo(0, 2 * innerHeight);
    await until(() => bar(player!));
    sound.engine.say('ended', {ended: true, paused: true, currentTime: 720});
    await until(() => !bar(player!));
    play(player!);
    await until(() => bar(player!));
    ending.abort();
    expect(isShown(player!)).to.equal(false);
  });
});
