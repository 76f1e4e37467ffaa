import {expect} from '@open-wc/testing';
import {resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import {until} from '../../until.js';
import {fakeSound, part, playerOf, playerWith, settled} from '../show.js';
import {setState} from '../../player/set-state.js';
import {chapters, DURATION} from './hour.js';

describe('the slider, for screen readers', () => {
  const real = performance.now.bind(performance);
  let now: number;
  let sound: ReturnType<typeof fakeSound>;
  let element: KapitelPlayer;
  beforeEach(async () => {
    now = real();
    performance.now = () => now;
    sound = fakeSound();
    element = await playerWith({chapters, duration: DURATION}, {}, 1000);
  });
  afterEach(async () => {
    performance.now = real;
    sound.restore();
    await resetMouse();
  });

  const slider = () => part<HTMLInputElement>(element, 'timeline');
  const said = () => slider().getAttribute('aria-valuetext');
  /** The audio comes there by itself, not by a seek. */
  const runTo = async (currentTime: number) => {
    const player = playerOf(element);
    setState(player, {playRequested: true, readyState: 4});
    await settled(element);
    now += (currentTime - player.state.currentTime) * 1000;
    setState(player, {currentTime});
    await settled(element);
  };
  /** Moves the slider as a screen reader does, from the value that it has. */
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
    expect(said()).to.match(/^14 minutes 59 seconds of/);
    expect(slider().value).to.equal('899');
  });

  it('does not change by itself while it has the focus', async () => {
    await runTo(7);
    slider().focus();
    // The features that start with the focus make the player update its clock.
    await until(() => playerOf(element).state.clock.time === 7);
    await settled(element);
    for (const seconds of [8, 20, 600]) await runTo(seconds);
    expect(said()).to.match(/^7 seconds of/);
    slider().blur();
    await settled(element);
    expect(said()).to.match(/^10 minutes of/);
  });

  it('moves from the actual position, not from the announced one', async () => {
    slider().focus();
    await runTo(1000);
    await step(1);
    expect(element.currentTime).to.equal(1001);
    expect(slider().value).to.equal('1001');
    await step(-5);
    expect(element.currentTime).to.equal(996);
  });

  it('says after a step the time alone, and the chapter if it has changed', async () => {
    await runTo(890);
    slider().focus();
    await settled(element);
    expect(said()).to.equal('14 minutes 50 seconds of 1 hour, chapter Intro');
    await sendKeys({press: 'ArrowRight'});
    await settled(element);
    expect(said()).to.equal('14 minutes 55 seconds');
    await sendKeys({press: 'ArrowRight'});
    await settled(element);
    expect(said()).to.equal('15 minutes, chapter Deployment');
    await sendKeys({press: 'ArrowRight'});
    await settled(element);
    expect(said()).to.equal('15 minutes 5 seconds');
    slider().blur();
    await settled(element);
    expect(said()).to.equal('15 minutes 5 seconds of 1 hour, chapter Deployment');
  });

  it('does not change because the clock was corrected by less than a second', async () => {
    await runTo(100);
    slider().focus();
    // The features that start with the focus make the player update its clock.
    await until(() => playerOf(element).state.clock.time === 100);
    await settled(element);
    const before = said();
    const changes: (string | null)[] = [];
    const watch = new MutationObserver(() => changes.push(said()));
    watch.observe(slider(), {attributeFilter: ['aria-valuetext']});
    const {clock} = playerOf(element).state;
    for (const correction of [0.4, -0.4, 0.9]) {
      setState(playerOf(element), {currentTime: clock.time + correction});
      await settled(element);
    }
    expect(changes).to.be.empty;
    expect(said()).to.equal(before);
    watch.disconnect();
  });

  it('changes when the position jumps', async () => {
    slider().focus();
    await settled(element);
    setState(playerOf(element), {currentTime: 1000});
    await settled(element);
    expect(said()).to.contain('16 minutes 40 seconds');
  });

  it('has beside it the elapsed time, with a name', () => {
    const elapsed = part(element, 'current-time');
    expect(elapsed.role).to.equal('timer');
    expect(elapsed.ariaLabel).to.equal('Elapsed time');
    expect(elapsed.textContent.trim()).to.equal('0:00');
  });

  it('goes to the start and the end by Home and End, whatever was announced', async () => {
    slider().focus();
    await runTo(1000);
    await sendKeys({press: 'Home'});
    expect(element.currentTime).to.equal(0);
    await sendKeys({press: 'End'});
    expect(element.currentTime).to.equal(DURATION);
  });

  it('says the position alone if the duration is unknown, and has no end to go to', async () => {
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

  it('names the button of the duration, and of the remaining time', async () => {
    const button = part(element, 'duration');
    expect(button.querySelector('.hidden')!.textContent).to.equal('Length 1 hour');
    expect(button.getAttribute('aria-description')).to.equal('Show length or remaining time');
    button.click();
    await settled(element);
    expect(button.querySelector('.hidden')!.textContent).to.equal('Remaining 1 hour');
  });
});
