import {expect} from '@open-wc/testing';
import {PlayerError} from '../../src/player/player-error.js';
import {until} from '../until.js';
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
} from './show.js';

describe('what is said of the sound', () => {
  const episode = {chapters: chaptersOf(4)};
  const drifted = async () => {
    const element = await playerWith(episode);
    await showNoticesOf(element);
    return element;
  };

  it('stands in a region that is read out and was there before it, without any button', async () => {
    const element = await playerWith(episode);
    await showNoticesOf(element, {});
    const region = element.shadowRoot!.querySelector('.notice [role=status]')!;
    expect(region.textContent.trim()).to.equal('');
    playerOf(element).store.set({notice: 'slow', approximate: true});
    await until(() => part(element, 'nudge-button'));
    expect(region.isConnected).to.equal(true);
    expect(region.textContent).to.contain('slow').and.contain('announced');
    expect(region.querySelector('button')).to.equal(null);
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

  it('goes when it is over', async () => {
    const element = await playerWith(episode);
    await showNoticesOf(element, {notice: 'offline'});
    expect(part(element, 'notice').textContent).to.contain('offline');
    playerOf(element).store.set({notice: undefined});
    await until(() => !parts(element, 'notice').length);
  });

  it('keeps the focus among its buttons when the last nudge is undone', async () => {
    const element = await drifted();
    const player = playerOf(element);
    player.store.set({nudged: true});
    await until(() => parts(element, 'nudge-button').length === 4);
    const undo = parts(element, 'nudge-button').at(-1)!;
    undo.focus();
    undo.click();
    player.store.set({nudged: false});
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
    playerOf(element).store.set({error: new PlayerError('network')});
    await until(() => part(element, 'retry-button'));
    return element;
  };

  it('hands the focus to the play button when it goes', async () => {
    const element = await failed();
    part(element, 'retry-button').focus();
    part(element, 'retry-button').click();
    playerOf(element).store.set({error: undefined});
    await until(() => !parts(element, 'retry-button').length);
    await until(() => focused() === part(element, 'play-button'));
  });

  it('leaves the focus where it is, if that is elsewhere', async () => {
    const element = await failed();
    part(element, 'mute-button').focus();
    playerOf(element).store.set({error: undefined});
    await until(() => !parts(element, 'retry-button').length);
    await settled(element);
    expectFocus(part(element, 'mute-button'));
  });
});
