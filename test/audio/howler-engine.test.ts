import {expect} from '@open-wc/testing';
import {ON_WEBKITGTK} from '../player/visit.js';
import {holdTimers, once, until} from '../until.js';
import {
  close,
  closing,
  element,
  internals,
  open,
  opener,
  openNative,
  SETTINGS,
  start,
  URL_OF_SOUND,
} from './open-audio.js';

describe('HowlerEngine', () => {
  beforeEach(start);
  afterEach(close);

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
    // The seek to the start has ended, and was reported.
    await until(() => !engine.seeking && engine.currentTime > 100.2);
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
    await once(engine, ON_WEBKITGTK ? 'pause' : 'play');
    await until(() => engine.paused === ON_WEBKITGTK);
    void engine.play();
    await until(() => !engine.paused);
  });

  it('has data to play as long as the position moves, also where GStreamer reports none', async () => {
    const engine = await open();
    const enough = ON_WEBKITGTK ? 3 : 2;
    Object.defineProperty(element, 'readyState', {value: 2, configurable: true});
    try {
      await until(() => engine.readyState === enough);
      element.dispatchEvent(new Event('waiting'));
      expect(engine.readyState).to.equal(2);
      await until(() => engine.readyState === enough);
      engine.pause();
      expect(engine.readyState).to.equal(2);
    } finally {
      Reflect.deleteProperty(element, 'readyState');
    }
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
    const {engine, successor} = openNative();
    document.body.append(element);
    await successor;
    await engine.play();
    expect(internals._howls[0]!._state).to.equal('loaded');
    window.removeEventListener('canplaythrough', mute, {capture: true});
    element.remove();
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
