import {expect, fixture, html} from '@open-wc/testing';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import {until} from '../../until.js';
import {PlayerError} from '../../../src/player/player-error.js';
import {setState} from '../../player/set-state.js';
import {
  all,
  chaptersOf,
  completed,
  episodeOf,
  part,
  parts,
  playerOf,
  rows,
  settled,
} from '../show.js';

const episode = episodeOf({
  content: '<p>We talk about it at 1:00, and then about other things.</p>',
  transcript: [{url: '/test/fixtures/transcript.vtt', type: 'text/vtt'}],
  chapters: chaptersOf(6, (index) => `Chapter number ${index + 1}`),
});

/** Places that give what is in them no width. */
const places: Record<string, string> = {
  'a flex row': '<div style="display:flex"><x-place></x-place></div>',
  'a media object':
    '<div style="display:flex;gap:1em"><img width="120" height="120" alt=""><div><x-place></x-place></div></div>',
  'a column that centres':
    '<div style="display:flex;flex-direction:column;align-items:center"><x-place></x-place></div>',
  'a grid that centres': '<div style="display:grid;justify-items:center"><x-place></x-place></div>',
  'a grid column of its own size':
    '<div style="display:grid;grid-template-columns:auto 1fr"><x-place></x-place><p>Text</p></div>',
  'a table cell': '<table><tr><td><x-place></x-place></td></tr></table>',
  'a float': '<div style="float:left"><x-place></x-place></div>',
  'an inline block': '<div style="display:inline-block"><x-place></x-place></div>',
  'a box that fits its content': '<div style="inline-size:fit-content"><x-place></x-place></div>',
  'an absolute box': '<div style="position:absolute"><x-place></x-place></div>',
  'a dialog': '<dialog open style="padding:0"><x-place></x-place></dialog>',
  'a popover': '<div popover="manual" class="popover" style="padding:0"><x-place></x-place></div>',
};

/** The elements that are a button, or a few. */
const CONTROLS = [
  'kapitel-play-button',
  'kapitel-skip-button',
  'kapitel-chapter-button',
  'kapitel-rate',
  'kapitel-volume',
  'kapitel-menu',
];

/** Waits until an element outside of a player shows its state. */
async function connected(inner: HTMLElement): Promise<void> {
  await until(() => all<HTMLElement>(inner).some(({localName}) => localName === 'button'));
  await until(() => inner.offsetHeight >= 44);
}

/** Puts elements into a place, and a player of this name somewhere else. */
async function put(
  place: string,
  markup: string,
): Promise<{root: HTMLElement; element: KapitelPlayer}> {
  const root = await fixture<HTMLElement>(html`<div style="inline-size: 1200px"></div>`);
  root.innerHTML = place.replace('<x-place></x-place>', markup);
  root.querySelector<HTMLElement>('.popover')?.showPopover();
  if (!root.querySelector('kapitel-player')) root.append(document.createElement('kapitel-player'));
  const element = root.querySelector('kapitel-player')!;
  element.id = 'placed';
  element.episode = episode;
  await settled(element);
  return {root, element};
}

describe('a width of its own', () => {
  for (const [name, place] of Object.entries(places)) {
    it(`has the player in ${name}`, async () => {
      const {element} = await put(place, '<kapitel-player></kapitel-player>');
      expect(element.offsetWidth).to.be.within(600, 700);
      expect(part(element, 'chapters').checkVisibility()).to.equal(true);
    });

    it(`have the time line and the list in ${name}`, async () => {
      for (const [tag, least] of [
        ['kapitel-timeline', 300],
        ['kapitel-chapters', 300],
      ] as const) {
        const {root} = await put(place, `<${tag} for="placed"></${tag}>`);
        const inner = root.querySelector<HTMLElement>(tag)!;
        await until(() => parts(inner, 'chapter').length || parts(inner, 'track').length);
        expect(inner.offsetWidth, tag).to.be.at.least(least);
      }
    });
  }

  for (const [name, place] of Object.entries(places)) {
    it(`has each control in ${name}`, async () => {
      for (const tag of CONTROLS) {
        const {root} = await put(place, `<${tag} for="placed"></${tag}>`);
        const inner = root.querySelector<HTMLElement>(`${tag}[for]`)!;
        await connected(inner);
        expect(inner.offsetWidth, tag).to.be.at.least(44);
        expect(inner.offsetHeight, tag).to.be.at.least(44);
      }
    });

    it(`has the show notes, the transcript and the error in ${name}`, async () => {
      for (const tag of ['kapitel-notes', 'kapitel-transcript', 'kapitel-problem']) {
        const {root, element} = await put(place, `<${tag} for="placed"></${tag}>`);
        setState(playerOf(element), {error: new PlayerError('network')});
        const inner = root.querySelector<HTMLElement>(`${tag}[for]`)!;
        await until(() => inner.offsetHeight > 15);
        expect(inner.offsetWidth, tag).to.be.at.least(100);
      }
    });
  }

  it('shrinks with its place', async () => {
    for (const [name, place] of Object.entries(places)) {
      if (/absolute|dialog|popover/.test(name)) continue;
      const {root, element} = await put(place, '<kapitel-player></kapitel-player>');
      root.style.inlineSize = '324px';
      await settled(element);
      expect(element.offsetWidth, name).to.be.within(150, 324);
    }
  });

  it('fills a block', async () => {
    const {element} = await put(
      '<div><x-place></x-place></div>',
      '<kapitel-player></kapitel-player>',
    );
    expect(element.offsetWidth).to.equal(1200);
  });
});

