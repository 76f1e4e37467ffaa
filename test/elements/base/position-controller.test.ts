import {expect} from '@open-wc/testing';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import type {PlayerState} from '../../../src/player/player-state.js';
import {until} from '../../until.js';
import {all, chaptersOf, fakeSound, part, playerOf, playerWith, settled} from '../show.js';
import {setState} from '../../player/set-state.js';

/** How far a bar has come, 0 to 1, as it is drawn. */
const drawn = (bar: Element) => new DOMMatrix(getComputedStyle(bar).transform).a;

const bar = (element: KapitelPlayer) => part(element, 'progress');
const row = (element: KapitelPlayer) =>
  all(element)
    .find((inner) => inner.matches('kapitel-chapter-progress'))!
    .shadowRoot!.querySelector<HTMLElement>('div')!;

/** All animations in an element, through all shadow roots. */
const animations = (element: KapitelPlayer) =>
  all(element).flatMap((inner) => inner.getAnimations());

/** Puts the player at a place, from where it plays at `speed` by a clock that the test moves. */
async function playAt(element: KapitelPlayer, currentTime: number, speed = 1): Promise<void> {
  const playing = {playRequested: true, readyState: 4, playbackRate: speed};
  setState(playerOf(element), {...playing, currentTime});
  // Widths are reported with the next frame.
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  await settled(element);
}

/** What the engine reports some four times a second. */
async function report(element: KapitelPlayer, currentTime: number): Promise<void> {
  const player = playerOf(element);
  const {clock} = player.state;
  if (clock.speed) now = clock.stamp + ((currentTime - clock.time) / clock.speed) * 1000;
  setState(player, {currentTime});
  await settled(element);
}

/** Plays on, four reports a second, and returns where an element was drawn to each time that it was. */
async function watch(
  element: KapitelPlayer,
  target: HTMLElement,
  {seconds = 6} = {},
): Promise<number[]> {
  const places: number[] = [];
  const observer = new MutationObserver(() => places.push(drawn(target)));
  observer.observe(target, {attributeFilter: ['style']});
  const {currentTime, clock} = playerOf(element).state;
  for (let step = 1; step <= seconds * 4; step++)
    await report(element, currentTime + (step / 4) * clock.speed);
  observer.disconnect();
  return places;
}

const largestStep = (places: number[], width: number) =>
  Math.max(...places.slice(1).map((place, index) => (place - places[index]!) * width));

/** The time of the page in milliseconds, while a test moves it. */
let now: number;

/** The device pixels of a CSS pixel. WebKit ignores a getter that comes after the first reading, so it comes before. */
let pixelRatio = 1;

