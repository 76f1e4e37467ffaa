import {expect} from '@open-wc/testing';
import {nothing} from 'lit';
import {VolumeSlider} from '../../../src/elements/controls/volume-slider.js';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import {english} from '../../../src/locales/follow-messages.js';
import {fakeSound, part, playerOf, playerWith, settled} from '../show.js';

describe('the volume', () => {
  let sound: ReturnType<typeof fakeSound>;
  let element: KapitelPlayer;
  beforeEach(async () => {
    sound = fakeSound();
    element = await playerWith({});
  });
  afterEach(() => sound.restore());

  const facts = () => ({volume: element.volume, muted: element.muted});
  const press = async () => {
    part(element, 'mute-button').click();
    await settled(element);
  };
  /** As a pointer does it. */
  const dragTo = async (...volumes: number[]) => {
    const slider = part<HTMLInputElement>(element, 'volume');
    slider.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true}));
    for (const volume of volumes) {
      slider.value = String(volume);
      slider.dispatchEvent(new Event('input', {bubbles: true}));
    }
    await settled(element);
  };

  it('is unmuted to the volume before it was dragged down to 0', async () => {
    element.volume = 0.6;
    await dragTo(0.4, 0.1, 0);
    expect(part(element, 'mute-button').ariaPressed).to.equal('true');
    await press();
    expect(facts()).to.deep.equal({volume: 0.6, muted: false});
  });

  it('is unmuted to full volume if a script had set it to 0', async () => {
    element.volume = 0;
    await press();
    expect(facts()).to.deep.equal({volume: 1, muted: false});
  });

  it('keeps its place while it is muted', async () => {
    element.volume = 0.6;
    await press();
    expect(facts()).to.deep.equal({volume: 0.6, muted: true});
    await press();
    expect(facts()).to.deep.equal({volume: 0.6, muted: false});
  });

  it('has no slider where it is read-only, as on iOS', () => {
    const prototype = HTMLMediaElement.prototype;
    const own = Object.getOwnPropertyDescriptor(prototype, 'volume')!;
    const root = document.createElement('div').attachShadow({mode: 'open'});
    const render = () => new VolumeSlider(root).render(playerOf(element), 1, english);
    expect(render() === nothing).to.equal(false);
    Object.defineProperty(prototype, 'volume', {...own, set: () => undefined});
    try {
      expect(render() === nothing).to.equal(true);
    } finally {
      Object.defineProperty(prototype, 'volume', own);
    }
  });

  it('is no longer muted when it is turned', async () => {
    element.muted = true;
    await dragTo(0.3);
    expect(facts()).to.deep.equal({volume: 0.3, muted: false});
  });
});
