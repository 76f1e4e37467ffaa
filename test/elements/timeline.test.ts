import {expect} from '@open-wc/testing';
import {resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';
import type {KapitelPlayer} from '../../src/elements/kapitel-player.js';
import type {Chapter} from '../../src/episode/episode.js';
import {segmentMask, segmentsOf, snapTo} from '../../src/elements/segment-mask.js';
import {until} from '../until.js';
import {painted} from './colours.js';
import {chaptersOf, fakeSound, part, parts, playerOf, playerWith, settled} from './show.js';

const DURATION = 3600;
const chapters = [0, 900, 1200, 2400].map((startTime, index, starts) => ({
  startTime,
  endTime: starts[index + 1] ?? DURATION,
  title: ['Intro', 'Deployment', 'A word', 'Goodbye'][index]!,
  ...(index === 2 && {kind: 'ad' as const}),
}));

describe('the time line', () => {
  let sound: ReturnType<typeof fakeSound>;
  let element: KapitelPlayer;
  let seeks: number[];
  beforeEach(async () => {
    sound = fakeSound();
    element = await playerWith({chapters, duration: DURATION}, {}, 1000);
    seeks = [];
    const player = playerOf(element);
    player.store.subscribe(() => {
      const {currentTime} = player.state;
      if (currentTime !== (seeks.at(-1) ?? 0)) seeks.push(currentTime);
    });
  });
  afterEach(async () => {
    sound.restore();
    await resetMouse();
  });

  const track = () => part(element, 'track').getBoundingClientRect();

  /** A place on the line: seconds, and pixels to the right of them. */
  const at = (seconds: number, pixels = 0): [number, number] => {
    const {left, width, top, height} = track();
    return [Math.round(left + (seconds / DURATION) * width + pixels), Math.round(top + height / 2)];
  };
  const move = async (seconds: number, pixels = 0) => {
    await sendMouse({type: 'move', position: at(seconds, pixels)});
    await settled(element);
  };
  const bubble = () => part(element, 'bubble').textContent.replace(/\s+/g, ' ').trim();
  const secondsPerPixel = () => DURATION / track().width;

  it('shows the time and the chapter at the pointer, and nothing when it has gone', async () => {
    await move(1000);
    expect(bubble()).to.match(/^16:(3[6-9]|4[0-4])Deployment$/);
    await move(3000);
    expect(bubble()).to.match(/^(49:5\d|50:0\d)Goodbye$/);
    const {left, right} = part(element, 'bubble').getBoundingClientRect();
    expect(at(3000)[0]).to.be.within(left, right);
    await sendMouse({type: 'move', position: [5, 5]});
    await settled(element);
    expect(parts(element, 'bubble')).to.be.empty;
    expect(seeks).to.be.empty;
  });

  it('keeps the bubble inside the line at both ends', async () => {
    for (const seconds of [20, DURATION - 20]) {
      await move(seconds);
      const {left, right} = part(element, 'bubble').getBoundingClientRect();
      expect(left).to.be.at.least(track().left - 1);
      expect(right).to.be.at.most(track().right + 1);
    }
  });

  it('seeks once, when a drag is over', async () => {
    await move(300);
    await sendMouse({type: 'down'});
    for (const seconds of [500, 1500, 2000, 3000]) {
      await move(seconds);
      expect(seeks).to.be.empty;
    }
    expect(part(element, 'current-time').textContent).to.match(/^(49:5\d|50:0\d)$/);
    await sendMouse({type: 'up'});
    await settled(element);
    expect(seeks).to.have.lengthOf(1);
    expect(seeks[0]).to.be.closeTo(3000, secondsPerPixel());
  });

  it('goes on with a drag that leaves the line', async () => {
    await move(300);
    await sendMouse({type: 'down'});
    const [x] = at(2000);
    await sendMouse({type: 'move', position: [x, 5]});
    await sendMouse({type: 'up'});
    await settled(element);
    expect(seeks).to.have.lengthOf(1);
    expect(seeks[0]).to.be.closeTo(2000, secondsPerPixel());
  });

  it('forgets a drag that the browser takes away', async () => {
    await move(300);
    await sendMouse({type: 'down'});
    await move(2000);
    const area = part(element, 'track').parentElement!;
    area.dispatchEvent(new PointerEvent('pointercancel', {pointerId: 1}));
    await settled(element);
    expect(part(element, 'current-time').textContent).to.equal('0:00');
    await sendMouse({type: 'up'});
    expect(seeks).to.be.empty;
  });

  for (const pixels of [-4, -2, 0, 2, 4]) {
    it(`takes a press ${pixels} px beside a chapter’s start for the chapter`, async () => {
      await move(1200, pixels * 0.9);
      await sendMouse({type: 'down'});
      await sendMouse({type: 'up'});
      await settled(element);
      expect(seeks).to.deep.equal([1200]);
    });
  }

  it('takes a press 10 px beside it for what it is', async () => {
    await move(1200, 10);
    await sendMouse({type: 'down'});
    await sendMouse({type: 'up'});
    await settled(element);
    expect(seeks[0]).to.be.closeTo(1200 + 10 * secondsPerPixel(), secondsPerPixel());
  });

  it('is not moved by the other mouse buttons', async () => {
    await move(1000);
    // Not with the mouse: the menu of some browsers keeps the button pressed.
    const press = (type: string, seconds: number) => {
      const [clientX, clientY] = at(seconds);
      const init = {button: 2, pointerId: 1, pointerType: 'mouse', clientX, clientY, bubbles: true};
      part(element, 'track').dispatchEvent(new PointerEvent(type, init));
    };
    press('pointerdown', 1000);
    await move(2000);
    press('pointerup', 2000);
    await settled(element);
    expect(seeks).to.be.empty;
    expect(part(element, 'timeline').matches(':focus')).to.equal(false);
  });

  it('is not moved by the wheel', async () => {
    await move(1000);
    const wheel = new WheelEvent('wheel', {deltaY: 100, bubbles: true, cancelable: true});
    part(element, 'track').dispatchEvent(wheel);
    expect(wheel.defaultPrevented).to.equal(false);
    expect(seeks).to.be.empty;
  });

  it('is at least 44 px high to touch, along its whole length', () => {
    const area = part(element, 'track').parentElement!.getBoundingClientRect();
    expect(area.height).to.be.at.least(44);
    expect(area.width).to.equal(track().width);
    // The length, which can be pressed as well, reaches into the end of it.
    const length = part(element, 'duration').getBoundingClientRect();
    for (const x of [area.left + 1, area.left + area.width / 2, length.left - 1, area.right - 1]) {
      for (const y of [area.top + 1, (x < length.left ? area.bottom : length.top) - 2]) {
        const root = part(element, 'track').getRootNode() as ShadowRoot;
        expect(root.elementFromPoint(x, y)?.closest('.area'), `${x} ${y}`).to.exist;
      }
    }
  });

  it('leaves vertical swipes to the page', () => {
    expect(getComputedStyle(part(element, 'track').parentElement!).touchAction).to.equal('pan-y');
  });

  it('shows what remains after a press on the length, and the length after another', async () => {
    const length = part(element, 'duration');
    element.currentTime = 600;
    length.click();
    await settled(element);
    expect(length.textContent.trim()).to.equal('−50:00');
    element.currentTime = 660;
    await settled(element);
    expect(length.textContent.trim()).to.equal('−49:00');
    length.click();
    await settled(element);
    expect(length.textContent.trim()).to.equal('1:00:00');
  });

  it('counts what remains of where it is dragged to', async () => {
    part(element, 'duration').click();
    await move(300);
    await sendMouse({type: 'down'});
    await move(2400);
    // Not every driver waits until the page has heard of it.
    await until(() => part(element, 'current-time').textContent === '40:00');
    expect(part(element, 'duration').textContent.trim()).to.equal('−20:00');
    await sendMouse({type: 'up'});
  });

  it('shows the bubble while keys move it, and follows them', async () => {
    part(element, 'timeline').focus();
    await sendKeys({press: 'ArrowRight'});
    await settled(element);
    expect(bubble()).to.equal('0:05Intro');
    expect(part(element, 'timeline').getAttribute('aria-valuetext')).to.contain(
      '5 seconds of 1 hour',
    );
  });

  it('shows what is buffered between the line and the played part', async () => {
    playerOf(element).store.set({
      buffered: [
        [0, 100],
        [900, 1800],
      ],
    });
    await settled(element);
    const buffered = part(element, 'track').querySelector('path')!;
    expect(buffered.getAttribute('d')).to.equal('M0 0H100V1H0M900 0H1800V1H900');
    const style = getComputedStyle(part(element, 'track'));
    const once = painted('#fff', style.backgroundColor);
    const twice = painted('#fff', style.backgroundColor, getComputedStyle(buffered).fill);
    expect(twice[0]).to.be.below(once[0] - 20);
  });
});

describe('the slider, for screen readers', () => {
  let sound: ReturnType<typeof fakeSound>;
  let element: KapitelPlayer;
  beforeEach(async () => {
    sound = fakeSound();
    element = await playerWith({chapters, duration: DURATION}, {}, 1000);
  });
  afterEach(async () => {
    sound.restore();
    await resetMouse();
  });

  const slider = () => part<HTMLInputElement>(element, 'timeline');
  const said = () => slider().getAttribute('aria-valuetext');
  /** The sound comes there by itself, not by a seek. */
  const runTo = async (currentTime: number) => {
    playerOf(element).store.set({currentTime});
    await settled(element);
  };
  /** As a screen reader moves it, which knows only what it was told. */
  const step = async (seconds: number) => {
    slider().value = String(Number(slider().value) + seconds);
    slider().dispatchEvent(new Event('input', {bubbles: true}));
    await settled(element);
  };

  it('is at most five seconds old where it does not have the focus', async () => {
    await runTo(4);
    expect(said()).to.match(/^0 seconds of/);
    await runTo(5);
    expect(said()).to.match(/^5 seconds of/);
    await runTo(899);
    expect(said()).to.match(/^14 minutes, 59 seconds of/);
    expect(slider().value).to.equal('899');
  });

  it('does not change by itself while it has the focus', async () => {
    await runTo(7);
    slider().focus();
    await settled(element);
    for (const seconds of [8, 20, 600]) await runTo(seconds);
    expect(said()).to.match(/^7 seconds of/);
    slider().blur();
    await settled(element);
    expect(said()).to.match(/^10 minutes of/);
  });

  it('moves from where the sound is, not from what was told last', async () => {
    slider().focus();
    await runTo(1000);
    await step(1);
    expect(element.currentTime).to.equal(1001);
    expect(slider().value).to.equal('1001');
    await step(-5);
    expect(element.currentTime).to.equal(996);
  });

  it('goes to the start and the end by Home and End, whatever was told', async () => {
    slider().focus();
    await runTo(1000);
    await sendKeys({press: 'Home'});
    expect(element.currentTime).to.equal(0);
    await sendKeys({press: 'End'});
    expect(element.currentTime).to.equal(DURATION);
  });

  it('says the position alone where the length is unknown, and knows no end to go to', async () => {
    element = await playerWith({duration: undefined});
    expect(said()).to.equal('0 seconds');
    slider().focus();
    await sendKeys({press: 'End'});
    expect(element.currentTime).to.equal(0);
  });

  it('names the chapter that it is dragged to', async () => {
    const {left, width, top, height} = part(element, 'track').getBoundingClientRect();
    const y = Math.round(top + height / 2);
    await sendMouse({type: 'move', position: [Math.round(left + width / 4 + 20), y]});
    await sendMouse({type: 'down'});
    await until(() => said()?.includes('chapter Deployment'));
    await sendMouse({type: 'up'});
  });

  it('names the button of the length, and of what remains', async () => {
    const button = part(element, 'duration');
    expect(button.ariaLabel).to.equal('Length 1:00:00');
    button.click();
    await settled(element);
    expect(button.ariaLabel).to.equal('Remaining −1:00:00');
  });
});

describe('the time line of chapters that are not in the list', () => {
  const silent = {startTime: 1200, endTime: 2400, title: 'Silent', toc: false};
  const all = chapters.with(2, silent);

  it('shows the ones that they belong to', async () => {
    const element = await playerWith({chapters: all, duration: DURATION}, {}, 1000);
    element.currentTime = 1300;
    await settled(element);
    expect(element.activeChapterIndex).to.equal(2);
    const slider = part(element, 'timeline');
    expect(slider.getAttribute('aria-valuetext')).to.contain('chapter Deployment');
    slider.focus();
    await sendKeys({press: 'ArrowRight'});
    await settled(element);
    expect(part(element, 'bubble').textContent).to.contain('Deployment');
  });

  it('has no gaps for them', () => {
    expect(segmentsOf(all, DURATION).map(({title}) => title)).to.deep.equal([
      'Intro',
      'Deployment',
      'Goodbye',
    ]);
  });
});

describe('the bubble of approximate chapters', () => {
  it('says so before the title', async () => {
    const element = await playerWith({chapters, duration: DURATION}, {}, 1000);
    playerOf(element).store.set({approximate: true});
    part(element, 'timeline').focus();
    await sendKeys({press: 'ArrowRight'});
    await settled(element);
    expect(part(element, 'bubble').textContent).to.contain('≈ Intro');
  });
});

describe('the segments of the time line', () => {
  const maskOf = (all: readonly Chapter[], duration: number) =>
    segmentMask(segmentsOf(all, duration), duration);
  const [THIN, WHOLE] = [0, 1];
  const layer = (mask: string, index: number) => mask.split(' center/100% 50% no-repeat,')[index]!;
  const stops = (mask: string) => [...mask.matchAll(/#000(\d?)\b/g)].map(([color]) => color);

  it('have a gap of 2 px before each chapter but the first', () => {
    const mask = layer(maskOf(chapters, DURATION), THIN);
    expect(mask).to.contain('calc(25% + -1px)').and.contain('calc(25% + 1px)');
    expect(mask.match(/#0000 0/g)).to.have.lengthOf(3);
  });

  it('are thinner, and not paler, where there is an advertisement', () => {
    const mask = maskOf(chapters, DURATION);
    expect(layer(mask, THIN)).to.match(/#000 0,#000 calc\(66\.6+\d*% \+ -1px\)/);
    expect(layer(mask, WHOLE)).to.match(/#0000 0,#0000 calc\(66\.6+\d*% \+ -1px\)/);
    const same = maskOf(chaptersOf(4), 240);
    expect(layer(same, THIN)).to.equal(layer(same, WHOLE));
  });

  it('are a mask that the browser takes', async () => {
    const element = await playerWith({chapters, duration: DURATION});
    expect(getComputedStyle(part(element, 'track')).maskSize).to.equal('100% 50%, auto');
  });

  it('leave out what is too narrow to see, but not the beginning and the end', () => {
    const mask = layer(maskOf(chaptersOf(1000), 60_000), THIN);
    expect(stops(mask).length).to.be.below(500);
    expect(mask).to.contain('linear-gradient(to right,#000 0,');
  });

  it('are cut anew when only the length turns out to be another', async () => {
    const element = await playerWith({chapters, duration: DURATION});
    playerOf(element).store.set({duration: 2 * DURATION});
    await settled(element);
    const {maskImage} = part(element, 'track').style;
    expect(maskImage).to.contain('12.5%').and.not.contain('25%');
  });

  it('take a press for the nearest start, and only for one that is seen', () => {
    const starts = [100, 103, 110].map((startTime) => ({...chapters[0]!, startTime}));
    expect(snapTo(starts, 101, 4)).to.equal(100);
    expect(snapTo(starts, 102, 4)).to.equal(103);
    expect(snapTo(starts, 115, 4)).to.equal(115);
    const seen = segmentsOf(chaptersOf(1000), 60_000);
    expect(snapTo(seen, 62, 4)).to.equal(62);
  });

  it('are one where there is one chapter, and none without', () => {
    expect(maskOf(chaptersOf(1), 60)).not.to.contain('calc');
    expect(maskOf([], 60)).to.equal('none');
  });
});
