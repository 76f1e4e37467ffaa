import {expect, fixture, html} from '@open-wc/testing';
import '../../../src/kapitel.js';
import type {KapitelChapters} from '../../../src/elements/chapters/kapitel-chapters.js';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import {whenIdle} from '../../../src/elements/base/when-idle.js';
import {tokens} from '../../../src/styles/tokens.js';
import {until} from '../../until.js';

const SRC = '/demo/episodes/179.json';

const rows = (chapters: Element) => chapters.shadowRoot?.querySelectorAll('li').length ?? 0;

/** Chapters for a player that is not there yet. */
const apart = () =>
  fixture<KapitelChapters>(html`<kapitel-chapters for="late"></kapitel-chapters>`);

const player = (id: string) =>
  fixture<KapitelPlayer>(html`<kapitel-player id=${id} src=${SRC}></kapitel-player>`);

describe('an element with `for`', () => {
  it('waits for its player, and shows nothing of another', async () => {
    const chapters = await apart();
    const other = await player('other');
    await until(() => other.episode);
    expect(rows(chapters)).to.equal(0);
    await player('late');
    await until(() => rows(chapters) === 10);
  });

  it('has all of its parts when the player comes after the browser was idle', async () => {
    const chapters = await apart();
    let wasIdle = false;
    whenIdle(() => (wasIdle = true));
    await until(() => wasIdle);
    const late = await player('late');
    late.dispatchEvent(new PointerEvent('pointerenter'));
    await until(() => chapters.shadowRoot!.querySelector('ol[tabindex]'));
  });

  it('finds a player that gets its id later', async () => {
    const chapters = await apart();
    const late = await player('early');
    late.id = 'late';
    await until(() => rows(chapters) === 10);
  });

  it('stays with it when it is moved, and when it comes back', async () => {
    const chapters = await apart();
    const late = await player('late');
    await until(() => rows(chapters) === 10);
    const place = chapters.parentElement!;
    chapters.remove();
    late.currentTime = 1100;
    late.seekToChapter(3);
    place.append(chapters);
    await until(() => chapters.shadowRoot!.querySelector('[aria-current]'));
    const current = chapters.shadowRoot!.querySelector('[aria-current]');
    expect(current?.textContent).to.contain('Model Training');
    late.pause();
  });

  it('is alone when its player goes, and belongs to the next one of that name', async () => {
    const chapters = await apart();
    const late = await player('late');
    await until(() => rows(chapters) === 10);
    late.remove();
    await until(() => rows(chapters) === 0);
    const next = await player('late');
    await until(() => rows(chapters) === 10);
    chapters.shadowRoot!.querySelectorAll('button')[2]!.click();
    expect(late.currentTime).to.equal(0);
    expect(next.currentTime).to.be.above(400);
    next.pause();
  });

  it('belongs to another player when its `for` names that', async () => {
    const chapters = await apart();
    const late = await player('late');
    await until(() => rows(chapters) === 10);
    const other = await player('other');
    await until(() => other.episode);
    chapters.setAttribute('for', 'other');
    await new Promise(requestAnimationFrame);
    chapters.shadowRoot!.querySelectorAll('button')[2]!.click();
    expect(late.currentTime).to.equal(0);
    expect(other.currentTime).to.be.above(400);
    other.pause();
  });

  it('stays with its player when that is moved', async () => {
    const chapters = await apart();
    const late = await player('late');
    await until(() => rows(chapters) === 10);
    const before = chapters.shadowRoot!.querySelector('li');
    late.parentElement!.append(late);
    await new Promise(requestAnimationFrame);
    expect(chapters.shadowRoot!.querySelector('li')).to.equal(before);
  });

  it('stops waiting when it is removed', async () => {
    const chapters = await apart();
    chapters.remove();
    await player('late');
    await new Promise(requestAnimationFrame);
    expect(rows(chapters)).to.equal(0);
  });

  it('is connected once, however often it is moved while it waits', async () => {
    const chapters = await apart();
    const place = chapters.parentElement!;
    for (let move = 0; move < 3; move++) place.append(chapters);
    await player('late');
    await until(() => rows(chapters) === 10);
    const sheets = chapters.shadowRoot!.adoptedStyleSheets;
    expect(sheets).to.include(tokens.styleSheet!);
    expect(new Set(sheets).size, 'different style sheets').to.equal(sheets.length);
  });

  it('leaves its player when its `for` names none', async () => {
    const chapters = await apart();
    await player('late');
    await until(() => rows(chapters) === 10);
    chapters.setAttribute('for', '');
    await until(() => rows(chapters) === 0);
  });

  it('stays alone without `for`', async () => {
    const chapters = await fixture<KapitelChapters>(html`<kapitel-chapters></kapitel-chapters>`);
    const late = await player('late');
    await until(() => late.episode);
    expect(rows(chapters)).to.equal(0);
  });
});
