import {expect} from '@open-wc/testing';
import {HowlerOpener} from '../../src/audio/howler-opener.js';

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
});
