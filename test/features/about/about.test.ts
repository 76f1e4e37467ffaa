import {expect} from '@open-wc/testing';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import type {Episode} from '../../../src/episode/episode.js';
import {until} from '../../until.js';
import {
  all,
  chaptersOf,
  episodeOf,
  expectFocus,
  fakeSound,
  part,
  parts,
  playerWith,
  settled,
  showIntent,
} from '../../elements/show.js';

const PICTURE = new URL('/demo/episodes/179.svg', location.href).href;
/** The same server under another name is another origin. */
const FOREIGN = `http://127.0.0.1:${location.port}/demo/episodes/179.svg?andy`;

const rich: Partial<Episode> = {
  show: {
    title: 'Kiosk',
    language: 'de',
    feed: 'https://example.org/feed.xml',
    funding: [{url: 'https://pay.example/kiosk'}],
  },
  url: 'https://example.org/179',
  content: '<p>Hallo <b>Welt</b>, ab 01:30 <a href="https://docs.example/">mehr</a></p><img src=x>',
  chapters: chaptersOf(3),
  audio: [
    {url: new URL('/demo/sound/179.mp3', location.href).href, type: 'audio/mpeg', size: 54_321_000},
  ],
  persons: [
    {name: 'Andy', role: 'Host', href: 'https://andy.example/', img: FOREIGN},
    {name: 'Wolfi', img: PICTURE},
  ],
  links: [
    {platform: 'spotify', url: 'https://open.spotify.com/episode/3I0c'},
    {platform: 'rtlplus', url: 'https://plus.rtl.de/podcast/kiosk'},
  ],
};

