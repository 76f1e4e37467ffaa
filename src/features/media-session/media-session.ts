import type {Chapter} from '../../episode/episode.js';
import {listedIndex} from '../../episode/listed-chapters.js';
import type {Player} from '../../player/player.js';
import {skipChapter} from '../../player/skip-chapter.js';
import type {FeatureContext, FeatureHost} from '../feature.js';
import {isOfKnownSite} from '../known-site.js';

/** Platforms choose an image by its size. The size of a podcast's cover is not known, so all of these are claimed. */
const SIZES = ['96x96', '192x192', '256x256', '512x512'];

/** The chapters of a media session, which TypeScript's types don't know yet. */
interface ChapterInit {
  readonly title: string;
  readonly startTime: number;
  readonly artwork: MediaImage[];
}

/** The seconds of the player's skip buttons. */
interface Skips {
  readonly skipBack?: number;
  readonly skipForward?: number;
}

/** The player that owns the media session: the one that was started last, because a page has one session. */
let owner: Player | undefined;

/**
 * Shows what plays on the lock screen and lets headsets and media keys control it. The chapter is the
 * track: its title and its picture are shown while it plays, and previous and next track are chapters.
 *
 * https://w3c.github.io/mediasession/
 */
export function start(context: FeatureContext): void {
  if ('mediaSession' in navigator) new PageSession(context);
}

class PageSession {
  readonly #player: Player;
  readonly #host: FeatureHost & Skips;

  constructor({player, host, signal}: FeatureContext) {
    this.#player = player;
    this.#host = host;
    const on = (listener: () => void, ...types: string[]) => {
      for (const type of types) player.addEventListener(type, listener, {signal});
    };
    on(this.#claim, 'play');
    on(this.#showState, 'playing', 'pause', 'ended');
    on(this.#showPosition, 'playing', 'pause', 'seeked', 'durationchange', 'ratechange', 'waiting');
    on(this.#showMetadata, 'chapterchange');
    on(this.#showEpisode, 'episodechange');
    on(this.#release, 'emptied');
    signal.addEventListener('abort', this.#release);
    if (player.state.playRequested) this.#claim();
  }

  /** Takes the session when playback starts. */
  readonly #claim = (): void => {
    owner = this.#player;
    this.#showEpisode();
    this.#showState();
    this.#showPosition();
  };

  /** The episode may come after the press that plays it. */
  readonly #showEpisode = (): void => {
    if (owner !== this.#player) return;
    this.#setHandlers();
    this.#showMetadata();
  };

  /** Clears the session. */
  readonly #release = (): void => {
    if (owner !== this.#player) return;
    owner = undefined;
    const {mediaSession} = navigator;
    for (const action of ACTIONS) setHandler(action, null);
    mediaSession.metadata = null;
    mediaSession.playbackState = 'none';
    mediaSession.setPositionState();
  };

  #setHandlers(): void {
    const player = this.#player;
    const {skipBack, skipForward} = this.#host;
    const seek = (seconds: number) => (player.currentTime += seconds);
    setHandler('play', () => void player.play());
    setHandler('pause', () => player.pause());
    setHandler('stop', () => player.close());
    setHandler('seekbackward', ({seekOffset}) => seek(-(seekOffset || skipBack || 15)));
    setHandler('seekforward', ({seekOffset}) => seek(seekOffset || skipForward || 30));
    setHandler('seekto', ({seekTime}) => {
      if (seekTime !== undefined) player.currentTime = seekTime;
    });
    const hasChapters = player.state.chapters.length > 0;
    setHandler('previoustrack', hasChapters ? () => skipChapter(player, -1) : null);
    setHandler('nexttrack', hasChapters ? () => skipChapter(player, 1) : null);
  }

  readonly #showMetadata = (): void => {
    if (owner !== this.#player) return;
    const {episode, chapters, activeChapterIndex} = this.#player.state;
    const chapter = chapters[listedIndex(chapters, activeChapterIndex)];
    const {title = '', show, image} = episode ?? {};
    const chapterInfo = chapters.flatMap((each) => toChapterInit(each, this.#pictureOf(each)));
    const init: MediaMetadataInit & {chapterInfo: ChapterInit[]} = {
      title: chapter?.title ?? title,
      artist: show?.title ?? '',
      album: chapter ? title : '',
      artwork: toArtwork(this.#pictureOf(chapter) ?? image),
      chapterInfo,
    };
    navigator.mediaSession.metadata = new MediaMetadata(init);
  };

  /** The picture of a chapter, unless it is on an unknown site: the browser would request it without asking. */
  #pictureOf(chapter: Chapter | undefined): string | undefined {
    const img = chapter?.img;
    return img && isOfKnownSite(img, this.#player, this.#host) ? img : undefined;
  }

  readonly #showState = (): void => {
    if (owner !== this.#player) return;
    navigator.mediaSession.playbackState = this.#player.state.playRequested ? 'playing' : 'paused';
  };

  /** The platform advances the position at the rate that it was given last. */
  readonly #showPosition = (): void => {
    if (owner !== this.#player) return;
    const {duration, playbackRate} = this.#player.state;
    // `setPositionState` throws without a duration, and for a position beyond it.
    if (!(duration > 0 && duration < Infinity)) return navigator.mediaSession.setPositionState();
    const position = Math.min(this.#player.currentTime, duration);
    navigator.mediaSession.setPositionState({duration, position, playbackRate});
  };
}

const ACTIONS = [
  'play',
  'pause',
  'stop',
  'seekbackward',
  'seekforward',
  'seekto',
  'previoustrack',
  'nexttrack',
] as const;

function setHandler(
  action: (typeof ACTIONS)[number],
  handler: MediaSessionActionHandler | null,
): void {
  try {
    navigator.mediaSession.setActionHandler(action, handler);
  } catch {
    // The browser does not know this action.
  }
}

const toArtwork = (src: string | undefined): MediaImage[] =>
  src ? SIZES.map((sizes) => ({src, sizes})) : [];

const toChapterInit = ({title, startTime, toc}: Chapter, img: string | undefined): ChapterInit[] =>
  toc === false ? [] : [{title, startTime, artwork: toArtwork(img)}];
