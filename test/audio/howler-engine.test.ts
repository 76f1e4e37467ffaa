import {expect} from '@open-wc/testing';
import {Howl, Howler} from 'howler';
import type {AudioEngine, AudioSettings} from '../../src/audio/audio-engine.js';
import {HowlerOpener} from '../../src/audio/howler-opener.js';
import {holdTimers, once, until} from '../until.js';

const URL_OF_SOUND = '/demo/sound/179.mp3';
const SETTINGS: AudioSettings = {startTime: 0, playbackRate: 1, volume: 1, muted: false};

const ON_GSTREAMER = navigator.vendor.startsWith('Apple') && navigator.userAgent.includes('Linux');

/** Private fields of Howler. */
const internals = Howler as unknown as {
  _howls: {
    _state: string;
    _duration: number;
    _sounds: {_id: number; _paused: boolean; _rate: number}[];
  }[];
  _html5AudioPool: unknown[];
  ctx: unknown;
};

let opener: HowlerOpener;
let closing: AbortController;
let element: HTMLAudioElement;

/** The engine of a player, once Howler is loaded. */
async function open(settings: Partial<AudioSettings> = {}, play = true): Promise<AudioEngine> {
  const all = {...SETTINGS, ...settings};
  const {engine, successor} = opener.open(URL_OF_SOUND, all, closing.signal);
  element = engine as unknown as HTMLAudioElement;
  if (play) void engine.play();
  const better = await successor!;
  await until(() => better.readyState >= 3);
  return better;
}

/** Closes the open audio. The next audio uses the same element. */
function close(): void {
  closing.abort();
  closing = new AbortController();
}

