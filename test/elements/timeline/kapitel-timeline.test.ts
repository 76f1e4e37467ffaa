import {expect} from '@open-wc/testing';
import {resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import type {Chapter} from '../../../src/episode/episode.js';
import {segmentsOf} from '../../../src/elements/timeline/segment-mask.js';
import {until} from '../../until.js';
import {painted} from '../colours.js';
import {all, fakeSound, part, playerOf, playerWith, rows, settled} from '../show.js';
import {setState} from '../../player/set-state.js';
import {chapters, DURATION} from './hour.js';

/** The row above the line, as it is seen. */
const lineOf = (element: KapitelPlayer) =>
  [...part(element, 'chapter-line').children]
    .filter(
      (row) => row.className === (row.parentElement!.matches('.pointing') ? 'pointed' : 'now'),
    )
    .flatMap((row) => [...row.children].map(({textContent}) => textContent.trim()))
    .join(' ')
    .trim();

describe('the row above the time line', () => {
  it('is read from right to left where the player is, and the time line from left to right', async () => {
    for (const title of ['Deployment', 'النشر']) {
      const element = await playerWith(
        {chapters: chapters.map((chapter) => ({...chapter, title})), duration: DURATION},
        {dir: 'rtl'},
        360,
      );
      const line = part(element, 'chapter-line');
      const {left, right} = part(element, 'track').getBoundingClientRect();
      const box = (name: string) => {
        const range = new Range();
        range.selectNodeContents(line.querySelector(`.now .${name}`)!);
        return range.getBoundingClientRect();
      };
      expect(box('number').right).to.be.closeTo(right, 1);
      expect(box('number').left - box('title').right).to.be.within(0, 16);
      expect(box('title').left).to.be.above(box('at').right);
      expect(box('at').left).to.be.closeTo(left, 1);
      // The minus sign is before the figures.
      expect(getComputedStyle(line.querySelector('.now .at')!).direction).to.equal('ltr');
      expect(getComputedStyle(part(element, 'track')).direction).to.equal('ltr');
    }
  });
});

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
  const line = () => lineOf(element);
  const secondsPerPixel = () => DURATION / track().width;

  it('shows above it the chapter and what is left of it, and at the pointer the chapter and the time there', async () => {
    expect(line()).to.equal('1 Intro −15:00');
    await move(1000);
    expect(line()).to.match(/^2 Deployment 16:(3[6-9]|4[0-4])$/);
    await move(3000);
    expect(line()).to.match(/^4 Goodbye (49:5\d|50:0\d)$/);
    await sendMouse({type: 'move', position: [5, 5]});
    await settled(element);
    expect(line()).to.equal('1 Intro −15:00');
    expect(seeks).to.be.empty;
  });

  it('covers no control while it is pointed at, and is as high as before', async () => {
    const places = () =>
      all<HTMLElement>(element)
        .filter((inner) => inner.matches('button, [part=chapter-line], [part=track]'))
        .map((inner) => {
          const {x, y, width, height} = inner.getBoundingClientRect();
          return [inner.part.value, x, y, width, height].join();
        });
    const before = places();
    const play = part(element, 'play-button').getBoundingClientRect();
    for (const seconds of [20, 1000, 3000]) {
      await move(seconds);
      expect(places()).to.deep.equal(before);
      const [x, y] = [play.left + play.width / 2, play.bottom - 2];
      expect(document.elementFromPoint(x, y)).to.equal(element);
      expect(part(element, 'chapter-line').getBoundingClientRect().top).to.be.at.least(play.bottom);
    }
  });

  it('marks where the pointer is, also at both ends', async () => {
    for (const seconds of [20, 1000, DURATION - 20]) {
      await move(seconds);
      const marker = part(element, 'track').parentElement!.querySelector('.marker')!;
      const {left, right} = marker.getBoundingClientRect();
      expect((left + right) / 2).to.be.closeTo(at(seconds)[0], 2);
    }
  });

  describe('and the list', () => {
    const lit = () => {
      const segment = part(element, 'track').parentElement!.querySelector<HTMLElement>('.segment')!;
      return segment.hidden ? undefined : getComputedStyle(segment).clipPath;
    };
    const tinted = () => rows(element).findIndex((row) => row.parentElement!.matches('.pointed'));

    it('point at the same chapter: a row lights its segment', async () => {
      expect(lit()).to.equal(undefined);
      const {x, y} = rows(element)[1]!.getBoundingClientRect();
      await sendMouse({type: 'move', position: [Math.round(x + 40), Math.round(y + 20)]});
      await until(lit);
      expect(lit()).to.contain('25%');
      expect(part(element, 'track').style.mask).to.contain('intersect');
      await sendMouse({type: 'move', position: [5, 5]});
      await until(() => !lit());
      rows(element)[3]!.focus();
      await until(lit);
      rows(element)[3]!.blur();
      await until(() => !lit());
    });

    it('point at the same chapter: a segment tints its row', async () => {
      await move(1000);
      await until(() => tinted() === 1);
      await move(3000);
      await until(() => tinted() === 3);
      await sendMouse({type: 'move', position: [5, 5]});
      await until(() => tinted() === -1);
    });
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

  it('continues a drag that leaves the line', async () => {
    await move(300);
    await sendMouse({type: 'down'});
    const [x] = at(2000);
    await sendMouse({type: 'move', position: [x, 5]});
    await sendMouse({type: 'up'});
    await settled(element);
    expect(seeks).to.have.lengthOf(1);
    expect(seeks[0]).to.be.closeTo(2000, secondsPerPixel());
  });

  it('forgets a drag that the browser cancels', async () => {
    await move(300);
    await sendMouse({type: 'down'});
    await move(2000);
    const area = part(element, 'track').closest('.area')!;
    area.dispatchEvent(new PointerEvent('pointercancel', {pointerId: 1}));
    await settled(element);
    expect(part(element, 'current-time').textContent).to.equal('0:00');
    await sendMouse({type: 'up'});
    expect(seeks).to.be.empty;
  });

  for (const pixels of [-4, -2, 0, 2, 4]) {
    it(`seeks to a chapter’s start by a press ${pixels} px beside it`, async () => {
      await move(1200, pixels * 0.8);
      await sendMouse({type: 'down'});
      await sendMouse({type: 'up'});
      await settled(element);
      expect(seeks).to.deep.equal([1200]);
    });
  }

  it('seeks to the pressed position 10 px beside it', async () => {
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
    const area = part(element, 'track').closest('.area')!.getBoundingClientRect();
    expect(area.height).to.be.at.least(44);
    expect(area.width).to.equal(track().width);
    // The length, which can be pressed as well, reaches into the end of it.
    const length = part(element, 'duration').getBoundingClientRect();
    expect(length.height).to.be.at.least(44);
    expect(length.width).to.be.at.least(44);
    for (const x of [area.left + 1, area.left + area.width / 2, length.left - 1, area.right - 1]) {
      for (const y of [area.top + 1, (x < length.left ? area.bottom : length.top) - 2]) {
        const root = part(element, 'track').getRootNode() as ShadowRoot;
        expect(root.elementFromPoint(x, y)?.closest('.area'), `${x} ${y}`).to.exist;
      }
    }
  });

  it('leaves vertical swipes to the page', () => {
    expect(getComputedStyle(part(element, 'track').closest('.area')!).touchAction).to.equal(
      'pan-y',
    );
  });

  it('shows the remaining time after a press on the duration, and the duration after another', async () => {
    const length = part(element, 'duration').firstElementChild as HTMLElement;
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
    expect(part(element, 'duration').firstElementChild!.textContent.trim()).to.equal('−20:00');
    await sendMouse({type: 'up'});
  });

  it('shows the time there while keys move it, and follows them', async () => {
    part(element, 'timeline').focus();
    await sendKeys({press: 'ArrowRight'});
    await settled(element);
    expect(line()).to.equal('1 Intro 0:05');
    expect(part(element, 'timeline').getAttribute('aria-valuetext')).to.equal('5 seconds');
  });

  it('shows what is buffered between the line and the played part', async () => {
    setState(playerOf(element), {
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
    expect(lineOf(element)).to.contain('Deployment');
  });

  it('has no gaps for them', () => {
    const starts = segmentsOf(all, DURATION, 1000).map(({startTime}) => startTime);
    expect(starts).to.deep.equal([0, 900, 2400]);
  });
});

describe('the chapter above the time line', () => {
  it('has its number marked where chapters are approximate', async () => {
    const element = await playerWith({chapters, duration: DURATION}, {}, 1000);
    setState(playerOf(element), {approximate: true});
    await settled(element);
    expect(lineOf(element)).to.equal('≈\u202f1 Intro −15:00');
  });

  it('counts what is left up to the next chapter of the list', async () => {
    const all: Chapter[] = [...chapters];
    all[1] = {...chapters[1]!, toc: false};
    const element = await playerWith({chapters: all, duration: DURATION}, {}, 1000);
    playerOf(element).currentTime = 1000;
    await settled(element);
    expect(lineOf(element)).to.equal('1 Intro −3:20');
    playerOf(element).currentTime = 1300;
    await settled(element);
    expect(lineOf(element)).to.equal('2 A word −18:20');
  });

  it('is the first before it begins, and none in a gap between two', async () => {
    const apart = [
      {startTime: 30, endTime: 60, title: 'One'},
      {startTime: 90, endTime: 120, title: 'Two'},
    ];
    const element = await playerWith({chapters: apart, duration: 120}, {}, 1000);
    expect(lineOf(element)).to.equal('1 One −1:00');
    playerOf(element).currentTime = 70;
    await settled(element);
    expect(lineOf(element)).to.equal('');
  });

  it('keeps its place without chapters', async () => {
    const element = await playerWith({duration: DURATION}, {}, 1000);
    expect(part(element, 'chapter-line').clientHeight).to.equal(20);
    expect(lineOf(element)).to.equal('');
  });
});
