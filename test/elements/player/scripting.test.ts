import {expect, fixture, html} from '@open-wc/testing';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import {once, until} from '../../until.js';
import {fakeSound, part, parts, player, rows, SRC} from '../show.js';

const OTHER = {
  title: 'Another',
  audio: [{url: new URL('/demo/sound/179.mp3?other', location.href).href}],
  chapters: [{startTime: 0, endTime: 60, title: 'Only'}],
};

describe('<kapitel-player> in scripts', () => {
  let sound: ReturnType<typeof fakeSound>;
  beforeEach(() => (sound = fakeSound()));
  afterEach(() => sound.restore());

  it('plays what `src` has just been set to', async () => {
    const element = document.createElement('kapitel-player');
    document.body.append(element);
    await element.updateComplete;
    const errors: unknown[] = [];
    element.addEventListener('error', () => errors.push(element.error?.reason));
    element.src = SRC;
    void element.play();
    await until(() => !element.paused);
    expect(errors).to.deep.equal([]);
    element.remove();
  });

  it('is not paused from `play()` on, and names the URL of its audio', async () => {
    const element = document.createElement('kapitel-player');
    document.body.append(element);
    expect(element.currentSrc).to.equal('');
    element.src = SRC;
    expect(element.paused).to.equal(true);
    void element.play();
    expect(element.paused).to.equal(false);
    element.pause();
    expect(element.paused).to.equal(true);
    await until(() => element.episode);
    expect(element.currentSrc).to.match(/\/demo\/.*\.mp3/);
    element.remove();
  });

  it('does not open the audio of the episode before', async () => {
    const element = await player();
    element.src = '/demo/episodes/missing.json';
    void element.play();
    await until(() => element.error);
    expect(element.error?.reason).to.equal('not-found');
    expect(element.paused).to.equal(true);
  });

  it('starts where `currentTime` was set before the first update', async () => {
    const element = document.createElement('kapitel-player');
    element.src = SRC;
    document.body.append(element);
    element.currentTime = 100;
    await until(() => element.episode);
    expect(element.currentTime).to.equal(100);
    element.remove();
  });

  it('takes over what was set before it was defined', () => {
    const element = document.createElement('kapitel-player');
    Object.defineProperty(element, 'volume', {value: 0.3, configurable: true, writable: true});
    document.body.append(element);
    expect(Object.hasOwn(element, 'volume')).to.equal(false);
    expect(element.volume).to.equal(0.3);
    element.volume = 0.5;
    expect(element.volume).to.equal(0.5);
    element.remove();
  });

  it('tries the URL again when play is pressed, and keeps the position', async () => {
    const element = await player(
      html`<kapitel-player src="/demo/episodes/missing.json"></kapitel-player>`,
    );
    await until(() => element.error);
    await until(() => part(element, 'retry-button'));
    const again = once(element, 'error');
    void element.play();
    await again;
    expect(element.error?.reason).to.equal('not-found');
    await until(() => part(element, 'retry-button'));
  });

  it('keeps `start` when it tries again', async () => {
    const element = await player(
      html`<kapitel-player src="/demo/episodes/missing.json" start="10:00"></kapitel-player>`,
    );
    await until(() => element.error);
    await until(() => part(element, 'retry-button'));
    const again = once(element, 'error');
    part(element, 'retry-button').click();
    await again;
    expect(element.currentTime).to.equal(600);
  });

  it('shows an episode of which there is little, and none when `src` goes', async () => {
    const element = await player();
    element.episode = {title: 'Little'};
    await until(() => part(element, 'title').innerText === 'Little');
    element.src = null;
    await element.updateComplete;
    expect(element.episode).to.equal(undefined);
    element.episode = OTHER;
    await element.updateComplete;
    await until(() => rows(element).length === 1);
  });

  it('accepts only http(s) URLs in an episode that a script sets', async () => {
    const element = await player();
    const bad = 'javascript:hacked=1';
    element.episode = {
      title: 'Hostile',
      image: '/demo/episodes/179.svg',
      audio: [{url: bad}, {url: '/demo/sound/179.mp3'}],
      chapters: [{startTime: 0, endTime: 60, title: 'One', url: bad, img: bad}],
      persons: [{name: 'A', href: bad, img: bad}],
    };
    await element.updateComplete;
    expect(JSON.stringify(element.episode)).not.to.contain('javascript:');
    expect(element.episode?.image).to.equal(new URL('/demo/episodes/179.svg', location.href).href);
    element.episode = {title: 'Nothing else', audio: [{url: bad}]};
    await until(() => element.error);
    expect(element.error?.reason).to.equal('no-audio');
  });

  it('takes `chapters` and `duration` as properties too, as frameworks set them', async () => {
    const element = await player();
    element.duration = '1:00:00';
    element.chapters = '/test/fixtures/native.json';
    await element.updateComplete;
    expect(element.getAttribute('chapters')).to.equal('/test/fixtures/native.json');
    await until(() => element.duration === 3600);
    element.duration = element.chapters = null;
    expect(element.hasAttribute('duration') || element.hasAttribute('chapters')).to.equal(false);
  });

  it('holds values to what can be, so that nothing breaks later', async () => {
    const element = await player();
    element.volume = 5;
    element.playbackRate = NaN;
    element.currentTime = Infinity;
    expect([element.volume, element.playbackRate]).to.deep.equal([1, 1]);
    expect(element.currentTime).to.equal(element.duration);
  });

  it('dispatches changes of volume and speed before audio is open', async () => {
    const element = await player();
    const events: string[] = [];
    for (const type of ['volumechange', 'ratechange']) {
      element.addEventListener(type, () => events.push(type));
    }
    element.volume = 0.4;
    element.playbackRate = 2;
    expect(events).to.deep.equal(['volumechange', 'ratechange']);
  });

  it('asks no other place for the cover, wherever it is to start', async () => {
    const element = document.createElement('kapitel-player');
    element.src = SRC;
    element.start = '10:00';
    document.body.append(element);
    await until(() => element.episode);
    element.episode = {...element.episode, image: 'https://example.org/cover.jpg'};
    await until(() => part(element, 'cover').localName === 'div');
    element.remove();
  });

  it('speaks the language around a shadow root', async () => {
    const host = await fixture<HTMLElement>(html`<div lang="de"></div>`);
    const root = host.attachShadow({mode: 'open'});
    const element: KapitelPlayer = document.createElement('kapitel-player');
    element.src = SRC;
    root.append(element);
    await until(() => parts(element, 'play-button')[0]?.ariaLabel === 'Abspielen');
  });

  it('marks the chapter before while a silent one plays', async () => {
    const element = await player();
    element.episode = {
      ...OTHER,
      duration: 90,
      chapters: [
        {startTime: 0, endTime: 30, title: 'One'},
        {startTime: 30, endTime: 60, title: 'Silent', toc: false},
        {startTime: 60, endTime: 90, title: 'Two'},
      ],
    };
    await element.updateComplete;
    element.currentTime = 40;
    await until(() => rows(element)[0]?.ariaCurrent === 'true');
    expect(rows(element)[2]!.textContent).to.match(/^\s*2\s/);
  });
});
