import {expect} from '@open-wc/testing';
import {initialPosition, positionSources} from '../../src/player/initial-position.js';
import {Player} from '../../src/player/player.js';
import {FakeOpener} from './fake-engine.js';

describe('initialPosition()', () => {
  for (const [strength, strong] of positionSources.entries()) {
    for (const weak of positionSources.slice(strength + 1)) {
      it(`is that of "${strong}" rather than of "${weak}"`, () => {
        expect(initialPosition({[weak]: 20, [strong]: 10})).to.equal(10);
      });
    }

    it(`is that of "${strong}" alone, also if it is 0`, () => {
      expect(initialPosition({[strong]: 7})).to.equal(7);
      expect(initialPosition({start: 5, [strong]: 0})).to.equal(0);
    });
  }

  it('is 0 if there is no source', () => {
    expect(initialPosition({})).to.equal(0);
    expect(initialPosition({link: undefined})).to.equal(0);
  });
});

describe('Player.suggestPosition()', () => {
  let player: Player;
  let opener: FakeOpener;
  beforeEach(() => {
    opener = new FakeOpener();
    player = new Player(opener);
    player.episode = {audio: [{url: 'https://example.org/one.mp3'}], duration: 300};
  });

  it('starts playback at the strongest suggestion, in whatever order they are made', () => {
    player.suggestPosition('link', 60);
    player.suggestPosition('start', 30);
    expect(player.currentTime).to.equal(60);
    void player.play();
    expect(opener.opened[0]?.settings.startTime).to.equal(60);
  });

  it('falls back to the next one when a suggestion is withdrawn', () => {
    player.suggestPosition('start', 30);
    player.suggestPosition('link', 60);
    player.suggestPosition('link', undefined);
    expect(player.currentTime).to.equal(30);
  });

  it('does not move a position that the listener chose', () => {
    player.currentTime = 100;
    player.suggestPosition('link', 60);
    expect(player.currentTime).to.equal(100);
  });

  it('moves audio that was opened and has not loaded yet', () => {
    void player.play();
    player.suggestPosition('saved', 60);
    expect(opener.engine.currentTime).to.equal(60);
    player.suggestPosition('start', 30);
    expect(player.currentTime).to.equal(60);
  });

  it('does not move audio that has loaded', () => {
    void player.play();
    opener.engine.say('loadedmetadata', {readyState: 1, duration: 300});
    player.suggestPosition('link', 60);
    expect(opener.engine.currentTime).to.equal(0);
    expect(player.currentTime).to.equal(0);
  });

  it('ends with the episode', () => {
    player.suggestPosition('link', 60);
    player.episode = {audio: [{url: 'https://example.org/two.mp3'}], duration: 300};
    expect(player.currentTime).to.equal(0);
  });

  it('that the author makes is for the next episode, too', () => {
    player.suggestPosition('start', 30);
    player.episode = {audio: [{url: 'https://example.org/two.mp3'}], duration: 300};
    expect(player.currentTime).to.equal(30);
  });

  it('does not go beyond the end', () => {
    player.suggestPosition('link', 999);
    expect(player.currentTime).to.equal(300);
  });
});
