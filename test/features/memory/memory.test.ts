import {expect} from '@open-wc/testing';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import {readPlace, savePlace} from '../../../src/features/memory/places.js';
import {
  chaptersOf,
  expectFocus,
  fakeSound,
  part,
  parts,
  playerOf,
  playerWith,
  settled,
  showIntent,
} from '../../elements/show.js';
import {ranges} from '../../player/fake-engine.js';
import {until} from '../../until.js';
import {watchStorage} from '../watch-storage.js';

const episode = {guid: 'one', duration: 3600, chapters: chaptersOf(6, undefined, 600)};

describe('memory', () => {
  let sound: ReturnType<typeof fakeSound>;
  beforeEach(() => (sound = fakeSound()));
  afterEach(() => sound.restore());

  async function touched(attributes: Record<string, string> = {}): Promise<KapitelPlayer> {
    const element = await playerWith(episode, attributes);
    await showIntent(element);
    return element;
  }
  async function play(element: KapitelPlayer): Promise<void> {
    void element.play();
    sound.engine.say('durationchange', {duration: 3600, readyState: 4});
    sound.engine.say('playing');
    await settled(element);
  }
  const hear = (position: number) => {
    sound.engine.moveTo(position);
    sound.engine.say('timeupdate');
  };
  const notice = (element: KapitelPlayer) =>
    parts(element, 'notice')
      .map(({textContent}) => textContent)
      .join();

  it('saves the place at a pause, and continues there, a little earlier', async () => {
    const first = await touched();
    await play(first);
    hear(1400);
    first.pause();
    expect(readPlace('one')?.position).to.equal(1400);
    first.remove();
    const second = await touched();
    await play(second);
    expect(sound.engine.currentTime).to.equal(1397);
    expect(notice(second)).to.equal('Resumed: chapter 3, 23 minutes');
  });

  it('reads and writes nothing before the first play', async () => {
    savePlace('one', {position: 1400, stamp: 1});
    const storage = watchStorage();
    try {
      const element = await touched();
      element.volume = 0.5;
      expect(storage.calls).to.deep.equal([]);
      expect(element.currentTime).to.equal(0);
      expect(localStorage).to.have.lengthOf(1);
    } finally {
      storage.restore();
    }
  });

  it('starts over at a press, and says no more', async () => {
    savePlace('one', {position: 1400, stamp: 1});
    const element = await touched();
    await play(element);
    await until(() => parts(element, 'start-over-button').length);
    const button = part(element, 'start-over-button');
    // Its words are in one line.
    const words = document.createRange();
    words.selectNodeContents(button);
    expect(words.getBoundingClientRect().height).to.be.below(30);
    expect(button.offsetHeight).to.be.at.least(44);
    button.focus();
    button.click();
    await until(() => !parts(element, 'start-over-button').length);
    expect(element.currentTime).to.equal(0);
    expectFocus(part(element, 'play-button'));
  });

  it('stops saying so after a while', async () => {
    savePlace('one', {position: 1400, stamp: 1});
    const element = await touched();
    await play(element);
    hear(1410);
    await settled(element);
    expect(notice(element)).to.contain('Resumed');
    hear(1420);
    await until(() => !notice(element));
  });

  it('yields to a link to a moment, and to a position that the listener chose', async () => {
    savePlace('one', {position: 1400, stamp: 1});
    const linked = await touched();
    playerOf(linked).suggestPosition('link', 60);
    await play(linked);
    expect(linked.currentTime).to.equal(60);
    expect(notice(linked)).to.equal('');
    linked.remove();
    const chosen = await touched();
    chosen.currentTime = 70;
    await play(chosen);
    expect(chosen.currentTime).to.equal(70);
  });

  it('counts more than the author’s start', async () => {
    savePlace('one', {position: 1400, stamp: 1});
    const element = await touched({start: '30'});
    await until(() => element.currentTime === 30);
    await play(element);
    expect(element.currentTime).to.equal(1397);
  });

  it('forgets an episode that was played to its end, and does not return to its first seconds', async () => {
    savePlace('one', {position: 1400, stamp: 1});
    const element = await touched();
    await play(element);
    sound.engine.say('progress', {seekable: ranges(0, 3600)});
    element.currentTime = 3600;
    sound.engine.say('seeked');
    sound.engine.say('ended', {ended: true, paused: true});
    await until(() => !readPlace('one'));
    await play(element);
    hear(5);
    element.pause();
    expect(readPlace('one')).to.equal(undefined);
  });

  it('forgets everything at a press in the menu, says so, and remembers again from the next play on', async () => {
    const element = await touched();
    await play(element);
    element.playbackRate = 1.5;
    sound.engine.say('ratechange');
    hear(700);
    element.pause();
    expect(localStorage).to.have.lengthOf(2);
    part(element, 'menu-button').click();
    await until(() => parts(element, 'menu-item').length);
    parts(element, 'menu-item')
      .find(({textContent}) => textContent.includes('Forget'))!
      .click();
    await until(() => notice(element) === 'Everything you heard here is forgotten.');
    expectFocus(part(element, 'menu-button'));
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(localStorage).to.have.lengthOf(0);
    await play(element);
    hear(710);
    element.pause();
    expect(readPlace('one')?.position).to.equal(710);
    await until(() => !notice(element));
  });

  it('does not save a place that was only looked at', async () => {
    const element = await touched();
    void element.play();
    element.currentTime = 1000;
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(readPlace('one')).to.equal(undefined);
  });

  it('saves the place when the page goes', async () => {
    const element = await touched();
    await play(element);
    hear(700);
    localStorage.clear();
    hear(701);
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(readPlace('one')?.position).to.equal(701);
  });

  it('keeps speed and volume for the next episode, but not over what the author set', async () => {
    const first = await touched();
    await play(first);
    first.playbackRate = 1.5;
    first.volume = 0.4;
    sound.engine.say('ratechange');
    sound.engine.say('volumechange');
    first.remove();
    const second = await touched();
    await play(second);
    expect([second.playbackRate, second.volume]).to.deep.equal([1.5, 0.4]);
    second.remove();
    const third = await touched();
    third.playbackRate = 2;
    await play(third);
    expect(third.playbackRate).to.equal(2);
  });

  it('is off by an attribute', async () => {
    savePlace('one', {position: 1400, stamp: 1});
    const element = await touched({memory: 'off'});
    await play(element);
    hear(700);
    element.pause();
    expect(element.currentTime).to.equal(700);
    expect(readPlace('one')?.position).to.equal(1400);
  });

  it('plays where storage is denied', async () => {
    const {getItem, setItem} = Storage.prototype;
    Storage.prototype.getItem = Storage.prototype.setItem = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    try {
      const element = await touched();
      await play(element);
      hear(700);
      element.pause();
      expect(element.error).to.equal(undefined);
    } finally {
      Object.assign(Storage.prototype, {getItem, setItem});
    }
  });
});
