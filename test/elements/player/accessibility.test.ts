import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type axeCore from 'axe-core';
// As a module it has no exports; it puts itself on the window.
import 'axe-core/axe.min.js';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import {until} from '../../until.js';
import {showIntent, all, applyTheme, fakeSound, part, playerWith, settled} from '../show.js';
import {chapters, episode, states} from '../states.js';

const DARK = 'color-scheme: dark; background: #14161a; color: #ddd';

/** Attributes, the style of the page, and a file of src/themes. */
const looks: [name: string, attributes: Record<string, string>, page: string, theme?: string][] = [
  ['', {}, ''],
  ['on a dark page that does not say so', {}, 'background: #1e1e1e; color: #ddd'],
  ['on a page with grey text', {}, 'background: #fff; color: #444'],
  ['on a dark page', {}, DARK],
  ['light on a dark page', {theme: 'light'}, DARK],
  ['dark on a light page', {theme: 'dark'}, ''],
  ['in Arabic', {lang: 'ar'}, ''],
  ['in paper', {}, '', 'paper'],
  ['in midnight', {}, '', 'midnight'],
  ['in contrast on a dark page', {}, DARK, 'contrast'],
  ['in forest', {}, '', 'forest'],
  ['in contrast', {}, '', 'contrast'],
];

/** Between them they have every part and every colour; they are seen in every look, the others in three. */
const COLOURFUL = [
  'playing',
  'with an advertisement',
  'with the speeds open',
  'with the menu open',
  'with the list of keys',
  'with the error network',
  'with the notice slow',
];

/**
 * What axe can't tell: the contrast of signs, and of text that something lies behind or above, which
 * the tests of colours measure; and whether a name has the words that are seen, where signs are.
 */
const UNDECIDED = ['color-contrast', 'label-content-name-mismatch'];

/** What depends on colours, which is all that most looks change. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe finds, and where it doesn't know, as far as nobody else does. @param rules without them, by all. */
async function complaints(element: Element, rules?: string[]): Promise<string[]> {
  const {axe} = window as unknown as {axe: typeof axeCore};
  const {violations, incomplete} = await axe.run(element, {
    resultTypes: ['violations', 'incomplete'],
    ...(rules && {runOnly: {type: 'rule', values: rules}}),
  });
  const unknown = incomplete.filter(({id}) => !UNDECIDED.includes(id));
  return [...violations, ...unknown].flatMap(({id, help, nodes}) =>
    nodes.map(({target, failureSummary}) => `${id}: ${help} ${target.join(' ')} ${failureSummary}`),
  );
}

describe('accessibility (axe)', () => {
  let sound: ReturnType<typeof fakeSound>;
  beforeEach(() => (sound = fakeSound()));
  afterEach(() => {
    sound.restore();
    document.body.style.cssText = '';
    document.querySelector('link[data-theme]')?.remove();
  });

  for (const [state, show] of Object.entries(states)) {
    const seen = COLOURFUL.includes(state) ? looks : looks.filter((_, index) => index % 3 === 0);
    for (const [look, attributes, page, theme] of seen) {
      it(`${state} ${look}`.trim(), async () => {
        document.body.style.cssText = page;
        if (theme) await applyTheme(theme);
        const element = await show(attributes);
        await settled(element);
        if (attributes['lang']) await until(() => part(element, 'player').dir === 'rtl');
        for (const animation of all(element).flatMap((inner) => inner.getAnimations())) {
          if (animation instanceof CSSTransition) animation.finish();
        }
        const rules = page || theme ? OF_COLOURS : undefined;
        expect(await complaints(element, rules)).to.deep.equal([]);
      });
    }
  }

  it('has a name for each state that is seen in every look', () => {
    expect(states).to.include.keys(COLOURFUL);
  });

  it('two players in a page, each with a name of its own', async () => {
    const page = await fixture<HTMLElement>(html`<main><h1>x</h1></main>`);
    for (const title of ['One', 'Two']) {
      const element = document.createElement('kapitel-player');
      page.append(element);
      element.episode = {title, audio: [], chapters, persons: [], links: [], problems: []};
      await settled(element);
    }
    expect(await complaints(page)).to.deep.equal([]);
  });
});

