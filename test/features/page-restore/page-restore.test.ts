import {expect} from '@open-wc/testing';
import {start} from '../../../src/features/page-restore/page-restore.js';
import type {FeatureContext} from '../../../src/features/feature.js';
import {Player} from '../../../src/player/player.js';
import {FakeOpener} from '../../player/fake-engine.js';

describe('A page that is returned to', () => {
  let opener: FakeOpener;
  let player: Player;
  let events: string[];
  let ending: AbortController;

  const show = (persisted: boolean) =>
    dispatchEvent(new PageTransitionEvent('pageshow', {persisted}));

  beforeEach(async () => {
    opener = new FakeOpener();
    player = new Player(opener);
    ending = new AbortController();
    start({player, signal: ending.signal} as FeatureContext);
    player.episode = {audio: [{url: 'https://example.org/one.mp3'}], duration: 300};
    await player.play();
    opener.engine.moveTo(100);
    opener.engine.say('timeupdate', {readyState: 4, duration: 300});
    events = [];
    for (const type of ['pause', 'emptied']) player.addEventListener(type, () => events.push(type));
  });
  afterEach(() => {
    ending.abort();
    player.close();
  });

  it('shows Play where the browser stopped the audio without an event, and resumes from its position', async () => {
    opener.engine.paused = true;
    opener.engine.moveTo(0);
    show(true);
    expect(player.state).to.include({paused: true, currentTime: 100, ended: false});
    expect(events).to.deep.equal(['pause', 'emptied']);
    await player.play();
    expect(opener.opened.at(-1)?.settings.startTime).to.equal(100);
  });

  it('keeps the position of paused audio that the browser forgot', () => {
    player.pause();
    events.length = 0;
    opener.engine.moveTo(0);
    show(true);
    expect(player.state).to.include({paused: true, currentTime: 100});
    expect(events).to.deep.equal(['emptied']);
  });

  it('leaves audio alone that is in its reported state', () => {
    opener.engine.moveTo(100.4);
    show(true);
    expect(events).to.be.empty;
    expect(player.state.paused).to.equal(false);
  });

  it('ignores a page that was loaded again', () => {
    opener.engine.moveTo(0);
    show(false);
    expect(events).to.be.empty;
  });

  it('is not listened to by a player that has left it', () => {
    ending.abort();
    opener.engine.moveTo(0);
    show(true);
    expect(events).to.be.empty;
  });
});
