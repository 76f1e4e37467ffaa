import {expect, fixture, html} from '@open-wc/testing';
import {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import {playerWith, showIntent} from '../../elements/show.js';
import {FakeOpener} from '../../player/fake-engine.js';
import {once, until} from '../../until.js';

/** Lets messages between channels arrive: they come in the order in which they were sent. */
async function delivered(): Promise<void> {
  const [sender, receiver] = [new BroadcastChannel('echo'), new BroadcastChannel('echo')];
  const echo = once(receiver, 'message');
  sender.postMessage('');
  await echo;
  sender.close();
  receiver.close();
}

describe('one voice', () => {
  const {createOpener} = KapitelPlayer;
  beforeEach(() => {
    // Each player has audio of its own.
    KapitelPlayer.createOpener = () => new FakeOpener();
  });
  afterEach(() => {
    KapitelPlayer.createOpener = createOpener;
  });

  async function voice(attributes: Record<string, string> = {}): Promise<KapitelPlayer> {
    const element = await playerWith({}, attributes);
    await showIntent(element);
    return element;
  }

  it('pauses the other players of the page', async () => {
    const [one, two] = [await voice(), await voice()];
    void one.play();
    void two.play();
    await until(() => one.paused);
    expect(two.paused).to.equal(false);
    void one.play();
    await until(() => two.paused);
    expect(one.paused).to.equal(false);
  });

  it('lets the newest of two requests in the same moment win', async () => {
    const players = [await voice(), await voice(), await voice()];
    for (const player of players) void player.play();
    await delivered();
    await until(() => players[0]!.paused && players[1]!.paused);
    expect(players[2]!.paused).to.equal(false);
  });

  it('pauses for another tab of the site, and does not for an older request', async () => {
    const player = await voice();
    void player.play();
    const tab = new BroadcastChannel('kapitel-playback');
    tab.postMessage({id: 'other', stamp: performance.timeOrigin});
    await delivered();
    expect(player.paused).to.equal(false);
    tab.postMessage({id: 'other', stamp: performance.timeOrigin + performance.now() + 1});
    await until(() => player.paused);
    tab.close();
  });

  it('ignores messages that are none of its own', async () => {
    const player = await voice();
    void player.play();
    const tab = new BroadcastChannel('kapitel-playback');
    for (const message of [null, 7, 'play', {}, {id: 1}]) tab.postMessage(message);
    await delivered();
    expect(player.paused).to.equal(false);
    tab.close();
  });

  describe('with an <audio> of the page', () => {
    let audio: HTMLAudioElement;
    beforeEach(async () => {
      audio = await fixture(html`<audio src="/demo/sound/179.mp3"></audio>`);
    });

    it('pauses it, and is paused by it', async () => {
      const player = await voice();
      await audio.play();
      void player.play();
      await until(() => audio.paused);
      await audio.play();
      await until(() => player.paused);
    });

    it('leaves it alone where it is silent', async () => {
      const player = await voice();
      audio.muted = true;
      await audio.play();
      void player.play();
      await delivered();
      expect([audio.paused, player.paused]).to.deep.equal([false, false]);
    });

    it('leaves it alone where the author says so, but no other player', async () => {
      const [one, two] = [await voice({concurrent: 'media'}), await voice()];
      void one.play();
      await audio.play();
      await delivered();
      expect([audio.paused, one.paused]).to.deep.equal([false, false]);
      void two.play();
      await until(() => one.paused);
    });
  });
});
