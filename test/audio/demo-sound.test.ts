import {expect} from '@open-wc/testing';
import {once} from '../until.js';

describe('the demo sound', () => {
  it('is as long as the episode and can be sought', async () => {
    const audio = new Audio('/demo/sound/179.mp3');
    // A page in the background loads only what is played.
    await audio.play();
    expect(audio.duration).to.be.closeTo(4718, 0.1);
    audio.currentTime = 3148;
    await once(audio, 'seeked');
    // Playback continues meanwhile, for longer on a busy machine.
    expect(audio.currentTime).to.be.within(3148, 3178);
    audio.pause();
  });

  it('answers with the bytes that were asked for', async () => {
    const response = await fetch('/demo/sound/179.mp3', {
      headers: {range: 'bytes=31981568-33030143'},
    });
    expect(response.status).to.equal(206);
    expect((await response.arrayBuffer()).byteLength).to.equal(1048576);
  });
});
