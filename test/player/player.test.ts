import {expect} from '@open-wc/testing';
import type {Episode} from '../../src/episode/episode.js';
import {normalizeChapters} from '../../src/episode/normalize-chapters.js';
import {durationInWords} from '../../src/locales/duration-in-words.js';
import {english} from '../../src/locales/follow-messages.js';
import {Player} from '../../src/player/player.js';
import {skipChapter} from '../../src/player/skip-chapter.js';
import {FakeEngine, FakeOpener} from './fake-engine.js';

const episode: Episode = {
  title: 'One',
  audio: [{url: 'https://example.org/one.mp3'}],
  duration: 300,
  chapters: normalizeChapters(
    [0, 60, 120].map((startTime) => ({startTime, title: `At ${startTime}`})),
    {duration: 300},
  ),
  persons: [],
  links: [],
  problems: [],
};

function setUp() {
  const opener = new FakeOpener();
  const player = new Player(opener);
  const events: string[] = [];
  for (const type of ['play', 'pause', 'error', 'chapterchange', 'episodechange', 'emptied']) {
    player.addEventListener(type, () => events.push(type));
  }
  player.episode = episode;
  return {opener, player, events};
}

describe('Player', () => {
  it('goes to the neighbours of a chapter that are in the list', () => {
    const {player} = setUp();
    const [first, second, third] = episode.chapters;
    player.episode = {...episode, chapters: [first!, {...second!, toc: false}, third!]};
    skipChapter(player, 1);
    expect(player.currentTime).to.equal(120);
    skipChapter(player, -1);
    expect(player.currentTime).to.equal(0);
    player.currentTime = 70;
    skipChapter(player, -1);
    expect(player.currentTime).to.equal(0);
    player.currentTime = 70;
    skipChapter(player, 1);
    expect(player.currentTime).to.equal(120);
    skipChapter(player, 1);
    expect(player.currentTime).to.equal(120);
  });

  it('opens no audio before play', () => {
    const {opener, player} = setUp();
    player.currentTime = 100;
    expect(opener.opened).to.be.empty;
    expect(player.state.activeChapterIndex).to.equal(1);
  });

  it('is never beyond the end when other audio, which may be shorter, takes the place of open audio', async () => {
    const {opener, player} = setUp();
    await player.play();
    opener.engine.say('durationchange', {duration: 900, readyState: 4});
    opener.engine.moveTo(800);
    opener.engine.say('timeupdate');
    player.audio = 'https://example.org/two.mp3';
    expect(player.state.duration).to.equal(300);
    expect(player.currentTime).to.equal(300);
    expect(player.state.currentTime).to.equal(300);
  });

  it('limits seeks to times that can be expressed in words', () => {
    const {player} = setUp();
    player.episode = {...episode, duration: undefined};
    for (const seconds of [1e300, Infinity]) {
      player.currentTime = seconds;
      expect(durationInWords(player.currentTime, english)).to.match(/\d/);
    }
  });

  it('starts at the end of an episode that turns out to be shorter than the start', async () => {
    const {player} = setUp();
    const loading = player.load(new URL('/demo/episodes/179.json', location.href).href);
    player.currentTime = 9000;
    await loading;
    expect(player.currentTime).to.equal(4718);
  });

  it('starts where it was sought before audio was open', () => {
    const {opener, player} = setUp();
    player.currentTime = 100;
    void player.play();
    expect(opener.opened[0]?.settings.startTime).to.equal(100);
  });

  it('goes back to the end of a shorter duration that is declared before there is audio', () => {
    const {player} = setUp();
    player.currentTime = 250;
    player.declaredDuration = 100;
    expect(player.currentTime).to.equal(100);
  });

  it('shows the declared duration until the media duration is known', () => {
    const {opener, player} = setUp();
    expect(player.state.duration).to.equal(300);
    void player.play();
    opener.engine.say('durationchange', {duration: 390});
    expect(player.state.duration).to.equal(390);
    expect(player.state.chapters.at(-1)?.endTime).to.equal(390);
  });

  it('reports playing when the engine does, not when play is requested', async () => {
    const {opener, player} = setUp();
    opener.engine.refusal = new DOMException('no', 'NotAllowedError');
    await player.play();
    expect(player.state.paused).to.equal(true);
    expect(player.state.error?.reason).to.equal('blocked');
  });

  it('reports why the browser refused, also when another engine has taken over the audio by then', async () => {
    const {opener, player} = setUp();
    const successor = new FakeEngine();
    let refuse: (reason: DOMException) => void = () => undefined;
    const refusal = new Promise<void>((_, reject) => (refuse = reject));
    const open = opener.open.bind(opener);
    opener.open = (...how) => {
      const {engine} = open(...how);
      engine.play = () => refusal;
      return {engine, successor: Promise.resolve(successor)};
    };
    const played = player.play();
    await Promise.resolve();
    expect(player.engine).to.equal(successor);
    refuse(new DOMException('no', 'NotAllowedError'));
    await played;
    expect(player.state.error?.reason).to.equal('blocked');
    expect(player.state.waiting).to.equal(false);
  });

  it('waits while play is requested and data are missing', () => {
    const {opener, player} = setUp();
    void player.play();
    expect(player.state.waiting).to.equal(true);
    opener.engine.say('playing', {readyState: 4});
    expect(player.state.waiting).to.equal(false);
    player.pause();
    expect(player.state.waiting).to.equal(false);
  });

  it('opens audio once for three quick plays', () => {
    const {opener, player} = setUp();
    void player.play();
    void player.play();
    void player.play();
    expect(opener.opened).to.have.lengthOf(1);
  });

  it('dispatches `chapterchange` when another chapter begins, once', () => {
    const {opener, player, events} = setUp();
    void player.play();
    events.length = 0;
    opener.engine.currentTime = 61;
    opener.engine.say('timeupdate');
    opener.engine.say('timeupdate');
    expect(events.filter((type) => type === 'chapterchange')).to.have.lengthOf(1);
    expect(player.state.activeChapterIndex).to.equal(1);
  });

  it('keeps the last chapter current at the very end', () => {
    const {opener, player} = setUp();
    void player.play();
    opener.engine.currentTime = 300;
    opener.engine.say('ended', {duration: 300, ended: true, paused: true});
    expect(player.state.activeChapterIndex).to.equal(2);
  });

  it('goes to a chapter and plays, also the one at 0', () => {
    const {opener, player} = setUp();
    player.currentTime = 200;
    player.seekToChapter(0);
    expect(opener.opened[0]?.settings.startTime).to.equal(0);
    expect(player.state.paused).to.equal(false);
  });

  it('keeps the last of two quick seeks', () => {
    const {opener, player} = setUp();
    void player.play();
    player.currentTime = 50;
    player.currentTime = 150;
    expect(opener.engine.currentTime).to.equal(150);
    expect(player.state.currentTime).to.equal(150);
  });

  it('closes the audio when another episode comes, and dispatches pause', () => {
    const {opener, player, events} = setUp();
    void player.play();
    events.length = 0;
    player.episode = {...episode, title: 'Two'};
    expect(opener.opened[0]?.signal.aborted).to.equal(true);
    expect(player.state.paused).to.equal(true);
    expect(events.slice(0, 2)).to.deep.equal(['pause', 'emptied']);
    expect(opener.opened).to.have.lengthOf(1);
  });

  it('starts over at a press after an end, also if the audio was closed then', () => {
    const {opener, player} = setUp();
    void player.play();
    opener.engine.moveTo(300);
    opener.engine.say('ended', {ended: true, paused: true});
    player.close();
    expect(player.state.ended).to.equal(true);
    void player.play();
    expect(opener.opened.at(-1)!.settings.startTime).to.equal(0);
    expect(player.state.ended).to.equal(false);
  });

  it('dispatches no pause without a play before', async () => {
    const {player, events} = setUp();
    events.length = 0;
    const loading = player.load('/missing.json');
    void player.play();
    player.pause();
    void player.play();
    await loading;
    expect(events).to.deep.equal(['error']);
  });

  it('does not report broken audio as playing, although the browser does', () => {
    const {opener, player} = setUp();
    void player.play();
    expect(player.state.paused).to.equal(false);
    opener.engine.say('error', {error: {code: 4} as MediaError});
    expect(player.state.error?.reason).to.equal('unsupported');
    expect(player.state.paused).to.equal(true);
    expect(player.state.waiting).to.equal(false);
  });

  it('does not wait for what has failed', async () => {
    const {player} = setUp();
    const loading = player.load('/missing.json');
    void player.play();
    expect(player.state.waiting).to.equal(true);
    await loading;
    expect(player.state.error?.reason).to.equal('not-found');
    player.volume = 0.5;
    expect(player.state.waiting).to.equal(false);
  });

  it('opens the original URL again after an error, where it was', () => {
    const {opener, player} = setUp();
    void player.play();
    opener.engine.currentTime = 77;
    opener.engine.say('error', {error: {code: 2} as MediaError});
    expect(player.state.error?.reason).to.equal('network');
    void player.play();
    expect(opener.opened[1]?.url).to.equal(episode.audio[0]?.url);
    expect(opener.opened[1]?.settings.startTime).to.equal(77);
    expect(player.state.error).to.equal(undefined);
  });

  it('remembers a play request until the episode is loaded', async () => {
    const opener = new FakeOpener();
    const player = new Player(opener);
    const loading = player.load(new URL('/demo/episodes/179.json', location.href).href);
    void player.play();
    expect(opener.unlocked).to.equal(1);
    expect(player.state.waiting).to.equal(true);
    await loading;
    expect(opener.opened).to.have.lengthOf(1);
  });

  it('lets a later URL overtake an earlier one', async () => {
    const player = new Player(new FakeOpener());
    const first = player.load('/demo/episodes/missing.json');
    const second = player.load(new URL('/demo/episodes/179.json', location.href).href);
    await Promise.all([first, second]);
    expect(player.state.status).to.equal('ready');
    expect(player.state.error).to.equal(undefined);
  });

  it('selects the first audio source that the browser can play, or the first of all', () => {
    const {player} = setUp();
    const [strange, foreign, known, second] = [
      {url: 'https://example.org/a.xyz', type: 'audio/x-nobody-plays-it'},
      {url: 'https://example.org/b.xyz', type: 'audio/x-nor-this'},
      {url: 'https://example.org/a.mp3', type: 'audio/mpeg'},
      {url: 'https://example.org/b.mp3'},
    ] as const;
    const chosen = (...audio: Episode['audio']) => {
      player.episode = {...episode, audio};
      return player.audio;
    };
    expect(chosen(strange, foreign, known, second)).to.equal(known.url);
    expect(chosen(strange, second, known)).to.equal(second.url);
    expect(chosen(strange, foreign)).to.equal(strange.url);
    expect(chosen()).to.equal(undefined);
  });

  it('reports that there is no audio instead of playing none', async () => {
    const {player} = setUp();
    player.episode = {...episode, audio: []};
    expect(player.state.error?.reason).to.equal('no-audio');
    await player.play();
    expect(player.state.waiting).to.equal(false);
  });

  it('keeps its clock while playback is as it predicts', () => {
    const {opener, player} = setUp();
    void player.play();
    opener.engine.say('playing', {readyState: 4});
    const {clock} = player.state;
    opener.engine.say('timeupdate');
    expect(player.state.clock).to.equal(clock);
    player.currentTime = 200;
    expect(player.state.clock).not.to.equal(clock);
  });
});
