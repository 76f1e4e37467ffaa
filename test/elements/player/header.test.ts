import {expect} from '@open-wc/testing';
import {PlayerError} from '../../../src/player/player-error.js';
import {until} from '../../until.js';
import {chaptersOf, episodeOf, part, playerOf, playerWith, rows, settled} from '../show.js';
import {setState} from '../../player/set-state.js';

const image = new URL('/demo/episodes/179.svg', location.href).href;

describe('the head of a player', () => {
  it('says show and date above the title', async () => {
    const element = await playerWith({
      show: {title: 'Engineering Kiosk'},
      published: new Date(2025, 2, 4, 12),
    });
    const line = part(element, 'byline');
    expect(line.textContent.replaceAll(/\s+/g, ' ').trim()).to.equal(
      'Engineering Kiosk · March 4, 2025',
    );
    expect(line.querySelector('time')!.dateTime).to.match(/^2025-03-04T/);
  });

  it('says a show without a date, and a date without a show', async () => {
    const show = await playerWith({show: {title: 'Engineering Kiosk'}});
    expect(part(show, 'byline').textContent.trim()).to.equal('Engineering Kiosk');
    const date = await playerWith({published: new Date(2025, 2, 4, 12)});
    expect(part(date, 'byline').textContent.trim()).to.equal('March 4, 2025');
  });

  it('speaks the language of the player, and the titles that of the show', async () => {
    const show = {title: 'Engineering Kiosk', language: 'de-DE'};
    const chapters = chaptersOf(2).map((chapter) => ({...chapter, kind: 'ad' as const}));
    const published = new Date(2025, 2, 4);
    const element = await playerWith({show, published, chapters}, {lang: 'fr'});
    await until(() => part(element, 'player').lang.startsWith('fr'));
    await until(() => rows(element)[0]!.textContent.includes('commence'));
    const langOf = (inner: Element): string =>
      inner.closest<HTMLElement>('[lang]')?.lang ??
      langOf((inner.getRootNode() as ShadowRoot).host);
    const lang = (name: string) => langOf(part(element, name));
    expect(lang('title')).to.equal('de-DE');
    expect(lang('chapter-title')).to.equal('de-DE');
    expect(langOf(part(element, 'byline').querySelector('time')!)).to.match(/^fr/);
    expect(lang('chapter-label')).to.match(/^fr/);
    expect(langOf(rows(element)[0]!.querySelector('.hidden')!)).to.match(/^fr/);
    element.episode = episodeOf({});
    await settled(element);
    expect(lang('title')).to.equal('fr');
  });

  it('shows the next cover where one has failed', async () => {
    const element = await playerWith({image: new URL('/missing.png', location.href).href});
    await until(() => part<HTMLImageElement>(element, 'cover').hidden);
    element.episode = episodeOf({image});
    await settled(element);
    await until(() => !part<HTMLImageElement>(element, 'cover').hidden);
    expect(part<HTMLImageElement>(element, 'cover').naturalWidth).to.be.above(0);
  });
});

describe('the states that a page can style', () => {
  it('follow the audio', async () => {
    const element = await playerWith({});
    const player = playerOf(element);
    const states = () =>
      ['loading', 'playing', 'waiting', 'ended', 'error'].filter((state) =>
        element.matches(`:state(${state})`),
      );
    expect(states()).to.deep.equal([]);
    setState(player, {playRequested: true});
    await until(() => states().join(' ') === 'playing waiting');
    setState(player, {playRequested: false, ended: true});
    await until(() => states().join(' ') === 'ended');
    setState(player, {ended: false, status: 'error', error: new PlayerError('not-found')});
    await until(() => states().join(' ') === 'error');
    setState(player, {status: 'loading', error: undefined});
    await until(() => states().join(' ') === 'loading');
  });

  describe('a title that has no room', () => {
    const long =
      'Machine Learning in Production, and what became of it in the years since then. '.repeat(4);

    for (const [how, press] of [
      ['a click', (title: HTMLElement) => title.click()],
      ['Enter', (title: HTMLElement) => title.dispatchEvent(keydown('Enter'))],
      ['the space bar', (title: HTMLElement) => title.dispatchEvent(keydown(' '))],
    ] as const) {
      it(`is cut, and ${how} shows all of it, and cuts it again`, async () => {
        const element = await playerWith({image, title: long}, {}, 360);
        const title = part(element, 'title');
        await until(() => title.role === 'button');
        const cut = title.clientHeight;
        expect(title.scrollHeight).to.be.above(cut + 20);
        expect([title.tabIndex, title.ariaExpanded]).to.deep.equal([0, 'false']);
        press(title);
        expect(title.scrollHeight).to.equal(title.clientHeight);
        expect(title.clientHeight).to.be.above(cut + 20);
        expect(title.ariaExpanded).to.equal('true');
        press(title);
        expect(title.clientHeight).to.equal(cut);
        expect(element.paused, 'the space bar is the title’s').to.equal(true);
      });
    }

    it('is no button once another title has room', async () => {
      const element = await playerWith({image, title: long}, {}, 360);
      const title = part(element, 'title');
      await until(() => title.role === 'button');
      title.click();
      element.episode = episodeOf({image, title: 'Short'});
      await until(() => !title.role);
      expect(title.hasAttribute('tabindex')).to.equal(false);
      expect(title.hasAttribute('aria-expanded')).to.equal(false);
    });

    it('is no button where there is room', async () => {
      const element = await playerWith({image, title: 'Short'}, {}, 360);
      expect(part(element, 'title').role).to.equal(null);
    });
  });
});

const keydown = (key: string) =>
  new KeyboardEvent('keydown', {key, bubbles: true, composed: true, cancelable: true});
