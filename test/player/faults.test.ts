import {expect} from '@open-wc/testing';
import {leaveOnline, setOnline} from '../network.js';
import {once, until} from '../until.js';
import {
  closeAll,
  episodeOf,
  FAST,
  isLater,
  LOOK,
  ON_WEBKITGTK,
  type Request,
  Visit,
} from './visit.js';

describe('what a listener hears', () => {
  afterEach(() => {
    closeAll();
    leaveOnline();
  });

  it('of a play and a pause before there are data: nothing, and Play is shown', async () => {
    const {player, events} = new Visit('none');
    void player.play();
    player.pause();
    await until(() => player.state.readyState >= 3);
    expect(player.state.paused).to.equal(true);
    expect(player.state.waiting).to.equal(false);
    expect(events).to.be.empty;
  });

  for (const second of ['play', 'pause'] as const) {
    it(`of three quick presses, the second to ${second}: one audio, requested once`, async () => {
      const visit = new Visit('none');
      const {player} = visit;
      for (const press of ['play', second, 'play'] as const) void player[press]();
      await once(player, 'playing');
      expect(player.state.paused).to.equal(false);
      expect(await visit.requests()).to.have.lengthOf(1);
    });
  }

  it('of a connection that breaks: what had come, and then the rest from three seconds earlier', async () => {
    const visit = new Visit('reset');
    const {player} = visit;
    await visit.hear(0, 4);
    const broke = await visit.heal();
    const heard = visit.heardBefore('reconnecting');
    // Firefox stops at once, whatever had come.
    if (!navigator.userAgent.includes('Firefox')) expect(heard).to.be.above(7);
    expect(broke.currentTime).to.be.closeTo(Math.max(0, heard - 3), 0.5);
    await until(() => player.currentTime > broke.currentTime + 5);
    const [first] = visit.states.slice(visit.states.indexOf(broke)).filter(({paused}) => !paused);
    expect(first!.currentTime).to.be.closeTo(broke.currentTime, 1);
    expect(visit.events).not.to.include('error');
    expect(player.state.notice).to.equal(undefined);
  });

  it('of a network that is away for a while: what had come, and the rest when it is back', async () => {
    const visit = new Visit('reset');
    const {player} = visit;
    setOnline(false);
    await visit.hear(0, 4);
    await visit.noticed('offline');
    // Until then the browser may retry by itself.
    await until(() => !player.engine);
    const {currentTime} = player;
    const before = (await visit.requests()).length;
    visit.timing.hurry(200);
    await until(() => visit.timing.now() > 120_000);
    expect(await visit.requests()).to.have.lengthOf(before);
    visit.timing.hurry(2);
    await visit.repair();
    setOnline(true);
    await until(() => player.currentTime > currentTime + 5);
    expect(visit.events).not.to.include('error');
    expect(player.state.notice).to.equal(undefined);
  });

  it('of a server that is overloaded: the rest, when it is not any more', async () => {
    const visit = new Visit('unavailable');
    const {player} = visit;
    await visit.hear(0, 4);
    await visit.heal();
    await until(() => player.currentTime > 10);
    const statuses = (await visit.requests()).map(({status}) => status);
    expect(statuses.filter((status) => status === 503)).to.have.lengthOf(5);
    expect(visit.events).not.to.include('error');
  });

  it('of a server that is overloaded, after Pause: nothing more', async () => {
    const visit = new Visit('unavailable');
    const {player} = visit;
    await visit.hear(0, 4);
    await visit.noticed('reconnecting');
    player.pause();
    await until(() => !player.state.notice);
    expect(visit.timing.pending).to.be.empty;
    expect(player.engine).to.equal(undefined);
    expect(player.state.waiting).to.equal(false);
  });

  it('of a pause of minutes, in which the server hangs up: nothing, and the rest after Play', async () => {
    const visit = new Visit('reset');
    const {player} = visit;
    await visit.hear();
    player.pause();
    await visit.asked((requests) => requests.every(({open}) => !open));
    visit.timing.hurry(200);
    await until(() => visit.timing.now() > 300_000);
    expect(player.state.paused).to.equal(true);
    expect(visit.notices).to.be.empty;
    visit.timing.hurry(20);
    await visit.repair();
    player.playbackRate = 4;
    void player.play();
    await until(() => player.currentTime > 15);
    expect(visit.events).not.to.include('error');
  });

  for (const fault of ['missing', 'gone']) {
    it(`of audio that is ${fault}: one more try after a second, then a message, and the rest can be used`, async () => {
      const visit = new Visit(fault, {early: true});
      const {player} = visit;
      void player.play();
      await once(player, 'error');
      expect(visit.timing.waits.filter((wait) => wait !== LOOK)).to.deep.equal([1000]);
      expect(player.state.error?.reason).to.equal('unsupported');
      expect(player.state.waiting).to.equal(false);
      player.currentTime = 12;
      expect(player.state.activeChapterIndex).to.equal(1);
      expect(await visit.requests()).to.have.lengthOf(2);
    });
  }

  it('of a URL that expired after a redirect: all of it, by the original URL', async () => {
    const visit = new Visit('forbidden');
    const {player} = visit;
    await visit.hear(0, 4);
    await visit.noticed('reconnecting');
    const before = await visit.requests();
    // Those that ask for the rest were refused; WebKitGTK doesn't.
    const statuses = new Set(before.filter(isLater).map(({status}) => status));
    expect([...statuses]).to.deep.equal(ON_WEBKITGTK ? [] : [403]);
    await visit.heal();
    await until(() => player.currentTime > 13);
    const [again] = (await visit.requests()).slice(before.length);
    expect(again!.path).not.to.include('signature');
    expect(again!.status).to.equal(302);
    expect(visit.events).not.to.include('error');
  });

  it('of a server that claims that there is no more: the rest, and no end before the end', async () => {
    // The elapsed time distinguishes playback from a jump.
    const visit = new Visit('unsatisfiable', {times: 1});
    const {player} = visit;
    await visit.hear(0, 4);
    await visit.noticed('reconnecting');
    // Browsers that ask for the rest were answered that there is none. WebKitGTK does not ask.
    const statuses = new Set((await visit.requests()).filter(isLater).map(({status}) => status));
    expect([...statuses]).to.deep.equal(ON_WEBKITGTK ? [] : [416]);
    await visit.heal();
    await until(() => player.currentTime > 14);
    expect(visit.events).not.to.include('ended');
    expect(visit.events).not.to.include('error');
    // In WebKitGTK the audio stops for 35 seconds before it is opened again.
  }).timeout(180_000);

  it('of a server without ranges: all of it, and no silent start from 0 when it can’t seek', async () => {
    const visit = new Visit('no-ranges');
    const {player} = visit;
    await visit.hear();
    await until(() => player.currentTime > 0.5);
    const before = player.currentTime;
    player.currentTime = 20;
    const {currentTime} = player;
    const refused = player.state.notice === 'unseekable';
    // Firefox seeks in what it has kept.
    expect(currentTime).to.be.closeTo(refused ? before : 20, 1);
    await until(() => player.currentTime > currentTime + 0.5);
  });

  it('of a web page instead of audio: that it can’t be played', async () => {
    const {player} = new Visit('web-page');
    void player.play();
    await once(player, 'error');
    expect(player.state.error?.reason).to.equal('unsupported');
  });

  it('of audio by the name of any data: the audio', async () => {
    const visit = new Visit('octet-stream');
    await visit.hear();
    await until(() => visit.player.currentTime > 0.5);
  });

  it('of audio that comes too slowly: that it is slow, and silence after Pause', async () => {
    const visit = new Visit('drip', {times: 30, early: true});
    const {player} = visit;
    void player.play();
    await visit.noticed('slow');
    expect(player.state.waiting).to.equal(true);
    player.pause();
    expect(player.state.waiting).to.equal(false);
    expect(player.state.paused).to.equal(true);
  });

  it('of a server that stops sending: that it is slow, and then a new request', async () => {
    const visit = new Visit('silence', {times: 30, early: true});
    const {player} = visit;
    void player.play();
    await visit.noticed('slow');
    await visit.noticed('reconnecting');
    await visit.asked((requests) => requests.length > 1);
    expect(visit.events).not.to.include('error');
  });

  it('of five redirects to and fro: the audio', async () => {
    const visit = new Visit('redirects', {times: 1});
    await visit.hear();
    await until(() => visit.player.currentTime > 0.3);
    const requests = await visit.requests();
    expect(requests).to.have.lengthOf.at.least(6);
    expect(new Set(requests.map(({host}) => host))).to.have.lengthOf(2);
  });

  it('of redirects without end: one more try, then the message', async () => {
    const visit = new Visit('redirect-loop', {early: true});
    const {player} = visit;
    void player.play();
    await once(player, 'error');
    expect(player.state.error?.reason).to.equal('unsupported');
    expect(visit.notices).to.include('reconnecting');
    const first = ({path}: Request) => !path.includes('hop=');
    expect((await visit.requests()).filter(first)).to.have.lengthOf(2);
  });

  it('of audio that is cut off: never that it has ended', async () => {
    const visit = new Visit('truncated');
    const {player, states} = visit;
    await visit.hear(0, 8);
    const breaks = () =>
      states.filter(
        ({notice}, index) =>
          notice === 'reconnecting' && states[index - 1]?.notice !== 'reconnecting',
      );
    await until(() => breaks().length > 1);
    expect(player.state.ended).to.equal(false);
    expect(visit.events).not.to.include('ended');
    const heard = visit.heardBefore('reconnecting');
    expect(heard).to.be.below(18.5);
    for (const {currentTime} of breaks()) expect(currentTime).to.be.above(heard - 3.5);
  });

  it('of a stream of unknown length: all of it, as long as was declared, and its end', async () => {
    const visit = new Visit('chunked', {seconds: 2, declared: 3});
    const {player} = visit;
    await visit.hear(0, FAST);
    await once(player, 'ended');
    for (const {duration, currentTime} of visit.states) {
      expect(duration).to.be.within(1.9, 3);
      expect(currentTime).to.be.within(0, 3);
    }
    expect(player.state.ended).to.equal(true);
  });

  it('of audio that is longer than declared: the audio, and that chapters are approximate', async () => {
    const visit = new Visit('none', {seconds: 120, declared: 30});
    await visit.hear();
    expect(visit.player.state.duration).to.be.closeTo(120, 0.1);
    expect(visit.player.state.approximate).to.equal(true);
  });

  it('of a stream that is shorter when it is opened again: about the same place, and that', async () => {
    const visit = new Visit('shrunken');
    const {player} = visit;
    await visit.hear(0, 4);
    const {currentTime} = await visit.heal();
    await visit.noticed('changed');
    const changed = visit.states.find(({notice}) => notice === 'changed');
    expect(changed!.currentTime).to.be.within(currentTime - 0.5, currentTime + 6);
    expect(player.state.duration).to.be.closeTo(20, 0.1);
  });

  it('of another episode, chosen while the first one waits for data: nothing until play is requested', async () => {
    const first = new Visit('drip');
    const {player} = first;
    void player.play();
    await first.asked((requests) => requests.some(({open}) => open));
    await until(() => player.state.waiting);
    const second = new Visit('none');
    player.episode = episodeOf(second.url, 30);
    await first.asked((requests) => !requests.some(({open}) => open));
    expect(player.state.paused).to.equal(true);
    expect(player.state.waiting).to.equal(false);
    expect(await second.requests()).to.be.empty;
  });

  it('of audio of varying rate without a table: all of it, and its end', async () => {
    const visit = new Visit('vbr', {seconds: 6, times: 1});
    const {player} = visit;
    await visit.hear(0, FAST);
    await once(player, 'ended');
    expect(visit.events).not.to.include('error');
    expect(visit.notices).not.to.include('reconnecting');
  });

  it('of audio of varying rate, sought in by a guess: its end, at the latest when it ends there again', async () => {
    const visit = new Visit('vbr', {seconds: 12});
    const {player} = visit;
    await visit.hear(0, FAST);
    player.currentTime = 10;
    await once(player, 'ended');
    expect(visit.events).not.to.include('error');
  });

  it('of one URL in two players: both', async () => {
    const first = new Visit('none');
    const second = new Visit('none');
    second.player.episode = episodeOf(first.url, 30);
    await Promise.all([first.hear(), second.hear(10)]);
    await until(() => first.player.currentTime > 0.5 && second.player.currentTime > 10.5);
    first.player.pause();
    const {currentTime} = second.player;
    await until(() => second.player.currentTime > currentTime + 0.3);
    expect(first.player.state.paused).to.equal(true);
    expect(second.player.state.paused).to.equal(false);
  });

  it('of forty quick seeks to what is not there yet: the last', async () => {
    const visit = new Visit('none', {seconds: 300, times: 1});
    const {player} = visit;
    await visit.hear();
    for (let index = 1; index <= 40; index++) {
      player.currentTime = index * 7;
      // As a thumb is dragged, for two seconds.
      const dragged = performance.now();
      await until(() => performance.now() - dragged >= 50);
    }
    await until(() => !player.state.seeking);
    expect(player.currentTime).to.be.within(279, 299);
  });
});
