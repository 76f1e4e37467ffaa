import {expect} from '@open-wc/testing';
import {PageReturn} from '../../src/player/features/page-return.js';
import {Player} from '../../src/player/player.js';
import {FakeOpener} from './fake-engine.js';

describe('A page that is returned to', () => {
  let opener: FakeOpener;
  let player: Player;
  let events: string[];
  let pageReturn: PageReturn;

  const show = (persisted: boolean) =>
    dispatchEvent(new PageTransitionEvent('pageshow', {persisted}));

  beforeEach(async () => {
    opener = new FakeOpener();
    player = new Player(opener);
    pageReturn = new PageReturn(player);
    pageReturn.hostConnected();
    player.episode = {audio: [{url: 'https://example.org/one.mp3'}], duration: 300};
    await player.play();
    opener.engine.moveTo(100);
    opener.engine.say('timeupdate', {readyState: 4, duration: 300});
    events = [];
    for (const type of ['pause', 'emptied']) player.addEventListener(type, () => events.push(type));
  });
  afterEach(() => {
    pageReturn.hostDisconnected();
    player.close();
  });

  it('shows Play where the browser stopped the sound without a word, and goes on from its place', async () => {
    opener.engine.paused = true;
    opener.engine.moveTo(0);
    show(true);
    expect(player.state).to.include({paused: true, currentTime: 100, ended: false});
    expect(events).to.deep.equal(['pause', 'emptied']);
    await player.play();
    expect(opener.opened.at(-1)?.settings.startTime).to.equal(100);
  });

  it('keeps the place of a paused sound that the browser forgot', () => {
    player.pause();
    events.length = 0;
    opener.engine.moveTo(0);
    show(true);
    expect(player.state).to.include({paused: true, currentTime: 100});
    expect(events).to.deep.equal(['emptied']);
  });

  it('touches no sound that is as it was', () => {
    opener.engine.moveTo(100.4);
    show(true);
    expect(events).to.be.empty;
    expect(player.state.paused).to.equal(false);
  });

  it('is none that was loaded anew', () => {
    opener.engine.moveTo(0);
    show(false);
    expect(events).to.be.empty;
  });

  it('is not listened to by a player that has left it', () => {
    pageReturn.hostDisconnected();
    opener.engine.moveTo(0);
    show(true);
    expect(events).to.be.empty;
  });
});
