import {expect, fixture, html} from '@open-wc/testing';
import type {ReactiveControllerHost} from 'lit';
import '../../../src/kapitel.js';
import {controls} from '../../../src/elements/all-controls.js';
import {define} from '../../../src/elements/base/define.js';
import {until} from '../../until.js';
import {all, chaptersOf, completed, episodeOf, fakeSound, playerWith, settled} from '../show.js';

const episode = episodeOf({
  content: '<p>We talk about it at 1:00.</p>',
  transcript: [{url: '/test/fixtures/transcript.vtt', type: 'text/vtt'}],
  chapters: chaptersOf(6, (index) => `Chapter number ${index + 1}`),
});

/** What must not change, besides the width and height of each box. */
const PROPERTIES = ['display', 'position', 'color', 'backgroundColor', 'padding', 'fontSize'];

/** How an element, and all in it, looks. */
const lookOf = (element: HTMLElement) =>
  [element, ...all<HTMLElement>(element)]
    .filter(({localName}) => localName !== 'style')
    .map((inner) => {
      const {width, height} = inner.getBoundingClientRect();
      const style = getComputedStyle(inner) as unknown as Record<string, string>;
      const values = PROPERTIES.map((name) => style[name]);
      return [inner.localName, Math.round(width), Math.round(height), ...values].join(' ');
    });

/** A frame with a page of its own, whose text looks as that of this page. */
async function frame(): Promise<Document> {
  const element = await fixture<HTMLIFrameElement>(
    html`<iframe
      srcdoc="<!doctype html><title>A frame</title>"
      style="inline-size: 900px; block-size: 900px; border: 0"
    ></iframe>`,
  );
  await until(
    () => element.contentDocument?.title && element.contentDocument.readyState === 'complete',
  );
  const page = element.contentDocument!;
  const {font, color} = getComputedStyle(document.body);
  page.body.style.font = font;
  page.body.style.color = color;
  page.body.innerHTML = '<div style="inline-size: 700px"></div>';
  return page;
}

const placeIn = (page: Document) => page.body.firstElementChild as HTMLElement;

const frames = async (element: HTMLElement) => {
  const view = element.ownerDocument.defaultView!;
  for (let count = 0; count < 2; count++) await new Promise((go) => view.requestAnimationFrame(go));
};

/** Shows an element, whose paragraphs get their heights when they are in view. */
const seen = async (element: HTMLElement) => {
  element.scrollIntoView();
  const isSeen = (inner: Element) => inner.checkVisibility({contentVisibilityAuto: true});
  await until(() => all(element).every((inner) => !inner.matches('p') || isSeen(inner)));
  await frames(element);
};