describe('sizes', () => {
  const sizes = (element: KapitelPlayer) =>
    Object.fromEntries(
      [
        'title',
        'chapter-title',
        'chapter-start',
        'current-time',
        'play-button',
        'menu-button',
        'cover',
        'chapter',
      ].map((name) => {
        const inner = part(element, name);
        const {width, height} = inner.getBoundingClientRect();
        return [
          name,
          [getComputedStyle(inner).fontSize, Math.round(height), Math.round(width)].join(),
        ];
      }),
    );
  const show = async (root: string, body: string) => {
    document.documentElement.style.fontSize = root;
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.style.cssText = `inline-size:720px;font-size:${body}`;
    const element = document.createElement('kapitel-player');
    place.append(element);
    element.episode = {...episode, image: `${location.origin}/demo/episodes/179.svg`};
    await settled(element);
    return element;
  };
  afterEach(() => {
    document.documentElement.style.fontSize = '';
  });

  it('do not depend on the root of the page', async () => {
    const usual = sizes(await show('16px', '16px'));
    expect(usual['current-time']).to.match(/^13px/);
    for (const root of ['10px', '62.5%', '20px'])
      expect(sizes(await show(root, '16px')), root).to.deep.equal(usual);
  });

  it('of each element elsewhere do not depend on the root of the page either', async () => {
    const tags = [...CONTROLS, 'kapitel-timeline', 'kapitel-chapters', 'kapitel-notes'];
    const measured = async (rootSize: string) => {
      document.documentElement.style.fontSize = rootSize;
      const markup = tags.map((tag) => `<${tag} for="placed"></${tag}>`).join('');
      const {root} = await put('<div style="font-size: 16px"><x-place></x-place></div>', markup);
      const elements = tags.map((tag) => root.querySelector<HTMLElement>(`${tag}[for]`)!);
      for (const inner of elements) await until(() => inner.offsetHeight > 15);
      await until(() => rows(root.querySelector('kapitel-chapters[for]')!).length === 6);
      for (const inner of elements) await completed(inner);
      return elements.map((inner) =>
        [inner, ...all<HTMLElement>(inner)]
          .filter((part) => part.checkVisibility() && part instanceof HTMLElement)
          .map((part) => {
            const {width, height} = part.getBoundingClientRect();
            const size = getComputedStyle(part).fontSize;
            return `${part.localName} ${size} ${Math.round(width)} ${Math.round(height)}`;
          })
          .join('\n'),
      );
    };
    const usual = await measured('16px');
    for (const rootSize of ['62.5%', '20px'])
      expect(await measured(rootSize), rootSize).to.deep.equal(usual);
  });

  it('follow the text around the player, within limits that can be read', async () => {
    const titleSize = async (root: string, text: string) =>
      parseFloat(getComputedStyle(part(await show(root, text), 'current-time')).fontSize);
    expect(await titleSize('16px', '18px')).to.be.closeTo(14.6, 0.1);
    expect(await titleSize('16px', '9px')).to.be.closeTo(12.2, 0.1);
    expect(await titleSize('16px', '60px')).to.be.closeTo(20.8, 0.1);
    // A reader who wants text twice as large gets it, also where the page has another root.
    expect(await titleSize('32px', '32px')).to.equal(26);
    expect(await titleSize('20px', '32px')).to.equal(26);
  });

  it('have targets of 44 px in small text, too', async () => {
    const element = await show('10px', '12px');
    for (const inner of all<HTMLElement>(element).filter((inner) => inner.matches('button'))) {
      if (!inner.checkVisibility()) continue;
      expect(inner.offsetHeight, inner.part.value).to.be.at.least(44);
      expect(inner.offsetWidth, inner.part.value).to.be.at.least(44);
    }
  });
});
