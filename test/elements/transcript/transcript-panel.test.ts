import {expect} from '@open-wc/testing';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import {until} from '../../until.js';
import {
  all,
  episodeOf,
  expectFocus,
  fakeSound,
  part,
  parts,
  playerWith,
  showIntent,
} from '../show.js';

const transcript = [{startTime: 0, endTime: 2, text: 'Guten Tag.'}];

const panelIn = (player: KapitelPlayer) =>
  all(player).find(({localName}) => localName === 'kapitel-transcript');

/** The line of the menu; `undefined` if there is none. */
async function lineIn(player: KapitelPlayer) {
  part(player, 'menu-button').click();
  await until(() => part(player, 'menu-item'));
  return parts(player, 'menu-item').find(({textContent}) => textContent.trim() === 'Transcript');
}

describe('the transcript beside a player', () => {
  // First in this file, because an element is defined once per page.
  it('is loaded when the player is touched, for an element that the page contains or receives later', async () => {
    const player = await playerWith({transcript});
    player.id = 'touched';
    await showIntent(player);
    const element = document.createElement('kapitel-transcript');
    element.setAttribute('for', 'touched');
    expect(customElements.get('kapitel-transcript')).to.equal(undefined);
    player.after(element);
    await until(() => element.shadowRoot && part(element, 'transcript-sentence'));
    element.remove();
  });
});

describe('the transcript in a player', () => {
  const sound = fakeSound();
  after(() => sound.restore());

  it('is opened and closed by a line of the menu', async () => {
    const player = await playerWith({transcript});
    await showIntent(player);
    expect(panelIn(player)).to.equal(undefined);
    const line = await lineIn(player);
    expect(line!.ariaPressed).to.equal('false');
    line!.click();
    await until(() => part(player, 'transcript-sentence'));
    expectFocus(part(player, 'transcript'));
    expect((await lineIn(player))!.ariaPressed).to.equal('true');
    (await lineIn(player))!.click();
    await until(() => !panelIn(player));
  });

  it('returns the focus to the menu when its own button closes it', async () => {
    const player = await playerWith({transcript});
    await showIntent(player);
    (await lineIn(player))!.click();
    await until(() => part(player, 'transcript-sentence'));
    panelIn(player)!.shadowRoot!.querySelector<HTMLElement>('.close')!.click();
    await until(() => !panelIn(player));
    expectFocus(part(player, 'menu-button'));
  });

  it('is not offered for an episode without one', async () => {
    const player = await playerWith({});
    await showIntent(player);
    expect(await lineIn(player)).to.equal(undefined);
    player.episode = episodeOf({transcript});
    await until(() =>
      parts(player, 'menu-item').some(({textContent}) => textContent.trim() === 'Transcript'),
    );
  });

  it('requests a file from another origin without a second press', async () => {
    const url = 'http://127.0.0.1:9/panel.vtt';
    const player = await playerWith({transcript: [{url}]});
    await showIntent(player);
    expect(performance.getEntriesByName(url).length).to.equal(0);
    (await lineIn(player))!.click();
    await until(() => panelIn(player)?.shadowRoot?.querySelector('[role=alert]'));
  });

  it('closes when the next episode has no transcript', async () => {
    const player = await playerWith({transcript});
    await showIntent(player);
    (await lineIn(player))!.click();
    await until(() => panelIn(player));
    player.episode = episodeOf({title: 'None'});
    await until(() => !panelIn(player));
  });
});
