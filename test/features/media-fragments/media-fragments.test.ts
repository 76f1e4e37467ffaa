import {expect} from '@open-wc/testing';
import {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import {start} from '../../../src/features/media-fragments/media-fragments.js';
import {chaptersOf, featureContext, playerOf, playerWith} from '../../elements/show.js';
import {FakeEngine, FakeOpener, ranges} from '../../player/fake-engine.js';
import {once} from '../../until.js';

const episode = {duration: 3600, chapters: chaptersOf(6, undefined, 600)};

describe('media fragments', () => {
  const {createOpener} = KapitelPlayer;
  const openers = new Map<KapitelPlayer, FakeOpener>();
  let opener: FakeOpener;
  let ending: AbortController;
  const here = location.pathname + location.search;
  beforeEach(() => {
    KapitelPlayer.createOpener = () => (opener = new FakeOpener());
    ending = new AbortController();
  });
  afterEach(() => {
    ending.abort();
    KapitelPlayer.createOpener = createOpener;
    history.replaceState(null, '', here);
  });

  /** A player that follows links, whose page was opened without one. */
  async function follower(id = ''): Promise<KapitelPlayer> {
    const element = await playerWith(episode, id ? {id} : {});
    openers.set(element, opener);
    start(featureContext(element, ending));
    return element;
  }
  const engineOf = (element: KapitelPlayer): FakeEngine => openers.get(element)!.engine;
  async function go(hash: string): Promise<void> {
    const changed = once(window, 'hashchange');
    location.hash = hash;
    await changed;
  }
  function play(element: KapitelPlayer): void {
    void element.play();
    const engine = engineOf(element);
    engine.say('durationchange', {duration: 3600, readyState: 4, seekable: ranges(0, 3600)});
    engine.say('seeked');
    engine.say('playing');
  }
  function hear(element: KapitelPlayer, position: number): void {
    engineOf(element).moveTo(position);
    engineOf(element).say('timeupdate');
  }

  it('moves to the moment of a new fragment, and stays paused', async () => {
    const element = await follower();
    await go('#t=1:30');
    expect(element.currentTime).to.equal(90);
    expect(element.paused).to.equal(true);
    expect(element.readyState).to.equal(0);
  });

  it('plays on from there if it was playing', async () => {
    const element = await follower();
    play(element);
    hear(element, 700);
    await go('#t=1m30s');
    expect(element.currentTime).to.equal(90);
    expect(element.paused).to.equal(false);
  });

  it('moves to the start of a chapter, once there are chapters', async () => {
    const element = await follower();
    await go('#chapter=3');
    expect(element.currentTime).to.equal(1200);
    element.episode = undefined;
    await go('#chapter=2');
    expect(element.currentTime).to.equal(0);
    const show = (name: string) =>
      (element.episode = {...episode, audio: [{url: `https://example.org/${name}.mp3`}]});
    show('one');
    expect(element.currentTime).to.equal(600);
    // Only in that episode.
    show('two');
    expect(element.currentTime).to.equal(0);
  });

  it('moves nothing for a query that was there before', async () => {
    history.replaceState(null, '', `${here}${location.search ? '&' : '?'}t=30`);
    const element = await follower();
    element.currentTime = 90;
    await go('#top');
    expect(element.currentTime).to.equal(90);
  });

  it('moves nothing for a fragment without a moment, or with a chapter that does not exist', async () => {
    const element = await follower();
    await go('#t=90');
    await go('#top');
    await go('#chapter=7');
    expect(element.currentTime).to.equal(90);
  });

  it('moves the player that the fragment names, else the first', async () => {
    const [one, two] = [await follower('one'), await follower('two')];
    const times = () => [one.currentTime, two.currentTime];
    await go('#two&t=90');
    expect(times()).to.deep.equal([0, 90]);
    await go('#t=60');
    expect(times()).to.deep.equal([60, 90]);
    await go('#three&t=30');
    expect(times()).to.deep.equal([60, 90]);
  });

  it('moves the first player where the fragment names another element of the page', async () => {
    const [one, two] = [await follower('one'), await follower('two')];
    const section = document.createElement('p');
    // No selector without escapes.
    section.id = '7.';
    one.before(section);
    await go('#7.&t=30');
    expect([one.currentTime, two.currentTime]).to.deep.equal([30, 0]);
  });

  it('shows the player that the fragment names', async () => {
    const [one, two] = [await follower('one'), await follower('two')];
    const shown: string[] = [];
    for (const element of [one, two]) element.scrollIntoView = () => shown.push(element.id);
    await go('#t=60');
    expect(shown).to.deep.equal([]);
    await go('#two&t=90');
    expect(shown).to.deep.equal(['two']);
  });

  it('moves the player that was moved into another window', async () => {
    const element = await follower();
    const frame = document.createElement('iframe');
    element.after(frame);
    frame.contentDocument!.body.append(element);
    await go('#t=33');
    expect(element.currentTime).to.equal(33);
  });

  it('moves the only player, whatever its id was when the link was made', async () => {
    const element = await follower('new');
    await go('#old&t=90');
    expect(element.currentTime).to.equal(90);
  });

  it('stops at the end of a range, once', async () => {
    const element = await follower();
    play(element);
    await go('#t=10,20');
    hear(element, 19.9);
    expect(element.paused).to.equal(false);
    hear(element, 20.1);
    expect(element.paused).to.equal(true);
    play(element);
    hear(element, 21);
    expect(element.paused).to.equal(false);
  });

  it('stops at the end of a range that is played later, also when its audio is opened again', async () => {
    const element = await follower();
    await go('#t=10,20');
    play(element);
    hear(element, 15);
    playerOf(element).closeSession();
    play(element);
    engineOf(element).say('seeking');
    hear(element, 20);
    expect(element.paused).to.equal(true);
  });

  it('does not stop where the audio was before it is sought to the range', async () => {
    const element = await follower();
    play(element);
    hear(element, 700);
    await go('#t=10,20');
    engineOf(element).seeking = true;
    hear(element, 700);
    expect(element.paused).to.equal(false);
    engineOf(element).say('seeked', {seeking: false});
    hear(element, 20);
    expect(element.paused).to.equal(true);
  });

  it('does not stop in another episode, or once it is switched off', async () => {
    const element = await follower();
    await go('#t=10,20');
    element.episode = {...episode, audio: [{url: 'https://example.org/2.mp3'}]};
    play(element);
    hear(element, 21);
    expect(element.paused).to.equal(false);
    await go('#t=30,40');
    ending.abort();
    hear(element, 41);
    expect(element.paused).to.equal(false);
  });

  for (const [what, act] of [
    ['a seek', (element: KapitelPlayer) => (element.currentTime = 15)],
    ['a seek beyond it', (element: KapitelPlayer) => (element.currentTime = 100)],
    [
      'a second play',
      (element: KapitelPlayer) => {
        element.pause();
        void element.play();
      },
    ],
  ] as const) {
    it(`does not stop after ${what}`, async () => {
      const element = await follower();
      play(element);
      await go('#t=10,20');
      hear(element, 12);
      act(element);
      engineOf(element).say('seeked', {seeking: false});
      hear(element, 101);
      expect(element.paused).to.equal(false);
    });
  }

  it('stops at the end of the latest range only', async () => {
    const element = await follower();
    play(element);
    await go('#t=10,20');
    await go('#t=10.5,30');
    hear(element, 21);
    expect(element.paused).to.equal(false);
    hear(element, 30);
    expect(element.paused).to.equal(true);
  });

  it('is off by an attribute, and waits for a link or for playback', async () => {
    const {followsMoments} =
      await import('../../../src/features/media-fragments/follows-moments.js');
    const element = await playerWith(episode);
    expect(followsMoments(element)).to.equal(false);
    void element.play();
    expect(followsMoments(element)).to.equal(true);
    element.pause();
    expect(followsMoments(element)).to.equal(true);
    element.setAttribute('media-fragments', 'off');
    expect(followsMoments(element)).to.equal(false);
    for (const link of ['#t=9', '?t=9', '?a&t=9', '#chapter=2', '?chapter=2']) {
      const other = document.createElement('p');
      history.replaceState(null, '', here);
      expect(followsMoments(other), 'no link').to.equal(false);
      history.replaceState(null, '', location.pathname + link);
      expect(followsMoments(other), link).to.equal(true);
    }
  });
});
