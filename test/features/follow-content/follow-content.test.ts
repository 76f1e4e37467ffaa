import {expect, fixture, html} from '@open-wc/testing';
import {whenIdle} from '../../../src/elements/base/when-idle.js';
import '../../../src/kapitel.js';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import {chaptersOf, episodeOf, fakeSound, part, playerOf, rows} from '../../elements/show.js';
import {until} from '../../until.js';

const AUDIO = '<audio controls preload="none" src="/demo/sound/179.mp3"></audio>';
const contentOf = (title: string, audio = AUDIO) => `<h2>${title}</h2>${audio}
  <ol><li><a href="#t=0">Hello</a></li><li><a href="#t=1:00">Threads</a></li></ol>`;

describe('the content of a player', () => {
  let restore: () => void;
  beforeEach(() => ({restore} = fakeSound()));
  afterEach(() => restore());

  const show = async (content: string, attributes: Record<string, string> = {}) => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const element = document.createElement('kapitel-player');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.innerHTML = content;
    place.append(element);
    // Features are loaded with the controls.
    await until(() => part(element, 'menu-button'));
    return element;
  };
  const hasTitle = (element: KapitelPlayer, title: string) =>
    until(() => element.episode?.title === title);

  it('makes the episode where it comes later', async () => {
    const element = await show('');
    expect(element.episode).to.equal(undefined);
    element.innerHTML = contentOf('Late');
    await hasTitle(element, 'Late');
    await until(() => rows(element).length === 2);
    expect(element.currentSrc).to.contain('179.mp3');
  });

  it('makes another episode where it is replaced, which is at its start and does not play', async () => {
    const element = await show(contentOf('One'));
    await hasTitle(element, 'One');
    element.currentTime = 30;
    void element.play();
    const changed = new Promise((resolve) =>
      element.addEventListener('episodechange', resolve, {once: true}),
    );
    element.innerHTML = contentOf('Two', AUDIO.replace('179', '180'));
    await changed;
    expect(element.episode?.title).to.equal('Two');
    expect(element.currentSrc).to.contain('180.mp3');
    expect([element.currentTime, element.paused]).to.deep.equal([0, true]);
  });

  it('makes none where it is taken away', async () => {
    const element = await show(contentOf('One'));
    await hasTitle(element, 'One');
    element.replaceChildren();
    await until(() => element.episode === undefined);
    expect(element.error).to.equal(undefined);
  });

  it('changes words and chapters in place, and plays on where the audio stays the same', async () => {
    const element = await show(contentOf('One'));
    await hasTitle(element, 'One');
    element.currentTime = 30;
    void element.play();
    await until(() => !element.paused);
    element.querySelector('h2')!.firstChild!.nodeValue = 'Two';
    await hasTitle(element, 'Two');
    element.querySelector('a')!.textContent = 'Welcome';
    await until(() => element.chapters[0]!.title === 'Welcome');
    element.querySelectorAll('a')[1]!.href = '#t=50';
    await until(() => element.chapters[1]!.startTime === 50);
    await until(() => rows(element)[0]!.textContent.includes('Welcome'));
    expect([element.currentTime, element.paused]).to.deep.equal([30, false]);
  });

  it('is loaded again only if the episode in it has changed', async () => {
    const element = await show(contentOf('One'));
    await hasTitle(element, 'One');
    let changes = 0;
    element.addEventListener('episodechange', () => changes++);
    element.querySelector('ol')!.className = 'styled';
    element.append(document.createElement('hr'));
    element.querySelector('h2')!.textContent = 'Two';
    await hasTitle(element, 'Two');
    expect(changes).to.equal(1);
  });

  it('gives way to an episode that a script has set', async () => {
    const element = await show(contentOf('One'));
    await hasTitle(element, 'One');
    element.episode = episodeOf({title: 'Set', chapters: chaptersOf(3)});
    let changes = 0;
    element.addEventListener('episodechange', () => changes++);
    element.querySelector('h2')!.textContent = 'Two';
    await new Promise<void>((resolve) => whenIdle(resolve));
    expect([element.episode.title, changes]).to.deep.equal(['Set', 0]);
  });

  it('gives way to `src`, and is read where that goes', async () => {
    const element = await show(contentOf('One'), {src: '/demo/episodes/179.json'});
    await until(() => element.episode?.title.includes('MLOps'));
    element.querySelector('h2')!.textContent = 'Two';
    await new Promise<void>((resolve) => whenIdle(resolve));
    expect(element.episode?.title).to.contain('MLOps');
    element.removeAttribute('src');
    await hasTitle(element, 'Two');
  });

  it('is not read over and over where a file has the chapters', async () => {
    const element = await show(contentOf('One'), {chapters: '/demo/episodes/missing.json'});
    await hasTitle(element, 'One');
    let changes = 0;
    playerOf(element).store.subscribe(() => changes++);
    element.replaceChildren();
    await until(() => element.episode?.title !== 'One');
    const after = changes;
    await new Promise<void>((resolve) => whenIdle(resolve));
    expect(changes - after).to.be.below(5);
  });
});
