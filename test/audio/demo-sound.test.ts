import {expect} from '@open-wc/testing';

describe('the demo sound', () => {
  it('is as long as the episode and can be sought', async () => {
    const audio = new Audio('/demo/sound/179.mp3');
    await new Promise((resolve) => audio.addEventListener('loadedmetadata', resolve));
    expect(audio.duration).to.be.closeTo(4718, 0.1);
    audio.currentTime = 3148;
    await new Promise((resolve) => audio.addEventListener('seeked', resolve));
    expect(audio.currentTime).to.equal(3148);
  });
});