describe('what screen readers announce', () => {
  let sound: ReturnType<typeof fakeSound>;
  beforeEach(() => (sound = fakeSound()));
  afterEach(() => sound.restore());

  /** Plays a minute, four times a second, and counts how often an announcement changes. */
  async function playMinute(element: KapitelPlayer): Promise<{slider: number; status: string[]}> {
    const slider = part(element, 'timeline');
    const status = element.shadowRoot!.querySelector('.hidden[role=status]');
    const announced: string[] = [];
    let changes = 0;
    const watch = new MutationObserver((records) => (changes += records.length));
    watch.observe(slider, {attributes: true});
    const listen = new MutationObserver(() => announced.push(status!.textContent));
    if (status) listen.observe(status, {childList: true, characterData: true, subtree: true});
    const {now} = performance;
    const start = now.call(performance);
    try {
      for (let quarter = 1; quarter <= 240; quarter++) {
        performance.now = () => start + quarter * 250;
        Object.defineProperty(sound.engine, 'currentTime', {
          value: 870 + quarter / 4,
          configurable: true,
        });
        sound.engine.say('timeupdate');
        await settled(element);
      }
    } finally {
      performance.now = now;
    }
    watch.disconnect();
    listen.disconnect();
    return {slider: changes, status: announced};
  }

  async function playing(attributes: Record<string, string>, chapters = episode.chapters) {
    const element = await playerWith({...episode, chapters}, attributes);
    element.tabIndex = 0;
    element.focus();
    await showIntent(element);
    void element.play();
    sound.engine.say('playing', {readyState: 4, duration: 3600, currentTime: 870});
    await settled(element);
    return element;
  }

  it('is the position when a chapter begins, and not every second, where the slider has the focus', async () => {
    const element = await playing({});
    part(element, 'timeline').focus();
    await settled(element);
    const {slider, status} = await playMinute(element);
    expect(slider).to.be.within(1, 3);
    expect(status.join('')).to.equal('');
  });

  it('is the position every five seconds where it has not', async () => {
    const {slider, status} = await playMinute(await playing({}));
    expect(slider).to.be.within(12, 14);
    expect(status.join('')).to.equal('');
  });

  it('is what remains at a press, and not every second after it', async () => {
    const element = await playing({});
    const button = part(element, 'duration');
    button.focus();
    button.click();
    await settled(element);
    const name = button.querySelector('.hidden')!;
    expect(name.textContent).to.equal('Remaining 45 minutes 30 seconds');
    let changes = 0;
    const watch = new MutationObserver((records) => (changes += records.length));
    watch.observe(name, {characterData: true, childList: true, subtree: true});
    await playMinute(element);
    watch.disconnect();
    expect(button.firstElementChild!.textContent.trim()).to.equal('−44:30');
    expect(changes).to.be.within(1, 3);
  });

  it('is the chapter that begins, where the author asks for it', async () => {
    const {status} = await playMinute(await playing({announce: 'chapters'}));
    expect(status).to.deep.equal(['Deployment & more']);
  });

  it('is the chapter in the language of the show', async () => {
    const element = await playerWith(
      {...episode, show: {title: 'Engineering Kiosk', language: 'de'}},
      {announce: 'chapters'},
    );
    await showIntent(element);
    const region = () => element.shadowRoot!.querySelector<HTMLElement>('.hidden[role=status]');
    element.currentTime = 1000;
    expect(region()!.textContent).to.equal('Deployment & more');
    expect(region()!.lang).to.equal('de');
    element.episode = {...element.episode!, show: undefined};
    await settled(element);
    element.currentTime = 2000;
    expect(region()!.hasAttribute('lang')).to.equal(false);
  });

  it('is no chapter that is not in the list', async () => {
    const silent = {...episode.chapters[1]!, toc: false};
    const element = await playing({announce: 'chapters'}, episode.chapters.with(1, silent));
    const {status} = await playMinute(element);
    expect(element.activeChapterIndex).to.equal(1);
    expect(status.join('')).to.equal('');
  });

  it('is the position of the moment when the slider gets the focus', async () => {
    const element = await playing({});
    await playMinute(element);
    part(element, 'play-button').focus();
    await sendKeys({press: 'Tab'});
    while (!part(element, 'timeline').matches(':focus')) await sendKeys({press: 'Tab'});
    await settled(element);
    expect(part(element, 'timeline').getAttribute('aria-valuetext')).to.contain(
      '15 minutes 30 seconds of 1 hour',
    );
  });
});
