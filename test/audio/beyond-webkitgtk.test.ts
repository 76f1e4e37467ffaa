import {expect} from '@open-wc/testing';
import {HowlerOpener} from '../../src/audio/howler-opener.js';
import {once} from '../until.js';

const SETTINGS = {startTime: 0, playbackRate: 1, volume: 1, muted: true};

describe('what WebKitGTK can’t', () => {
  const closing = new AbortController();
  after(() => closing.abort());

  it('starts muted (WebKitGTK takes the mute of its sound server for ours)', async () => {
    const url = new URL('/demo/sound/179.mp3', location.href).href;
    const {engine} = new HowlerOpener().open(url, SETTINGS, closing.signal);
    await engine.play();
    expect(engine.muted).to.equal(true);
  });

  it('keeps its rate over a seek (WebKitGTK never ends a seek at another rate than 1)', async () => {
    const url = new URL('/demo/sound/179.mp3', location.href).href;
    const {engine: plain, successor} = new HowlerOpener().open(url, SETTINGS, closing.signal);
    await plain.play();
    const engine = (await successor)!;
    engine.playbackRate = 1.5;
    engine.currentTime = 1234;
    await once(engine, 'seeked');
    expect(engine.playbackRate).to.equal(1.5);
    expect(engine.currentTime).to.be.within(1234, 1240);
  });
});
