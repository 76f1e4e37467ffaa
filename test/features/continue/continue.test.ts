import {expect} from '@open-wc/testing';
import '../../../src/kapitel.js';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import {start} from '../../../src/features/continue/continue.js';
import {readInterrupted} from '../../../src/features/continue/interrupted.js';
import {
  all,
  chaptersOf,
  episodeOf,
  fakeSound,
  featureContext,
  part,
  parts,
  playerWith,
} from '../../elements/show.js';
import {until} from '../../until.js';
import {watchStorage} from '../watch-storage.js';

const KEY = 'kapitel:continue';
const MINUTES = 60_000;

describe('continuing what the page before was playing', () => {
  let sound: ReturnType<typeof fakeSound>;
  let ending: AbortController;
  const {now} = Date;
  beforeEach(() => {
    sound = fakeSound();
    ending = new AbortController();
    sessionStorage.clear();
  });
  afterEach(() => {
    ending.abort();
    sound.restore();
    sessionStorage.clear();
    Date.now = now;
  });

  const episode = (guid: string) =>
    episodeOf({guid, title: guid, chapters: chaptersOf(3), published: new Date(0)});
  const startIn = async (guid: string, attributes = {}): Promise<KapitelPlayer> => {
    const element = await playerWith(episode(guid), attributes);
    start(featureContext(element, ending));
    return element;
  };
  const play = (element: KapitelPlayer, currentTime: number) => {
    void element.play();
    sound.engine.say('playing', {readyState: 4, duration: 3600, currentTime, paused: false});
  };
  const leave = () => dispatchEvent(new PageTransitionEvent('pagehide'));
  /** A page that plays at a position and goes. */
  const leavePlaying = async (guid: string, position: number) => {
    const element = await startIn(guid);
    play(element, position);
    leave();
    ending.abort();
    element.remove();
    ending = new AbortController();
  };
  const bar = (element: KapitelPlayer) => parts(element, 'continue-bar')[0];
  const offered = async (element: KapitelPlayer) => {
    await until(() => bar(element));
    return bar(element)!;
  };

  it('offers it with its title and time, and plays only at a press, at the same second', async () => {
    await leavePlaying('one', 1394.4);
    const element = await startIn('one');
    const shown = await offered(element);
    expect(shown.textContent).to.contain('one').and.to.contain('Continue at 23:14');
    expect(element.paused).to.equal(true);
    part(element, 'continue-button').click();
    expect(element.paused).to.equal(false);
    expect(element.currentTime).to.equal(1394.4);
    await until(() => !bar(element));
    expect(sessionStorage).to.have.lengthOf(0);
  });

  it('offers nothing where another script has stored something else', async () => {
    await leavePlaying('one', 1394);
    const stored = JSON.parse(sessionStorage.getItem(KEY)!) as object;
    for (const episode of [undefined, 'x', {}, {chapters: {}, audio: []}]) {
      sessionStorage.setItem(KEY, JSON.stringify({...stored, episode}));
      expect(readInterrupted()).to.equal(undefined);
    }
  });

  it('is in the language of the player, also before it was touched', async () => {
    await leavePlaying('one', 1394);
    const element = await playerWith(episode('one'), {lang: 'de', continue: ''});
    const shown = await offered(element);
    await until(() => shown.textContent.includes('Weiter bei 23:14'));
  });

  it('plays an episode that the page doesn’t have in a player of its own', async () => {
    await leavePlaying('one', 100);
    const element = await startIn('two', {'skip-back': '7', 'media-session': 'off'});
    const shown = await offered(element);
    part(element, 'continue-button').click();
    const inner = shown.querySelector('kapitel-player')!;
    expect(inner.episode).to.deep.equal(episode('one'));
    expect(inner.skipBack).to.equal(7);
    expect(inner.getAttribute('media-session')).to.equal('off');
    expect([inner.paused, inner.currentTime]).to.deep.equal([false, 100]);
    expect(element.paused).to.equal(true);
    play(element, 0);
    await until(() => !bar(element));
    expect(inner.isConnected).to.equal(false);
  });

  it('offers nothing that was paused, or was playing more than ten minutes ago', async () => {
    const element = await startIn('one');
    play(element, 100);
    element.pause();
    leave();
    expect(sessionStorage).to.have.lengthOf(0);
    ending.abort();
    element.remove();
    ending = new AbortController();
    await leavePlaying('one', 100);
    Date.now = () => now() + 9 * MINUTES;
    expect(readInterrupted()?.position).to.equal(100);
    Date.now = () => now() + 10 * MINUTES;
    expect(readInterrupted()).to.equal(undefined);
  });

  it('is offered once, also where several players could, and not again after it was closed', async () => {
    await leavePlaying('one', 100);
    const first = await startIn('one');
    await offered(first);
    const second = await startIn('two');
    await second.updateComplete;
    expect(bar(second)).to.equal(undefined);
    all<HTMLElement>(first)
      .find(({ariaLabel}) => ariaLabel === 'Close')!
      .click();
    expect(bar(first)).to.equal(undefined);
    expect(sessionStorage).to.have.lengthOf(0);
  });

  it('is offered after a script has replaced the page', async () => {
    const element = await startIn('one');
    play(element, 100);
    element.remove();
    ending.abort();
    expect(readInterrupted()?.position).to.equal(100);
  });

  it('ignores what it can’t read, and plays where storage is denied', async () => {
    for (const value of ['', '{', 'null', '{"version":2}', '{"version":1,"stamp":"x"}']) {
      sessionStorage.setItem(KEY, value);
      expect(readInterrupted(), value).to.equal(undefined);
    }
    const {getItem, setItem} = Storage.prototype;
    Storage.prototype.getItem = Storage.prototype.setItem = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    try {
      const element = await startIn('one');
      play(element, 5);
      leave();
      expect(element.error).to.equal(undefined);
    } finally {
      Object.assign(Storage.prototype, {getItem, setItem});
    }
  });

  it('looks into the storage only with the attribute', async () => {
    const storage = watchStorage();
    const looked = () => storage.calls.includes(`getItem ${KEY}`);
    try {
      const without = await playerWith(episode('one'));
      without.dispatchEvent(new PointerEvent('pointerenter'));
      await without.updateComplete;
      expect(storage.calls).to.deep.equal([]);
      await playerWith(episode('one'), {continue: ''});
      await until(looked);
    } finally {
      storage.restore();
    }
  });
});
