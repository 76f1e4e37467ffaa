import {expect} from '@open-wc/testing';
import {Howler} from 'howler';
import type {AudioEngine, SoundSettings} from '../../src/audio/audio-engine.js';
import {HowlerOpener} from '../../src/audio/howler-opener.js';
import {once, until} from '../until.js';

const URL_OF_SOUND = '/demo/sound/179.mp3';
const internals = Howler as unknown as {
  _howls: unknown[];
  _html5AudioPool: unknown[];
  ctx: unknown;
};

let closing: AbortController;
let element: HTMLAudioElement;

/** The engine as a player has it once Howler is there. */
async function open(settings: Partial<SoundSettings> = {}, play = true): Promise<AudioEngine> {
  const all = {startTime: 0, playbackRate: 1, volume: 1, muted: false, ...settings};
  const {engine, successor} = new HowlerOpener().open(URL_OF_SOUND, all, closing.signal);
  element = engine as unknown as HTMLAudioElement;
  if (play) void engine.play();
  const better = await successor!;
  await until(() => better.readyState >= 3);
  return better;
}

describe('HowlerEngine', () => {
  beforeEach(() => (closing = new AbortController()));
  afterEach(() => closing.abort());

  it('takes over a playing element without loading it again', async () => {
    let loads = 0;
    const engine = await open();
    element.addEventListener('loadstart', () => loads++);
    await until(() => engine.currentTime > 0.2);
    expect(engine.paused).to.equal(false);
    expect(loads).to.equal(0);
  });

  it('starts where it was told', async () => {
    const engine = await open({startTime: 3148});
    expect(engine.currentTime).to.be.within(3148, 3149);
  });

  it('seeks to times that are also ids of Howler’s sounds', async () => {
    const engine = await open();
    for (const time of [1000, 1001, 1002]) {
      engine.currentTime = time;
      await once(engine, 'seeked');
      expect(engine.currentTime).to.be.closeTo(time, 0.5);
    }
  });

  it('is silent after a pause while play is pending', async () => {
    const engine = await open({}, false);
    const playing = engine.play().catch((error: unknown) => error);
    engine.pause();
    await playing;
    expect(element.paused).to.equal(true);
  });

  it('stays paused after play, pause, play, pause in one breath', async () => {
    const engine = await open();
    void engine.play().catch(() => undefined);
    engine.pause();
    void engine.play().catch(() => undefined);
    engine.pause();
    await once(engine, 'pause');
    expect(element.paused).to.equal(true);
  });

  it('pauses during a seek, and the sound stays away when the data come', async () => {
    const engine = await open();
    engine.currentTime = 4000;
    engine.pause();
    await once(engine, 'seeked');
    expect(element.paused).to.equal(true);
  });

  it('resumes where a headset or lock screen paused it', async () => {
    const engine = await open({startTime: 100});
    element.pause();
    await once(engine, 'pause');
    const {currentTime} = engine;
    let seeks = 0;
    element.addEventListener('seeking', () => seeks++);
    await engine.play();
    expect(engine.currentTime).to.be.closeTo(currentTime, 0.3);
    expect(seeks).to.equal(0);
  });

  it('keeps the position when a sound played faster is paused natively', async () => {
    const engine = await open({startTime: 100});
    engine.playbackRate = 2;
    element.pause();
    await once(engine, 'pause');
    expect(engine.ended).to.equal(false);
    expect(engine.currentTime).to.be.greaterThan(99);
  });

  it('ends once, at the end', async () => {
    const engine = await open({startTime: 4716.5});
    let ends = 0;
    engine.addEventListener('ended', () => ends++);
    engine.playbackRate = 2;
    await once(engine, 'ended');
    expect(ends).to.equal(1);
    expect(engine.currentTime).to.be.closeTo(engine.duration, 0.3);
  });

  it('never seeks behind the end', async () => {
    const engine = await open({}, false);
    engine.currentTime = 1e9;
    await once(engine, 'seeked');
    expect(engine.currentTime).to.be.closeTo(engine.duration - 0.25, 0.05);
    expect(engine.ended).to.equal(false);
  });

  it('lands on the last of forty quick seeks', async () => {
    const engine = await open();
    for (let index = 1; index <= 40; index++) engine.currentTime = index * 100;
    await until(() => !engine.seeking);
    expect(engine.currentTime).to.be.closeTo(4000, 0.5);
  });

  it('makes no AudioContext and leaves no global behind', async () => {
    await open();
    expect(internals.ctx).to.equal(null);
    for (const name of ['Howl', 'Howler', 'Sound', 'HowlerGlobal']) {
      expect(window).not.to.have.property(name);
    }
  });

  it('leaves nothing in Howler when it is closed, and no source on the element', async () => {
    await open();
    closing.abort();
    expect(internals._howls).to.be.empty;
    expect(internals._html5AudioPool).to.be.empty;
    expect(element.getAttribute('src')).to.equal(null);
    expect(element.paused).to.equal(true);
  });

  it('is silent when it was closed while data were on their way', async () => {
    const engine = await open();
    engine.currentTime = 3000;
    closing.abort();
    const {engine: next} = new HowlerOpener().open(
      URL_OF_SOUND,
      {startTime: 0, playbackRate: 1, volume: 1, muted: false},
      new AbortController().signal,
    );
    await once(next, 'canplay');
    expect(element.paused).to.equal(true);
    expect(next.paused).to.equal(true);
    next.pause();
  });

  it('tells why it may not play, as the browser says it', async () => {
    const engine = await open({}, false);
    element.play = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    Object.defineProperty(element, 'readyState', {value: 2, configurable: true});
    let name = '';
    await engine.play().catch((error: unknown) => (name = (error as DOMException).name));
    expect(name).to.equal('NotAllowedError');
  });
});