describe('the panel about the episode', () => {
  let sound: ReturnType<typeof fakeSound>;
  beforeEach(() => {
    sound = fakeSound();
    // The list of requests is full otherwise.
    performance.clearResourceTimings();
  });
  afterEach(() => sound.restore());

  const panelIn = (element: KapitelPlayer) =>
    element.shadowRoot!.querySelector<HTMLElement>('.about');
  async function lineIn(element: KapitelPlayer): Promise<HTMLElement | undefined> {
    part(element, 'menu-button').click();
    await until(() => part(element, 'menu-item'));
    const line = parts(element, 'menu-item').find(
      ({textContent}) => textContent.trim() === 'About this episode',
    );
    return line;
  }
  async function opened(
    episode: Partial<Episode> = rich,
    attributes: Record<string, string> = {},
  ): Promise<KapitelPlayer> {
    const element = await playerWith(episode, attributes);
    await showIntent(element);
    (await lineIn(element))!.click();
    await until(() => panelIn(element));
    await settled(element);
    return element;
  }
  const links = (element: KapitelPlayer) =>
    Object.fromEntries(
      parts<HTMLAnchorElement>(element, 'about-link').map(({textContent, href}) => [
        textContent.trim(),
        href,
      ]),
    );
  const link = (element: KapitelPlayer, name: string) =>
    parts<HTMLAnchorElement>(element, 'about-link').find(
      ({textContent}) => textContent.trim() === name,
    )!;
  /** Clicks a link without leaving the page. */
  function press(anchor: HTMLAnchorElement): void {
    anchor.addEventListener('click', (event) => event.preventDefault(), {once: true});
    anchor.click();
  }
  const images = (element: KapitelPlayer) =>
    parts<HTMLImageElement>(element, 'person-image').map(({src}) => src);

  it('is opened and closed by a line of the menu, and gives the focus back', async () => {
    const element = await opened();
    expectFocus(panelIn(element)!);
    expect((await lineIn(element))!.ariaPressed).to.equal('true');
    part(element, 'menu-button').click();
    panelIn(element)!.querySelector<HTMLElement>('.close')!.click();
    expect(panelIn(element)).to.equal(null);
    expectFocus(part(element, 'menu-button'));
    expect((await lineIn(element))!.ariaPressed).to.equal('false');
  });

  it('links the episode everywhere, its page, audio, feed, and where to pay', async () => {
    const element = await opened();
    expect(links(element)).to.deep.equal({
      Spotify: 'https://open.spotify.com/episode/3I0c',
      'RTL+': 'https://plus.rtl.de/podcast/kiosk',
      'Episode page': 'https://example.org/179',
      'Download audio (MP3, 54 MB)': rich.audio![0]!.url,
      'Podcast feed': 'https://example.org/feed.xml',
      'Support the show': 'https://pay.example/kiosk',
    });
    for (const anchor of parts<HTMLAnchorElement>(element, 'about-link'))
      expect([anchor.target, anchor.rel]).to.deep.equal(['_blank', 'noopener']);
  });

  it('links platforms at the position of the press, and dispatches `subscribe`', async () => {
    const element = await opened();
    const details: unknown[] = [];
    const measured: unknown[] = [];
    element.addEventListener('subscribe', ({detail}) => details.push(detail));
    element.addEventListener('measure', ({detail}) => measured.push(detail.platform));
    element.currentTime = 90.5;
    press(link(element, 'Spotify'));
    press(link(element, 'RTL+'));
    press(link(element, 'Podcast feed'));
    expect(details).to.deep.equal([
      {platform: 'spotify', url: 'https://open.spotify.com/episode/3I0c?t=90'},
      {platform: 'rtlplus', url: 'https://plus.rtl.de/podcast/kiosk'},
      {platform: 'feed', url: 'https://example.org/feed.xml'},
    ]);
    expect(measured).to.deep.equal(['spotify', 'rtlplus', 'feed']);
    element.currentTime = 100;
    link(element, 'Spotify').dispatchEvent(new Event('contextmenu', {bubbles: true}));
    expect(link(element, 'Spotify').href).to.contain('?t=100');
  });

  it('shows sanitized notes whose times play and whose links open beside the page', async () => {
    const element = await opened();
    await until(() => parts(element, 'notes')[0]?.querySelector('a'));
    const notes = part(element, 'notes');
    expect(notes.textContent).to.equal('Hallo Welt, ab 01:30 mehr');
    expect(notes.querySelector('img')).to.equal(null);
    const [time, outside] = notes.querySelectorAll('a');
    time!.click();
    expect(element.currentTime).to.equal(90);
    expect(element.paused).to.equal(false);
    press(outside!);
    expect(outside!.target).to.equal('_blank');
    expect(time!.target).to.equal('');
  });

  it('shows a description where there are no notes, with times that play', async () => {
    const element = await opened({description: 'Ab 02:00 wird es ernst. <b>x</b>'});
    const description = panelIn(element)!.querySelector('.description')!;
    await until(() => description.querySelector('a'));
    expect(description.textContent).to.equal('Ab 02:00 wird es ernst. <b>x</b>');
    description.querySelector('a')!.click();
    expect(element.currentTime).to.equal(120);
  });

  it('shows people, and pictures from other sites only after a press', async () => {
    const element = await opened();
    const items = [...panelIn(element)!.querySelectorAll('.people li')];
    expect(items.map(({textContent}) => textContent.trim().split(/\s+/))).to.deep.equal([
      ['Andy', 'Host'],
      ['Wolfi'],
    ]);
    expect(items[0]!.querySelector('a')!.href).to.equal('https://andy.example/');
    expect(images(element)).to.deep.equal([PICTURE]);
    expect(performance.getEntriesByName(FOREIGN).length).to.equal(0);
    const allow = parts(element, 'about-button').find(({textContent}) =>
      textContent.includes('Show pictures from 127.0.0.1'),
    )!;
    allow.click();
    await until(() => performance.getEntriesByName(FOREIGN).length);
    expect(images(element)).to.deep.equal([FOREIGN, PICTURE]);
    expect(allow.isConnected).to.equal(false);
    expectFocus(panelIn(element)!);
  });

  it('loads nothing before it is opened', async () => {
    const img = new URL('/demo/episodes/179.svg?unopened', location.href).href;
    const element = await playerWith({...rich, persons: [{name: 'Andy', img}]});
    await showIntent(element);
    await lineIn(element);
    expect(panelIn(element)).to.equal(null);
    expect(performance.getEntriesByName(img).length).to.equal(0);
  });

  it('is not offered where there is nothing to show', async () => {
    const element = await playerWith({chapters: chaptersOf(3), persons: [{name: 'Andy'}]});
    await showIntent(element);
    expect(await lineIn(element)).to.equal(undefined);
    element.episode = episodeOf(rich);
    await until(() =>
      parts(element, 'menu-item').some(({textContent}) => textContent.includes('About')),
    );
  });

  it('is not offered with `about="off"`', async () => {
    const element = await playerWith(rich, {about: 'off'});
    await showIntent(element);
    expect(await lineIn(element)).to.equal(undefined);
  });

  it('shows the next episode, and closes if that has nothing to show', async () => {
    const element = await opened();
    element.episode = episodeOf({description: 'Die nächste.'});
    await until(() => panelIn(element)!.textContent.includes('Die nächste.'));
    expect(links(element)).to.have.all.keys('Download audio');
    element.episode = episodeOf({});
    await until(() => !panelIn(element));
  });

  it('links no other URLs than http(s)', async () => {
    const evil = 'javascript:alert(1)';
    const element = await opened({
      ...rich,
      url: evil,
      show: {title: 'x', feed: evil, funding: [{url: evil}]},
      persons: [{name: 'x', role: 'y', href: evil, img: evil}],
      links: [{platform: 'spotify', url: evil}],
    });
    const urls = all<HTMLAnchorElement>(element)
      .filter(({localName}) => localName === 'a' || localName === 'img')
      .map((one) => one.getAttribute('href') ?? one.getAttribute('src') ?? '');
    expect(urls.filter((url) => url.includes('script'))).to.deep.equal([]);
  });

  it('is accessible', async () => {
    const element = await opened();
    await until(() => parts(element, 'notes')[0]?.querySelector('a'));
    await expect(element).to.be.accessible();
    const panel = panelIn(element)!;
    expect([panel.role, panel.ariaLabel]).to.deep.equal(['region', 'About this episode']);
    expect(panel.querySelector<HTMLElement>('.notes')!.tabIndex).to.equal(0);
  });
});
