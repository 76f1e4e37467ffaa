import {expect} from '@open-wc/testing';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import {holdTimers, once, until} from '../../until.js';
import {all, chaptersOf, part, playerWith, showIntent} from '../../elements/show.js';

const shown = (element: KapitelPlayer) => {
  const tooltip = part(element, 'tooltip');
  return tooltip.matches(':popover-open') ? tooltip : undefined;
};

async function withTooltips() {
  const element = await playerWith({chapters: chaptersOf(4), duration: 240}, {}, 800);
  await showIntent(element);
  return element;
}

async function pointAt(target: Element) {
  const {left, top, width, height} = target.getBoundingClientRect();
  const position: [number, number] = [Math.round(left + width / 2), Math.round(top + height / 2)];
  await sendMouse({type: 'move', position});
}

describe('tooltips', () => {
  afterEach(() => sendMouse({type: 'move', position: [0, 0]}));

  it('show the name of an icon button on hover, cover no control, and go with the pointer', async () => {
    const element = await withTooltips();
    for (const name of ['mute-button', 'menu-button', 'skip-button', 'chapter-button']) {
      await pointAt(part(element, name));
      await until(() => shown(element)?.textContent === part(element, name).ariaLabel);
      const tip = shown(element)!.getBoundingClientRect();
      const covered = all(element)
        .filter((inner) => inner.matches('button, input') && inner !== part(element, name))
        .map((inner) => inner.getBoundingClientRect())
        .filter((box) => box.width && box.left < tip.right && box.right > tip.left)
        .filter((box) => box.top < tip.bottom - 1 && box.bottom > tip.top + 1);
      expect(covered, name).to.be.empty;
    }
    await sendMouse({type: 'move', position: [0, 0]});
    await until(() => !shown(element));
  });

  it('stay while the pointer is on them', async () => {
    const element = await withTooltips();
    await pointAt(part(element, 'mute-button'));
    await until(() => shown(element));
    const timers = holdTimers();
    // On its way the pointer leaves the button.
    await pointAt(part(element, 'title'));
    const reached = once(window, 'pointermove');
    await pointAt(part(element, 'tooltip'));
    await reached;
    timers.run();
    expect(shown(element)?.textContent).to.equal('Mute');
  });

  it('go by Escape, while the pointer stays', async () => {
    const element = await withTooltips();
    part(element, 'mute-button').focus();
    await pointAt(part(element, 'mute-button'));
    await until(() => shown(element));
    await sendKeys({press: 'Escape'});
    expect(shown(element)).to.equal(undefined);
  });

  it('show on focus by keyboard, and go with it', async () => {
    const element = await withTooltips();
    part(element, 'rate').focus();
    await sendKeys({press: 'Tab'});
    await until(() => shown(element)?.textContent === 'Mute');
    await sendKeys({press: 'Tab'});
    await until(() => !shown(element));
  });

  it('say what a press on the duration does', async () => {
    const element = await withTooltips();
    await pointAt(part(element, 'duration'));
    await until(() => shown(element)?.textContent === 'Show length or remaining time');
  });

  it('are no names of their own for screen readers', async () => {
    const element = await withTooltips();
    expect(part(element, 'tooltip').ariaHidden).to.equal('true');
  });
});
