import {expect, fixture, html} from '@open-wc/testing';
import '../../../src/kapitel.js';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import {episodeOf, fakeSound, part} from '../show.js';
import {until} from '../../until.js';

describe('the ring of the play button', () => {
  let sound: ReturnType<typeof fakeSound>;
  beforeEach(() => (sound = fakeSound()));
  afterEach(() => sound.restore());

  it('is there when the first press waits for audio, and goes when audio plays', async () => {
    const element = await fixture<KapitelPlayer>(html`<kapitel-player></kapitel-player>`);
    element.episode = episodeOf({});
    await element.updateComplete;
    const button = part(element, 'play-button');
    const ring = () => button.querySelector('.ring');
    button.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true, composed: true}));
    button.click();
    await until(() => ring() && getComputedStyle(ring()!).display === 'block');
    sound.engine.say('playing', {readyState: 4});
    await until(() => !ring());
    expect(element.paused).to.equal(false);
  });
});