describe('an element in another document', () => {
  let sound: ReturnType<typeof fakeSound>;
  beforeEach(() => (sound = fakeSound()));
  afterEach(() => sound.restore());

  it('looks as before: the player, there and back', async () => {
    const element = await playerWith(episode, {}, 700);
    const place = element.parentElement!;
    await frames(element);
    const before = lookOf(element);
    placeIn(await frame()).append(element);
    await settled(element);
    await frames(element);
    expect(lookOf(element)).to.deep.equal(before);
    place.append(element);
    await settled(element);
    await frames(element);
    expect(lookOf(element)).to.deep.equal(before);
  });

  it('looks as before: a player that was put there at once', async () => {
    const before = lookOf(await playerWith(episode, {}, 700));
    const element = document.createElement('kapitel-player');
    placeIn(await frame()).append(element);
    element.episode = episode;
    await settled(element);
    await frames(element);
    expect(lookOf(element)).to.deep.equal(before);
  });

  define(controls);
  for (const name of ['kapitel-chapters', 'kapitel-play-button', ...Object.keys(controls)]) {
    // It fills the row around it.
    if (name === 'kapitel-chapter-progress') continue;
    it(`looks as before, and keeps its player: ${name}`, async () => {
      const player = await playerWith(episode, {id: 'far'}, 700);
      const inner = document.createElement(name) as HTMLElement & ReactiveControllerHost;
      inner.setAttribute('for', 'far');
      const place = await fixture<HTMLElement>(html`<div style="inline-size: 700px"></div>`);
      place.append(inner);
      await until(() => inner.shadowRoot!.adoptedStyleSheets.length > 3);
      // There is no problem to show.
      await until(() => name === 'kapitel-problem' || all(inner).length > 2);
      await settled(player);
      await completed(inner);
      // The text of a transcript comes later, and then the list of those who speak.
      await until(() => !all(inner).some(({ariaBusy}) => ariaBusy === 'true'));
      while (!(await inner.updateComplete));
      await seen(inner);
      const before = lookOf(inner);
      placeIn(await frame()).append(inner);
      await inner.updateComplete;
      await seen(inner);
      expect(lookOf(inner)).to.deep.equal(before);
    });
  }

  it('becomes what it is when its class comes later', async () => {
    const element = await playerWith(episode, {}, 700);
    const late = document.createElement('x-late');
    element.shadowRoot!.querySelector('[part=player]')!.append(late);
    placeIn(await frame()).append(element);
    element.requestUpdate();
    await element.updateComplete;
    define({'x-late': class extends HTMLElement {}});
    await until(() => late.matches(':defined'));
    expect(late.isConnected).to.equal(true);
    expect(late.ownerDocument).to.equal(element.ownerDocument);
  });

  it('has a menu beside its button, whose keys work', async () => {
    const element = await playerWith(episode, {}, 700);
    const page = await frame();
    page.documentElement.style.blockSize = '3000px';
    placeIn(page).style.marginBlockStart = '1000px';
    placeIn(page).append(element);
    page.defaultView!.scrollTo(0, 1000);
    const menu = element.shadowRoot!.querySelector('kapitel-menu')!;
    const button = menu.shadowRoot!.querySelector('button')!;
    button.click();
    const popup = menu.shadowRoot!.querySelector<HTMLElement>('[popover]')!;
    await until(() => popup.matches(':popover-open') && popup.offsetHeight > 100);
    await frames(element);
    const {top, bottom} = button.getBoundingClientRect();
    const place = popup.getBoundingClientRect();
    const gap = Math.min(Math.abs(place.top - bottom), Math.abs(top - place.bottom));
    expect(gap).to.be.lessThan(8);
    popup.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}));
    popup.hidePopover();
    await until(() => menu.shadowRoot!.activeElement === button);
  });

  it('plays on, and follows the links of the page that it comes from', async () => {
    // The page itself doesn't follow the link.
    const stay = (event: Event) => event.preventDefault();
    const place = await fixture(html`<p @click=${stay}><a href="#t=90">A moment</a></p>`);
    const link = place.querySelector('a')!;
    const element = await playerWith(episode, {}, 700);
    await element.play();
    sound.engine.say('loadedmetadata', {duration: 3600, readyState: 4});
    sound.engine.say('playing');
    placeIn(await frame()).append(element);
    const follow = () => {
      link.click();
      return element.currentTime === 90;
    };
    await until(follow);
    expect(element.paused).to.equal(false);
  });

  it('keeps the language of the page that it comes from', async () => {
    const element = await playerWith(episode, {}, 700);
    const name = () => element.shadowRoot!.querySelector('section')!.ariaLabel ?? '';
    document.documentElement.lang = 'de';
    try {
      await until(() => name().startsWith('Podcast-Player'));
      const names: unknown[] = [];
      const note = () => names.push(name());
      const section = element.shadowRoot!.querySelector('section')!;
      new MutationObserver(note).observe(section, {attributeFilter: ['aria-label']});
      placeIn(await frame()).append(element);
      await settled(element);
      await frames(element);
      expect(names).to.deep.equal([]);
      element.ownerDocument.documentElement.lang = 'fr';
      await until(() => !name().startsWith('Podcast-Player'));
    } finally {
      document.documentElement.removeAttribute('lang');
    }
  });
});
