import {expect} from '@open-wc/testing';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import type {Chapter, Episode} from '../../../src/episode/episode.js';
import {until} from '../../until.js';
import {
  chaptersOf,
  episodeOf,
  expectFocus,
  fakeSound,
  focused,
  part,
  parts,
  playerWith,
  rows,
  settled,
  showIntent,
} from '../../elements/show.js';

const local = (name: string) => new URL(`/demo/episodes/179.svg?${name}`, location.href).href;
/** The same server under another name is another origin. */
const FOREIGN = `http://127.0.0.1:${location.port}/demo/episodes/179.svg?third`;

/** A minute each: one without details, two with a picture, the last one on another site, and a link each. */
function chapters(): Chapter[] {
  const [first, second, third, fourth] = chaptersOf(4);
  return [
    first!,
    {...second!, img: local('second'), url: 'https://a.example/2'},
    {...third!, img: FOREIGN, url: 'https://a.example/3'},
    fourth!,
  ];
}

describe('the details of chapters', () => {
  let sound: ReturnType<typeof fakeSound>;
  beforeEach(() => {
    sound = fakeSound();
    // The list of requests is full otherwise.
    performance.clearResourceTimings();
  });
  afterEach(() => sound.restore());

  async function shown(
    episode: Partial<Episode> = {},
    attributes: Record<string, string> = {},
  ): Promise<KapitelPlayer> {
    const image = local('cover');
    const element = await playerWith({image, chapters: chapters(), ...episode}, attributes);
    await showIntent(element);
    return element;
  }
  async function playing(
    position: number,
    ...from: Parameters<typeof shown>
  ): Promise<KapitelPlayer> {
    const element = await shown(...from);
    void element.play();
    sound.engine.say('durationchange', {duration: 3600, readyState: 4});
    sound.engine.say('playing');
    await hear(element, position);
    return element;
  }
  async function hear(element: KapitelPlayer, position: number): Promise<void> {
    sound.engine.moveTo(position);
    sound.engine.say('timeupdate');
    await settled(element);
  }
  const header = (element: KapitelPlayer) => element.shadowRoot!.querySelector('header')!;
  const picture = (element: KapitelPlayer) =>
    header(element).querySelector<HTMLImageElement>('.chapter-image')?.src;
  const lineLink = (element: KapitelPlayer) =>
    element.shadowRoot!.querySelector('kapitel-timeline')!.shadowRoot!.querySelector('a');
  const rowLinks = (element: KapitelPlayer) =>
    rows(element).map(({nextElementSibling}) => nextElementSibling as HTMLAnchorElement | null);

  it('are the picture in place of the cover while its chapter plays', async () => {
    const element = await playing(30);
    expect(picture(element)).to.equal(undefined);
    const cover = part(element, 'cover');
    const {width, height} = cover.getBoundingClientRect();
    await hear(element, 70);
    await until(() => picture(element));
    expect(picture(element)).to.equal(local('second'));
    const image = header(element).querySelector('.chapter-image')!.getBoundingClientRect();
    expect([image.width, image.height]).to.deep.equal([width, height]);
    expect(cover.getBoundingClientRect().width).to.equal(0);
    await hear(element, 190);
    expect(picture(element)).to.equal(undefined);
    expect(cover.getBoundingClientRect().width).to.equal(width);
  });

  it('request no picture before playback', async () => {
    const img = local('early');
    const element = await shown({chapters: [{...chapters()[0]!, img}]});
    element.currentTime = 10;
    await settled(element);
    expect(picture(element)).to.equal(undefined);
    expect(performance.getEntriesByName(img).length).to.equal(0);
  });

  it('are a picture from another site only after a press, which counts for that site', async () => {
    const element = await playing(130);
    expect(performance.getEntriesByName(FOREIGN).length).to.equal(0);
    const button = part(element, 'picture-button');
    expect(button.ariaLabel).to.equal('Show pictures from 127.0.0.1');
    const {left, right, bottom} = button.getBoundingClientRect();
    const cover = part(element, 'cover').getBoundingClientRect();
    expect(left >= cover.left && right <= cover.right && bottom <= cover.bottom).to.equal(true);
    button.click();
    await until(() => picture(element) === FOREIGN);
    expect(button.isConnected).to.equal(false);
    await hear(element, 30);
    await hear(element, 130);
    expect(parts(element, 'picture-button')).to.have.lengthOf(0);
  });

  it('count the site of the cover as known', async () => {
    const element = await playing(130, {image: `http://127.0.0.1:${location.port}/cover.png`});
    expect(parts(element, 'picture-button')).to.have.lengthOf(0);
  });

  it('are the picture of a chapter that is not listed, too', async () => {
    const [first, second] = chaptersOf(2);
    const list = [first!, {...second!, title: '', toc: false, img: local('unlisted')}];
    const element = await playing(70, {chapters: list});
    await until(() => picture(element) === local('unlisted'));
  });

  it('are the cover where a picture can’t be loaded', async () => {
    const [first, second] = chaptersOf(2);
    const img = new URL('/demo/none.png', location.href).href;
    const list = [
      {...first!, img: local('first')},
      {...second!, img},
    ];
    const element = await playing(30, {chapters: list});
    await until(() => picture(element));
    await hear(element, 70);
    await until(() => !picture(element));
  });

  it('end with the episode', async () => {
    const element = await playing(70);
    await until(() => picture(element));
    element.episode = episodeOf({chapters: chapters(), image: local('next')});
    await until(() => !picture(element));
    expect(header(element).className).to.equal('');
  });

  it('are links in the rows, which play nothing', async () => {
    const element = await shown();
    await until(() => rowLinks(element)[1]);
    expect(rowLinks(element).map((link) => link?.getAttribute('href'))).to.deep.equal([
      undefined,
      'https://a.example/2',
      'https://a.example/3',
      undefined,
    ]);
    const link = rowLinks(element)[1]!;
    expect(link.ariaLabel).to.equal('Link for the chapter “Chapter 2”');
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    expect(element.paused).to.equal(true);
    const {width, height} = link.getBoundingClientRect();
    expect(width).to.be.at.least(24);
    expect(height).to.be.at.least(44);
    element.episode = episodeOf({chapters: chaptersOf(4)});
    await until(() => !rowLinks(element)[1]);
  });

  it('have their sign inside the row, after the time', async () => {
    for (const dir of ['ltr', 'rtl']) {
      // A long list is clipped at the rows.
      for (const list of [chapters(), [...chapters(), ...chaptersOf(60).slice(4)]]) {
        const element = await playing(70, {chapters: list}, {dir});
        await until(() => rowLinks(element)[1]);
        const sign = rowLinks(element)[1]!.querySelector('svg')!.getBoundingClientRect();
        const row = rows(element)[1]!.getBoundingClientRect();
        const time = rows(element)[1]!
          .querySelector('[part=chapter-start]')!
          .getBoundingClientRect();
        const [before, after] =
          dir === 'ltr'
            ? [sign.left - time.right, row.right - sign.right]
            : [time.left - sign.right, sign.left - row.left];
        expect(before, dir).to.be.at.least(1);
        expect(after, dir).to.be.at.least(1);
      }
    }
  });

  it('move no text in the rows', async () => {
    const element = await playerWith({chapters: chapters()}, {'chapter-details': 'off'});
    await showIntent(element);
    const boxes = () =>
      parts(element, 'chapter-title').map((title) => JSON.stringify(title.getBoundingClientRect()));
    const before = boxes();
    element.removeAttribute('chapter-details');
    await until(() => rowLinks(element)[1]);
    expect(boxes()).to.deep.equal(before);
  });

  it('are the next tab stop after the row with the focus, and the arrow keys go on from there', async () => {
    const element = await shown();
    await until(() => rowLinks(element)[1]);
    const [, second, third] = rows(element);
    second!.focus();
    expect(rowLinks(element).map((link) => link?.tabIndex)).to.deep.equal([
      undefined,
      0,
      -1,
      undefined,
    ]);
    rowLinks(element)[1]!.focus();
    focused()!.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowDown', bubbles: true}));
    expectFocus(third);
    expect(rowLinks(element)[2]!.tabIndex).to.equal(0);
    expect(rowLinks(element)[1]!.tabIndex).to.equal(-1);
  });

  it('have their sign on the chapter line, where the time line ends', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const element = await playing(70, {}, {dir});
      await until(() => lineLink(element));
      const sign = lineLink(element)!.querySelector('svg')!.getBoundingClientRect();
      const line = part(element, 'chapter-line').getBoundingClientRect();
      const track = part(element, 'track').getBoundingClientRect();
      expect(sign.top + sign.height / 2).to.be.closeTo(line.top + line.height / 2, 1);
      if (dir === 'ltr') expect(sign.right).to.be.closeTo(track.right, 1);
      else expect(sign.left).to.be.closeTo(track.left, 1);
    }
  });

  it('are the link of the current chapter beside the chapter line', async () => {
    const element = await playing(30);
    expect(lineLink(element)).to.equal(null);
    await hear(element, 70);
    const link = lineLink(element)!;
    expect(link.href).to.equal('https://a.example/2');
    expect(link.ariaLabel).to.equal('Link for the chapter “Chapter 2”');
    const line = part(element, 'chapter-line').getBoundingClientRect();
    const {top, bottom} = link.getBoundingClientRect();
    expect(Math.abs((top + bottom - line.top - line.bottom) / 2)).to.be.below(1);
    const time = part(element, 'chapter-line').querySelector('.at')!.getBoundingClientRect();
    expect(time.right).to.be.below(link.getBoundingClientRect().left + 1);
    await hear(element, 190);
    expect(lineLink(element)).to.equal(null);
  });

  it('are left out by `chapter-details="off"`, also later', async () => {
    const off = await playing(70, {}, {'chapter-details': 'off'});
    expect(picture(off) ?? lineLink(off) ?? rowLinks(off)[1]).to.equal(null);
    off.removeAttribute('chapter-details');
    await until(() => picture(off) && lineLink(off) && rowLinks(off)[1]);
    off.setAttribute('chapter-details', 'off');
    await until(() => !picture(off) && !lineLink(off) && !rowLinks(off)[1]);
  });

  it('are accessible', async () => {
    const element = await playing(70);
    await until(() => picture(element) && lineLink(element) && rowLinks(element)[1]);
    await expect(element).to.be.accessible();
  });
});