describe('what moves with playback', () => {
  const real = performance.now.bind(performance);
  const realRatio = Object.getOwnPropertyDescriptor(window, 'devicePixelRatio')!;
  let sound: ReturnType<typeof fakeSound>;
  before(() =>
    Object.defineProperty(window, 'devicePixelRatio', {configurable: true, get: () => pixelRatio}),
  );
  after(() => Object.defineProperty(window, 'devicePixelRatio', realRatio));
  beforeEach(() => {
    pixelRatio = 1;
    sound = fakeSound();
    now = real();
    performance.now = () => now;
  });
  afterEach(() => {
    sound.restore();
    performance.now = real;
  });

  const normal = {chapters: chaptersOf(12, undefined, 300), duration: 3600};

  it('is drawn at most once a second, in steps too small to see, without an animation', async () => {
    const element = await playerWith(normal);
    await playAt(element, 60);
    for (const target of [bar(element), row(element)]) {
      const places = await watch(element, target, {seconds: 12});
      expect(places.length).to.be.within(2, 12);
      expect(largestStep(places, target.offsetWidth)).to.be.within(0.2, 2);
    }
    expect(animations(element)).to.deep.equal([]);
  });

  it('is not drawn where it would move by less than half a device pixel', async () => {
    const element = await playerWith({
      chapters: chaptersOf(2, undefined, 18_000),
      duration: 36_000,
    });
    await playAt(element, 60);
    expect(await watch(element, bar(element))).to.deep.equal([]);
    expect(drawn(bar(element))).to.be.closeTo(60 / 36_000, 0.0001);
  });

  it('is drawn on finer screens in finer steps', async () => {
    const element = await playerWith({chapters: chaptersOf(2, undefined, 1800), duration: 3600});
    await playAt(element, 60);
    const coarse = await watch(element, row(element), {seconds: 12});
    pixelRatio = 3;
    const fine = await watch(element, row(element), {seconds: 12});
    expect(fine.length).to.be.above(coarse.length).and.at.most(12);
  });

  it('is drawn four times a second where one would see the steps', async () => {
    const element = await playerWith({chapters: chaptersOf(12, undefined, 60), duration: 720});
    await playAt(element, 60);
    const places = await watch(element, row(element));
    expect(largestStep(places, row(element).offsetWidth)).to.be.below(2.1);
    expect(animations(element)).to.deep.equal([]);
  });

  it('goes in steps at three times the speed, too', async () => {
    const element = await playerWith(normal);
    await playAt(element, 60, 3);
    for (const target of [bar(element), row(element)]) {
      const places = await watch(element, target);
      expect(largestStep(places, target.offsetWidth)).to.be.below(3);
    }
    expect(animations(element)).to.deep.equal([]);
  });

  describe('in a chapter of ten seconds', () => {
    const short = {chapters: chaptersOf(12, undefined, 10), duration: 1200};

    it('is one animation, which updates of the time do not restart', async () => {
      const element = await playerWith(short);
      await playAt(element, 21);
      await until(() => animations(element).length);
      const [animation, ...others] = animations(element);
      expect(others).to.deep.equal([]);
      for (const currentTime of [21.25, 22, 23]) await report(element, currentTime);
      expect(animations(element)).to.deep.equal([animation]);
      expect(Number(animation!.effect!.getTiming().duration)).to.be.within(8000, 9000);
    });

    it('stands still where it is when playback does', async () => {
      const element = await playerWith(short);
      await playAt(element, 21);
      await until(() => animations(element).length);
      await playAt(element, 25, 0);
      expect(animations(element)).to.deep.equal([]);
      expect(drawn(row(element))).to.be.closeTo(0.5, 0.01);
    });

    it('stops when the player leaves the document', async () => {
      const element = await playerWith(short);
      await playAt(element, 21);
      await until(() => animations(element).length);
      const [animation] = animations(element);
      element.remove();
      expect(animation!.playState).to.equal('idle');
    });
  });

  it('is right at once after a seek and when the next chapter begins', async () => {
    const element = await playerWith(normal);
    await playAt(element, 60);
    for (const time of [1000, 599.9, 600.1, 30]) {
      await playAt(element, time);
      expect(drawn(bar(element)), `bar ${time}`).to.be.closeTo(time / 3600, 0.001);
      expect(drawn(row(element)), `row ${time}`).to.be.closeTo((time % 300) / 300, 0.005);
    }
  });

  it('is an animation as soon as a player has become wide enough for it', async () => {
    const element = await playerWith(
      {chapters: chaptersOf(12, undefined, 10), duration: 120},
      {},
      300,
    );
    await playAt(element, 21);
    const isAnimated = () => bar(element).getAnimations().length > 0;
    expect(isAnimated()).to.equal(false);
    element.parentElement!.style.inlineSize = '2400px';
    await until(isAnimated);
    element.parentElement!.style.inlineSize = '300px';
    await until(() => !isAnimated());
    expect(drawn(bar(element))).to.be.closeTo(21 / 120, 0.02);
  });

  it('asks for no layout in the steps', async () => {
    const element = await playerWith(normal);
    await playAt(element, 60);
    const names = ['offsetWidth', 'offsetLeft', 'clientWidth'] as const;
    const reads: string[] = [];
    const originals = names.map((name) => {
      const owner = name === 'clientWidth' ? Element.prototype : HTMLElement.prototype;
      const descriptor = Object.getOwnPropertyDescriptor(owner, name)!;
      Object.defineProperty(owner, name, {
        ...descriptor,
        get(this: Element) {
          if (element.contains(this) || this.getRootNode() !== document) reads.push(name);
          return descriptor.get!.call(this) as number;
        },
      });
      return () => Object.defineProperty(owner, name, descriptor);
    });
    const {getBoundingClientRect} = Element.prototype;
    Element.prototype.getBoundingClientRect = function () {
      reads.push('getBoundingClientRect');
      return getBoundingClientRect.call(this);
    };
    try {
      await watch(element, bar(element));
    } finally {
      for (const restore of originals) restore();
      Element.prototype.getBoundingClientRect = getBoundingClientRect;
    }
    expect(reads).to.deep.equal([]);
  });
});

describe('the buffered part', () => {
  it('is drawn again only when the change would be visible', async () => {
    const element = await playerWith({duration: 3600});
    const set = async (buffered: PlayerState['buffered']) => {
      setState(playerOf(element), {buffered});
      await settled(element);
    };
    const path = part(element, 'buffered');
    await set([[0, 100.1]]);
    let changes = 0;
    const observer = new MutationObserver(() => changes++);
    observer.observe(path, {attributes: true});
    await set([[0, 100.12]]);
    expect(changes).to.equal(0);
    await set([[0, 104]]);
    expect(changes).to.equal(1);
    observer.disconnect();
  });
});
