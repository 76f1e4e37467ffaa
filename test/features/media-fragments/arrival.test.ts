import {expect} from '@open-wc/testing';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import type {Feature} from '../../../src/features/feature.js';
import {chaptersOf, fakeSound, featureContext, playerWith} from '../../elements/show.js';

const episode = {duration: 3600, chapters: chaptersOf(6, undefined, 600)};

describe('the moment with which a page was opened', () => {
  const here = location.pathname + location.search;
  let sound: ReturnType<typeof fakeSound>;
  let ending: AbortController;
  let pages = 0;
  beforeEach(() => {
    sound = fakeSound();
    ending = new AbortController();
  });
  afterEach(() => {
    ending.abort();
    sound.restore();
    history.replaceState(null, '', here);
  });

  /** Opens a page: its module is a new one. */
  async function openPage(fragment: string) {
    const module = `/src/features/media-fragments/media-fragments.ts?page=${++pages}`;
    const {start} = (await import(module)) as Feature;
    return (element: KapitelPlayer) => {
      history.replaceState(null, '', here + fragment);
      start(featureContext(element, ending));
    };
  }

  it('is where playback starts, which stays paused', async () => {
    const start = await openPage('#t=90');
    const element = await playerWith(episode);
    start(element);
    expect([element.currentTime, element.paused]).to.deep.equal([90, true]);
  });

  it('counts once', async () => {
    const start = await openPage('#t=90');
    start(await playerWith(episode));
    const returned = await playerWith(episode);
    document.querySelector('kapitel-player')!.remove();
    start(returned);
    expect(returned.currentTime).to.equal(0);
  });

  it('yields to a position that the listener chose, whatever range it begins', async () => {
    const start = await openPage('#t=90,100');
    const element = await playerWith(episode);
    element.currentTime = 700;
    start(element);
    expect(element.currentTime).to.equal(700);
    void element.play();
    const {engine} = sound;
    engine.say('playing', {readyState: 4, duration: 3600});
    engine.moveTo(700.5);
    engine.say('timeupdate');
    expect(element.paused).to.equal(false);
  });

  it('does not move a page that the reader has scrolled', async () => {
    const start = await openPage('#one&t=90');
    const element = await playerWith(episode, {id: 'one'});
    let isShown = false;
    element.scrollIntoView = () => (isShown = true);
    const long = document.createElement('p');
    long.style.blockSize = '300vh';
    element.after(long);
    scrollTo({top: 10, behavior: 'instant'});
    start(element);
    expect([isShown, element.currentTime]).to.deep.equal([false, 90]);
    scrollTo({top: 0, behavior: 'instant'});
    const again = await openPage('#one&t=60');
    again(element);
    expect([isShown, element.currentTime]).to.deep.equal([true, 60]);
  });
});
