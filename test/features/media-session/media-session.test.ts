import {expect} from '@open-wc/testing';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import {start} from '../../../src/features/media-session/media-session.js';
import {
  chaptersOf,
  episodeOf,
  fakeSound,
  featureContext,
  playerOf,
  playerWith,
} from '../../elements/show.js';

const picture = (name: string) => new URL(`/demo/${name}.svg`, location.href).href;
const chapters = chaptersOf(3).map((chapter, index) => ({
  ...chapter,
  ...(index === 1 && {img: picture('chapter')}),
}));
const episode = {
  title: 'An episode',
  show: {title: 'A show'},
  image: picture('cover'),
  duration: 180,
  chapters,
};

describe('the media session', () => {
  const {mediaSession} = navigator;
  const {setActionHandler, setPositionState} = mediaSession;
  let handlers: Map<string, MediaSessionActionHandler | null>;
  let positions: (MediaPositionState | undefined)[];
  let sound: ReturnType<typeof fakeSound>;
  let ending: AbortController;

  beforeEach(() => {
    sound = fakeSound();
    ending = new AbortController();
    handlers = new Map();
    positions = [];
    mediaSession.setActionHandler = (action, handler) => {
      handlers.set(action, handler);
      setActionHandler.call(mediaSession, action, handler);
    };
    mediaSession.setPositionState = (state) => {
      positions.push(state);
      // It throws where a state is not valid.
      setPositionState.call(mediaSession, state);
    };
  });
  afterEach(() => {
    ending.abort();
    sound.restore();
    Reflect.deleteProperty(mediaSession, 'setActionHandler');
    Reflect.deleteProperty(mediaSession, 'setPositionState');
  });

  async function playing(attributes: Record<string, string> = {}): Promise<KapitelPlayer> {
    const element = await playerWith(episode, attributes);
    start(featureContext(element, ending));
    void element.play();
    sound.engine.say('durationchange', {duration: 180, readyState: 4});
    sound.engine.say('playing');
    return element;
  }
  const act = (action: MediaSessionAction, details: Partial<MediaSessionActionDetails> = {}) =>
    handlers.get(action)!({action, ...details});

  it('is unused before the first play', async () => {
    const element = await playerWith(episode);
    start(featureContext(element, ending));
    expect(mediaSession.metadata === null).to.equal(true);
    expect(handlers.size).to.equal(0);
  });

  it('has the chapter as the track, the show and the episode, and a picture in several sizes', async () => {
    await playing();
    const {title, artist, album, artwork} = mediaSession.metadata!;
    expect({title, artist, album}).to.deep.equal({
      title: 'Chapter 1',
      artist: 'A show',
      album: 'An episode',
    });
    expect(artwork.map(({src}) => src)).to.deep.equal(Array(4).fill(picture('cover')));
    expect(artwork.map(({sizes}) => sizes)).to.include('512x512');
    expect(mediaSession.playbackState).to.equal('playing');
  });

  it('follows the chapter, with its own picture', async () => {
    const element = await playing();
    element.currentTime = 70;
    sound.engine.say('seeked');
    expect(mediaSession.metadata!.title).to.equal('Chapter 2');
    expect(mediaSession.metadata!.artwork[0]!.src).to.equal(picture('chapter'));
  });

  it('shows the cover for a chapter whose picture is on another site', async () => {
    const element = await playing();
    const img = 'https://elsewhere.example/chapter.png';
    const foreign = chapters.map((chapter) => ({...chapter, img}));
    element.episode = episodeOf({...episode, chapters: foreign});
    await element.play();
    expect(mediaSession.metadata!.artwork[0]!.src).to.equal(picture('cover'));
  });

  it('follows an episode whose content changes or comes late, with its tracks', async () => {
    const element = await playerWith({...episode, chapters: []});
    start(featureContext(element, ending));
    void element.play();
    const {title, album} = mediaSession.metadata!;
    expect([title, album, handlers.get('nexttrack')]).to.deep.equal(['An episode', '', null]);
    const player = playerOf(element);
    player.update({episode: episodeOf({...episode, title: 'Another title'})});
    player.dispatchEvent(new Event('episodechange'));
    expect(mediaSession.metadata!.album).to.equal('Another title');
    act('nexttrack');
    expect(element.currentTime).to.equal(60);
  });

  it('has the listed chapters, and as the track the one that plays', async () => {
    const infos: unknown[] = [];
    const {MediaMetadata} = window;
    window.MediaMetadata = class extends MediaMetadata {
      constructor(init?: MediaMetadataInit & {chapterInfo?: unknown[]}) {
        super(init);
        infos.push(init?.chapterInfo);
      }
    };
    try {
      const [first, second, third] = chapters;
      const unlisted = {...second!, toc: false, title: 'Only a picture'};
      const element = await playerWith({...episode, chapters: [first!, unlisted, third!]});
      start(featureContext(element, ending));
      void element.play();
      expect(infos.at(-1)).to.deep.equal([
        {title: 'Chapter 1', startTime: 0, artwork: []},
        {title: 'Chapter 3', startTime: 120, artwork: []},
      ]);
      element.currentTime = 70;
      sound.engine.say('seeked');
      expect(mediaSession.metadata!.title).to.equal('Chapter 1');
    } finally {
      window.MediaMetadata = MediaMetadata;
    }
  });

  it('plays, pauses, seeks and skips by the player’s own seconds', async () => {
    const element = await playing({'skip-back': '10', 'skip-forward': '20'});
    act('pause');
    expect(element.paused).to.equal(true);
    expect(mediaSession.playbackState).to.equal('paused');
    act('play');
    expect(element.paused).to.equal(false);
    act('seekto', {seekTime: 100});
    expect(element.currentTime).to.equal(100);
    act('seekbackward');
    expect(element.currentTime).to.equal(90);
    act('seekforward');
    expect(element.currentTime).to.equal(110);
    act('seekforward', {seekOffset: 5});
    expect(element.currentTime).to.equal(115);
    act('seekbackward', {seekOffset: 5});
    expect(element.currentTime).to.equal(110);
    act('seekto');
    expect(element.currentTime).to.equal(110);
  });

  it('goes to chapters by previous and next track', async () => {
    const element = await playing();
    act('nexttrack');
    expect(element.currentTime).to.equal(60);
    act('previoustrack');
    expect(element.currentTime).to.equal(0);
  });

  it('has a valid position at every moment, and never an old rate', async () => {
    const element = await playing();
    element.playbackRate = 1.5;
    sound.engine.say('ratechange');
    expect(positions.at(-1)).to.deep.equal({duration: 180, position: 0, playbackRate: 1.5});
    element.currentTime = 30;
    sound.engine.say('seeked');
    expect(positions.at(-1)!.position).to.equal(30);
    // While audio is awaited the platform would advance the position.
    const {length} = positions;
    sound.engine.say('waiting');
    expect(positions.length).to.be.above(length);
    sound.engine.moveTo(500);
    sound.engine.say('pause', {paused: true});
    expect(positions.at(-1)!.position).to.equal(180);
    for (const duration of [NaN, Infinity, 0]) {
      sound.engine.say('durationchange', {duration});
      sound.engine.say('playing', {paused: false});
    }
    expect(positions.every((state) => !state || state.position! <= state.duration!)).to.equal(true);
  });

  it('gives the session back when the audio is stopped, and when the player leaves', async () => {
    const element = await playing();
    act('stop');
    expect(element.paused).to.equal(true);
    expect(mediaSession.metadata === null).to.equal(true);
    expect(mediaSession.playbackState).to.equal('none');
    expect(positions.at(-1)).to.equal(undefined);
    expect([...handlers.values()].every((handler) => handler === null)).to.equal(true);
    void element.play();
    expect(mediaSession.metadata?.title).to.equal('Chapter 1');
    ending.abort();
    expect(mediaSession.metadata === null).to.equal(true);
  });

  it('is paused at the end', async () => {
    await playing();
    sound.engine.moveTo(180);
    sound.engine.say('ended', {ended: true, paused: true});
    expect(mediaSession.playbackState).to.equal('paused');
  });

  it('belongs to the player that was started last', async () => {
    const first = await playing();
    const second = await playerWith({...episode, title: 'Another', chapters: []});
    const other = new AbortController();
    start(featureContext(second, other));
    void second.play();
    expect(mediaSession.metadata!.title).to.equal('Another');
    expect(handlers.get('nexttrack')).to.equal(null);
    first.pause();
    expect(mediaSession.playbackState).to.equal('playing');
    other.abort();
    expect(mediaSession.metadata === null).to.equal(true);
  });
});
