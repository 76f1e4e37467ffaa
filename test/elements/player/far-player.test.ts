import {expect, fixture, html} from '@open-wc/testing';
import '../../../src/kapitel.js';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import {until} from '../../until.js';
import {chaptersOf, episodeOf, fakeSound, part, parts} from '../show.js';

/** Players that are rendered whole wherever they are. */
const FEW = 6;

/** Adds players below each other, each far below the one before. The last one is far from the view. */
async function addPlayers(width = 700, layout?: string): Promise<KapitelPlayer[]> {
  const players = Array.from({length: FEW + 1}, () => {
    const player = document.createElement('kapitel-player');
    if (layout) player.setAttribute('layout', layout);
    player.episode = episodeOf({title: 'An episode', chapters: chaptersOf(12)});
    return player;
  });
  const margin = 3 * innerHeight;
  await fixture(html`
    <div style="inline-size: ${width}px">
      ${players.map((player) => html`<div style="margin-block-end: ${margin}px">${player}</div>`)}
    </div>
  `);
  await until(() => parts(players[0]!, 'chapter').length);
  return players;
}

const isWhole = (player: KapitelPlayer) => parts(player, 'menu-button').length > 0;
const hiddenText = (player: KapitelPlayer) =>
  player.shadowRoot!.querySelector('[hidden=until-found]');

describe('a player far from the view, after others on its page', () => {
  afterEach(() => scrollTo(0, 0));

  it('has its title and Play only, until it comes near', async () => {
    const players = await addPlayers();
    await until(() => players.slice(0, FEW).every(isWhole));
    const far = players[FEW]!;
    expect(part(far, 'title').textContent).to.equal('An episode');
    expect(part(far, 'play-button').getAttribute('aria-label')).to.equal('Play');
    expect(isWhole(far)).to.equal(false);
    expect(parts(far, 'chapter')).to.have.lengthOf(0);
    await until(() => hiddenText(far));
    far.scrollIntoView();
    await until(() => isWhole(far) && parts(far, 'chapter').length === 12);
    expect(Boolean(hiddenText(far))).to.equal(false);
  });

  it('is as high as it will be, in each layout', async () => {
    const layouts = [[360], [700], [1100], [700, 'bar'], [700, 'compact']] as const;
    for (const [width, layout] of layouts) {
      const players = await addPlayers(width, layout);
      await until(() => players.slice(0, FEW).every(isWhole));
      const heights = players.map((player) => player.getBoundingClientRect().height);
      expect(isWhole(players[FEW]!)).to.equal(false);
      expect(heights[FEW], `${width} ${layout}`).to.be.closeTo(heights[0]!, 0.5);
      for (const player of players) player.remove();
    }
  });

  it('has the titles of its chapters as text that the search of the browser finds', async () => {
    const far = (await addPlayers())[FEW]!;
    await until(() => hiddenText(far));
    expect(hiddenText(far)!.textContent.split('\n')).to.have.lengthOf(12);
    far.episode = episodeOf({chapters: chaptersOf(3, (index) => `Other ${index}`)});
    await until(() => hiddenText(far)!.textContent === 'Other 0\nOther 1\nOther 2');
    hiddenText(far)!.dispatchEvent(new Event('beforematch'));
    await until(() => isWhole(far));
    expect(Math.abs(far.getBoundingClientRect().top)).to.be.below(innerHeight);
  });

  it('is whole where it is printed', async () => {
    const far = (await addPlayers())[FEW]!;
    await until(() => hiddenText(far));
    dispatchEvent(new Event('beforeprint'));
    await until(() => isWhole(far));
  });

  it('is whole once a script plays it', async () => {
    const sound = fakeSound();
    try {
      const far = (await addPlayers())[FEW]!;
      await until(() => hiddenText(far));
      void far.play();
      await until(() => isWhole(far));
    } finally {
      sound.restore();
    }
  });

  it('keeps the focus on Play when the rest comes', async () => {
    const far = (await addPlayers())[FEW]!;
    await until(() => hiddenText(far));
    const button = part(far, 'play-button');
    button.focus();
    await until(() => isWhole(far));
    expect((button.getRootNode() as ShadowRoot).activeElement === button).to.equal(true);
  });

  it('follows nothing once it was taken out, and is whole when it comes back', async () => {
    const far = (await addPlayers())[FEW]!;
    await until(() => hiddenText(far));
    const place = far.parentElement!;
    far.remove();
    expect(Boolean(hiddenText(far))).to.equal(false);
    dispatchEvent(new Event('beforeprint'));
    expect(far.near).to.equal(false);
    place.append(far);
    await until(() => isWhole(far));
  });

  it('counts as one of the first where those before it were taken out', async () => {
    const players = await addPlayers();
    for (const player of players) player.remove();
    const again = await addPlayers();
    await until(() => again.slice(0, FEW).every(isWhole));
    expect(isWhole(again[FEW]!)).to.equal(false);
  });
});
