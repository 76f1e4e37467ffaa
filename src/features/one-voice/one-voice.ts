import {isElement} from '../../elements/base/is-element.js';
import {fromDocument} from '../../player/from-document.js';
import type {FeatureContext} from '../feature.js';

const CHANNEL = 'kapitel-playback';

/** The latest request that this page knows of, in milliseconds. A later one has a larger stamp, also in the same moment. */
let latest = 0;

/** What a player broadcasts when it starts. */
interface Start {
  readonly id: string;
  /** When playback was requested, in milliseconds since 1970, comparable between tabs. */
  readonly stamp: number;
}

/**
 * Lets only one player of a site play at a time: playing here pauses the players of this page, of other copies
 * of the script, and of the site's other tabs and frames. The latest request wins. Other `<audio>` and
 * `<video>` of the page are paused too, and pause the player when they start, unless `concurrent` is `media`.
 *
 * Nothing is opened and nothing is listened to before the first play.
 *
 * https://developer.mozilla.org/docs/Web/API/BroadcastChannel
 */
export function start({player, host, signal}: FeatureContext): void {
  const id = Math.random().toString(36).slice(2);
  let channel: BroadcastChannel | undefined;
  let own: Start = {id, stamp: 0};

  const open = () => {
    channel = new BroadcastChannel(CHANNEL);
    channel.addEventListener('message', ({data}: MessageEvent<unknown>) => {
      if (!isStart(data)) return;
      latest = Math.max(latest, data.stamp);
      if (player.state.playRequested && isNewer(data, own)) player.pause();
    });
    // Media elements dispatch `play` without bubbling, so this listens while the event is captured.
    const onMediaPlay = ({target}: Event) => {
      if (isPageMedia(host) && isAudible(target)) player.pause();
    };
    documentsOf(host).forEach((page) =>
      page.addEventListener('play', onMediaPlay, {capture: true, signal}),
    );
  };
  const onPlay = () => {
    if (!channel) open();
    latest = Math.max(performance.timeOrigin + performance.now(), latest + 0.001);
    own = {id, stamp: latest};
    channel?.postMessage(own);
    if (isPageMedia(host)) pauseMedia(host);
  };

  player.addEventListener('play', onPlay, {signal});
  signal.addEventListener('abort', () => channel?.close());
  if (player.state.playRequested) onPlay();
}

const isStart = (data: unknown): data is Start =>
  typeof data === 'object' &&
  data !== null &&
  'id' in data &&
  'stamp' in data &&
  Number.isFinite(data.stamp);

/** Of two requests in the same moment one wins, and both players agree which. */
const isNewer = (a: Start, b: Start): boolean =>
  a.stamp > b.stamp || (a.stamp === b.stamp && a.id > b.id);

/** Whether other media of the page count as well. */
const isPageMedia = (host: Element): boolean => host.getAttribute('concurrent') !== 'media';

/** Whether a media element can be heard. A muted background video is left alone. */
const isAudible = (target: EventTarget | null): target is HTMLMediaElement =>
  isMedia(target) && !target.paused && !target.muted && target.volume > 0;

const isMedia = (target: EventTarget | null): target is HTMLMediaElement =>
  isElement(target) && /^(?:audio|video)$/.test(target.localName);

/** The document of the script, and the one that the player was moved into. */
const documentsOf = ({ownerDocument}: Element) => new Set([document, ownerDocument]);

function pauseMedia(host: Element): void {
  documentsOf(host).forEach((page) => {
    for (const media of fromDocument('documentElement', page).querySelectorAll('audio, video')) {
      if (isAudible(media)) media.pause();
    }
  });
}
