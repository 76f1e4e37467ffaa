import {expect} from '@open-wc/testing';
import {PlayerError} from '../../../src/player/player-error.js';
import {until} from '../../until.js';
import {
  chaptersOf,
  expectFocus,
  fakeSound,
  focused,
  part,
  parts,
  playerOf,
  playerWith,
  settled,
  showNoticesOf,
} from '../../elements/show.js';
import {setState} from '../../player/set-state.js';

describe('notices about playback', () => {
  const episode = {chapters: chaptersOf(4)};
  const drifted = async () => {
    const element = await playerWith(episode);
    await showNoticesOf(element);
    return element;
  };

  it('is in a live region that existed before it and contains no button', async () => {
    const element = await playerWith(episode);
    await showNoticesOf(element, {});
    const region = element.shadowRoot!.querySelector('.notice [role=status]')!;
    expect(region.textContent.trim()).to.equal('');
    setState(playerOf(element), {notice: 'slow', approximate: true});
    await until(() => part(element, 'nudge-button'));
    expect(region.isConnected).to.equal(true);
    expect(region.textContent).to.contain('slow');
    const regions = element.shadowRoot!.querySelectorAll('.notice [role=status]');
    expect([...regions].map(({textContent}) => textContent).join()).to.contain('length');
    for (const each of regions) expect(each.querySelector('button')).to.equal(null);
  });

  it('offers to move chapters only where there are some', async () => {
    const element = await playerWith({chapters: []});
    await showNoticesOf(element, {approximate: true});
    expect(parts(element, 'nudge-button')).to.be.empty;
  });

  it('changes its language with the player', async () => {
    const element = await drifted();
    element.lang = 'de';
    await until(() => part(element, 'nudge-button').textContent.includes('15 Sekunden früher'));
  });

  it('announces what the buttons did', async () => {
    const element = await drifted();
    const region = () => element.shadowRoot!.querySelector('p.hidden[role=status]')!.textContent;
    const [, later] = parts(element, 'nudge-button');
    later!.click();
    await until(() => /^.+ now starts at 15 seconds$/.test(region()));
    await until(() => parts(element, 'nudge-button').length === 4);
    parts(element, 'nudge-button').at(-1)!.click();
    expect(region()).to.equal('The chapters start as before.');
  });

  it('has a name for the group of its buttons', async () => {
    const group = part(await drifted(), 'nudge-button').parentElement!;
    expect(group.role).to.equal('group');
    expect(group.ariaLabel).to.equal('Move chapters');
  });

  it('goes when it is over', async () => {
    const element = await playerWith(episode);
    await showNoticesOf(element, {notice: 'offline'});
    expect(part(element, 'notice').textContent).to.contain('offline');
    setState(playerOf(element), {notice: undefined});
    await until(() => !parts(element, 'notice').length);
  });

  it('keeps the focus among its buttons when the last offset is undone', async () => {
    const element = await drifted();
    const player = playerOf(element);
    setState(player, {adjustedChapters: chaptersOf(4)});
    await until(() => parts(element, 'nudge-button').length === 4);
    const undo = parts(element, 'nudge-button').at(-1)!;
    undo.focus();
    undo.click();
    setState(player, {adjustedChapters: undefined});
    await until(() => parts(element, 'nudge-button').length === 3);
    expectFocus(part(element, 'nudge-button'));
  });
});

describe('“Try again”', () => {
  let sound: ReturnType<typeof fakeSound>;
  beforeEach(() => (sound = fakeSound()));
  afterEach(() => sound.restore());

  const failed = async () => {
    const element = await playerWith({chapters: chaptersOf(4)});
    setState(playerOf(element), {error: new PlayerError('network')});
    await until(() => part(element, 'retry-button'));
    return element;
  };

  it('hands the focus to the play button when it goes', async () => {
    const element = await failed();
    part(element, 'retry-button').focus();
    part(element, 'retry-button').click();
    setState(playerOf(element), {error: undefined});
    await until(() => !parts(element, 'retry-button').length);
    await until(() => focused() === part(element, 'play-button'));
  });

  it('leaves the focus where it is, if that is elsewhere', async () => {
    const element = await failed();
    part(element, 'mute-button').focus();
    setState(playerOf(element), {error: undefined});
    await until(() => !parts(element, 'retry-button').length);
    await settled(element);
    expectFocus(part(element, 'mute-button'));
  });
});