describe('HowlerEngine', () => {
  beforeEach(() => {
    opener = new HowlerOpener();
    closing = new AbortController();
  });
  afterEach(() => closing.abort());

  it('takes over a playing element without loading it again', async () => {
    let loads = 0;
    const engine = await open();
    element.addEventListener('loadstart', () => loads++);
    await until(() => engine.currentTime > 0.2);
    expect(engine.paused).to.equal(false);
    expect(loads).to.equal(0);
  });

  it('starts at the given position', async () => {
    const engine = await open({startTime: 3148});
    expect(engine.currentTime).to.be.within(3148, 3178);
  });

  it('starts at 0 on an element that was opened elsewhere before', async () => {
    const {engine} = opener.open(URL_OF_SOUND, {...SETTINGS, startTime: 3148}, closing.signal);
    await once(engine, 'canplay');
    close();
    const again = opener.open(URL_OF_SOUND, SETTINGS, closing.signal);
    expect(again.engine).to.equal(engine);
    await once(again.engine, 'canplay');
    expect(again.engine.currentTime).to.be.below(30);
  });

  it('opens a URL again with another fragment, beside the one it has', () => {
    const sourceOf = (url: string) => {
      const {signal} = closing;
      return (opener.open(url, SETTINGS, signal).engine as unknown as HTMLAudioElement).src;
    };
    const marked = new URL(`${URL_OF_SOUND}#a`, location.href).href;
    const plain = new URL(URL_OF_SOUND, location.href).href;
    expect(sourceOf(marked)).to.equal(marked);
    expect(sourceOf(marked)).to.equal(`${marked}&2`);
    expect(sourceOf(plain)).to.equal(plain);
    expect(sourceOf(plain)).to.equal(`${plain}#2`);
  });

  it('starts at the given position, at another rate, and continues from there', async () => {
    const engine = await open({startTime: 3148, playbackRate: 1.5});
    await until(() => engine.currentTime > 3148.3);
    expect(engine.currentTime).to.be.below(3178);
    expect(element.playbackRate).to.equal(1.5);
  });

  it('seeks to times that are also ids of Howler’s sounds', async () => {
    const engine = await open();
    const {_id: id} = internals._howls[0]!._sounds[0]!;
    expect(id).to.be.within(1000, 4700);
    for (const time of [1000, 1001, 1002, id]) {
      engine.currentTime = time;
      expect(engine.currentTime).to.be.closeTo(time, 0.5);
      await once(engine, 'seeked');
      // Playback continues meanwhile, for longer on a busy machine.
      expect(engine.currentTime).to.be.within(time, time + 30);
    }
  });

  it('keeps a seek that comes before the metadata', async () => {
    const {engine: started, successor} = opener.open(URL_OF_SOUND, SETTINGS, closing.signal);
    const hold = (event: Event) => event.stopImmediatePropagation();
    started.addEventListener('loadedmetadata', hold, {once: true});
    const engine = await successor!;
    await until(() => engine.readyState >= 3);
    engine.currentTime = 1000;
    started.dispatchEvent(new Event('loadedmetadata'));
    await until(() => !engine.seeking);
    expect(engine.currentTime).to.be.closeTo(1000, 0.5);
  });

  it('is silent after a pause while play is pending', async () => {
    const engine = await open({}, false);
    const playing = engine.play().catch((error: unknown) => error);
    engine.pause();
    await playing;
    expect(element.paused).to.equal(true);
  });

  it('stays paused after play, pause, play, pause in one task', async () => {
    const engine = await open();
    void engine.play().catch(() => undefined);
    engine.pause();
    void engine.play().catch(() => undefined);
    engine.pause();
    await once(engine, 'pause');
    expect(element.paused).to.equal(true);
  });

  it('pauses during a seek, and stays paused when the data arrive', async () => {
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
    expect(engine.currentTime).to.be.within(currentTime - 0.3, currentTime + 30);
    expect(seeks).to.equal(0);
  });

  it('does not end by a timer when faster audio was paused natively before its end', async () => {
    const timers = holdTimers();
    const engine = await open({startTime: 4600});
    engine.playbackRate = 2;
    await until(() => engine.currentTime > 4600.1);
    element.pause();
    await once(engine, 'pause');
    let ends = 0;
    engine.addEventListener('ended', () => ends++);
    timers.run();
    expect(engine.ended).to.equal(false);
    expect(ends).to.equal(0);
    expect(engine.currentTime).to.be.within(4600, 4700);
  });

  it('ends once, at the end', async () => {
    const engine = await open({startTime: 4716.5}, false);
    await engine.play();
    let ends = 0;
    engine.addEventListener('ended', () => ends++);
    engine.playbackRate = 2;
    // Howler's value for a stream without a length.
    internals._howls[0]!._duration = Infinity;
    await once(engine, 'ended');
    await new Promise(requestAnimationFrame);
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
    expect(engine.currentTime).to.be.within(3999.5, 4050);
  });

  it('says it plays when a headset or lock screen plays it, and pauses it then', async () => {
    const engine = await open({}, false);
    await element.play();
    expect(engine.paused).to.equal(false);
    engine.pause();
    await once(engine, 'pause');
    expect(element.paused).to.equal(true);
    expect(internals._howls[0]!._sounds[0]!._paused).to.equal(true);
  });

  it('stays paused where the browser plays by itself right after a pause', async () => {
    const engine = await open();
    await until(() => engine.currentTime > 0.2);
    engine.pause();
    // GStreamer does so when it is paused while it starts. Elsewhere only a headset or lock screen does.
    void element.play();
    await once(engine, ON_GSTREAMER ? 'pause' : 'play');
    await until(() => engine.paused === ON_GSTREAMER);
    void engine.play();
    await until(() => !engine.paused);
  });

  it('plays once after two calls of `play()`', async () => {
    const engine = await open({}, false);
    await engine.play();
    await engine.play();
    await Promise.all([engine.play(), engine.play()]);
    expect(internals._howls).to.have.lengthOf(1);
    expect(internals._howls[0]!._sounds).to.have.lengthOf(1);
  });

  it('neither pauses nor plays again to seek', async () => {
    const engine = await open();
    const events: string[] = [];
    for (const type of ['pause', 'play']) {
      element.addEventListener(type, () => events.push(type));
    }
    engine.currentTime = 2000;
    await once(engine, 'seeked');
    await until(() => engine.currentTime > 2000.1);
    expect(events).to.be.empty;
  });

  it('starts with its own settings, not those of the audio before on the same element', async () => {
    const first = await open({playbackRate: 2, volume: 0.25, muted: true});
    const before = element;
    let heard = 0;
    first.addEventListener('playing', () => heard++);
    expect([first.playbackRate, first.volume]).to.deep.equal([2, 0.25]);
    close();
    const second = await open({playbackRate: 1.5});
    expect(element).to.equal(before);
    await until(() => second.currentTime > 0.1);
    expect([second.playbackRate, second.volume, second.muted]).to.deep.equal([1.5, 1, false]);
    expect(internals._howls[0]!._sounds[0]!._rate).to.equal(1.5);
    expect(heard).to.equal(0);
  });

  it('keeps the pitch at any rate', async () => {
    const engine = await open({playbackRate: 2});
    engine.playbackRate = 1.5;
    expect(element.preservesPitch).to.equal(true);
  });

  it('keeps a rate that was changed while playing', async () => {
    const engine = await open();
    engine.playbackRate = 1.5;
    engine.pause();
    await engine.play();
    expect(element.playbackRate).to.equal(1.5);
    expect(element.defaultPlaybackRate).to.equal(1.5);
  });

  it('keeps a rate over a seek, and continues from there', async () => {
    const engine = await open();
    engine.playbackRate = 1.5;
    engine.currentTime = 1234;
    expect(engine.playbackRate).to.equal(1.5);
    await once(engine, 'seeked');
    await until(() => engine.currentTime > 1234.3);
    expect(engine.currentTime).to.be.below(1264);
    expect([engine.playbackRate, element.playbackRate]).to.deep.equal([1.5, 1.5]);
  });

  it('seeks to the last of forty quick positions at another rate, and continues from there', async () => {
    const engine = await open({playbackRate: 1.5});
    for (let index = 1; index <= 40; index++) engine.currentTime = index * 100;
    await until(() => !engine.seeking && engine.currentTime > 4000.3);
    expect(engine.currentTime).to.be.below(4040);
    expect(element.playbackRate).to.equal(1.5);
  });

  it('reports the duration of the media element, not rounded or remembered', async () => {
    const engine = await open();
    expect(engine.duration).to.equal(element.duration);
    Object.defineProperty(element, 'duration', {value: 4808.25, configurable: true});
    expect(engine.duration).to.equal(4808.25);
  });

  it('is ready where the browser never says that it can play through', async () => {
    const mute = (event: Event) => event.stopImmediatePropagation();
    window.addEventListener('canplaythrough', mute, {capture: true});
    const {engine, successor} = opener.open(URL_OF_SOUND, SETTINGS, closing.signal);
    element = engine as unknown as HTMLAudioElement;
    document.body.append(element);
    await successor;
    await engine.play();
    expect(internals._howls[0]!._state).to.equal('loaded');
    window.removeEventListener('canplaythrough', mute, {capture: true});
    element.remove();
  });

  it('makes no element, no document listener and no warning besides its own', async () => {
    const made: string[] = [];
    const {Audio} = window;
    const {warn} = console;
    const addEventListener = document.addEventListener.bind(document);
    window.Audio = function (...args: []) {
      made.push('element');
      return new Audio(...args);
    } as unknown as typeof Audio;
    console.warn = () => made.push('warning');
    document.addEventListener = () => made.push('listener');
    const engine = await open();
    engine.pause();
    await engine.play();
    document.dispatchEvent(new MouseEvent('click', {bubbles: true}));
    Object.assign(window, {Audio});
    Object.assign(console, {warn});
    document.addEventListener = addEventListener;
    expect(made).to.deep.equal(['element']);
  });

  it('closes without an address that a strict policy for media would report', async () => {
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "media-src 'self'";
    document.head.append(policy);
    const reported: string[] = [];
    document.addEventListener('securitypolicyviolation', ({blockedURI}) =>
      reported.push(blockedURI),
    );
    await open();
    closing.abort();
    // Events are dispatched asynchronously; this one is the last.
    const other = new Audio('https://other.test/');
    await once(other, 'error');
    await until(() => reported.some((address) => address.includes('other.test')));
    expect(reported).to.have.lengthOf(1);
  });

  it('is a module with names, whatever Howler is', () => {
    expect(Howl).to.be.a('function');
    expect(Howler).to.be.an('object');
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

  it('is silent when it was closed while data were on their way, and so is the next one', async () => {
    const engine = await open();
    const before = element;
    engine.currentTime = 3000;
    void engine.play().catch(() => undefined);
    close();
    const next = await open({}, false);
    expect(element).to.equal(before);
    // By now, data have arrived.
    for (const type of ['canplay', 'canplaythrough']) element.dispatchEvent(new Event(type));
    await new Promise(requestAnimationFrame);
    expect(next.paused).to.equal(true);
  });

  it('reports once why it may not play, with the browser’s reason', async () => {
    const engine = await open({}, false);
    const {play} = HTMLMediaElement.prototype;
    let asked = 0;
    HTMLMediaElement.prototype.play = () => {
      asked++;
      return Promise.reject(new DOMException('no', 'NotAllowedError'));
    };
    const names: string[] = [];
    await engine.play().catch((error: unknown) => names.push((error as DOMException).name));
    HTMLMediaElement.prototype.play = play;
    expect(names).to.deep.equal(['NotAllowedError']);
    expect(asked).to.equal(1);
    await engine.play();
    expect(engine.paused).to.equal(false);
  });
});
