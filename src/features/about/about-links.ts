import {html, nothing, type TemplateResult} from 'lit';
import type {AudioSource, Episode} from '../../episode/episode.js';
import {aboutMessages} from '../../locales/languages/en/about-messages.js';
import {formatNumber} from '../../locales/format-number.js';
import type {Messages} from '../../locales/messages.js';
import {say, type Phrase} from '../../locales/say.js';
import {fromDocument} from '../../player/from-document.js';
import type {Player} from '../../player/player.js';
import type {SubscribeDetail} from '../../player/subscribe-detail.js';
import {feedOf} from './feed-of.js';
import {platformName, urlAtMoment} from './platforms.js';

/** The names of media types that are not merely their subtype. */
const FORMATS: Readonly<Record<string, string>> = {
  mpeg: 'MP3',
  mp4: 'M4A',
  'x-m4a': 'M4A',
};

/**
 * Links to the episode on platforms, at the position of playback where the platform can start there. A press dispatches
 * `subscribe`.
 */
export function platformLinks(player: Player, {links}: Episode, text: Messages) {
  if (!links.length) return nothing;
  const {text: name, lang} = say(text, aboutMessages, 'alsoOn');
  // The position is that of the press, or of the moment at which the link is copied.
  const update = ({target}: Event) => {
    const link = (target as Element).closest('a');
    const url = link && links[Number(link.dataset['index'])]?.url;
    if (url) link.href = urlAtMoment(url, player.currentTime);
  };
  return html`<h3 lang=${lang}>${name}</h3>
    <ul
      class="links"
      role="list"
      @pointerdown=${update}
      @contextmenu=${update}
      @keydown=${update}
      @focusin=${update}
    >
      ${links.map(({platform, url}, index) => {
        const onClick = (event: Event) => {
          update(event);
          announce(player, {platform: platform.toLowerCase(), url: hrefOf(event)});
        };
        return html`<li>
          <a
            part="about-link"
            href=${url}
            data-index=${index}
            dir="auto"
            target="_blank"
            rel="noopener"
            @click=${onClick}
            >${platformName(platform)}</a
          >
        </li>`;
      })}
    </ul>`;
}

/** Links to the page of the episode, its audio, its feed, and where listeners can pay. */
export function episodeLinks(player: Player, episode: Episode, host: Element, text: Messages) {
  const {url, show} = episode;
  const feed = feedOf(episode, host);
  const subscribe = (event: Event) => announce(player, {platform: 'feed', url: hrefOf(event)});
  const isElsewhere = url && url.split('#')[0] !== fromDocument('URL').split('#')[0];
  const funding = episode.funding ?? show?.funding ?? [];
  return html`<ul class="links" role="list">
    ${isElsewhere ? item(url, say(text, aboutMessages, 'episodePage')) : nothing}
    ${downloads(player, text)}
    ${feed ? item(feed, say(text, aboutMessages, 'feed'), {onClick: subscribe}) : nothing}
    ${funding.map(({url, title}) => {
      const name = say(text, aboutMessages, 'support');
      return item(url, title ? {text: title, lang: show?.language ?? ''} : name);
    })}
  </ul>`;
}

/** The audio that plays, or each source of it that the author has given a title. */
function downloads(player: Player, text: Messages): TemplateResult[] {
  const {audio: current, episode} = player;
  const sources = episode?.audio ?? [];
  const known: readonly AudioSource[] = sources.some(({url}) => url === current)
    ? sources.filter(({url, title}) => url === current || title)
    : current
      ? [{url: current}]
      : [];
  return known.map((source) => {
    const name = say(text, aboutMessages, 'download');
    const details = detailsOf(source, text);
    return item(
      source.url,
      {...name, text: name.text + (details && ` (${details})`)},
      {
        isDownload: true,
      },
    );
  });
}

/** Such as “MP3, 54 MB”. */
function detailsOf({title, type, size, bitrate}: AudioSource, text: Messages): string {
  const [, subtype = ''] = /^audio\/([\w-]+)/.exec(type ?? '') ?? [];
  const format = Object.hasOwn(FORMATS, subtype) ? FORMATS[subtype] : subtype.toUpperCase();
  const megabytes = size && size / 1e6;
  return [
    title,
    format,
    bitrate && `${Math.round(bitrate / 1000)} kbit/s`,
    megabytes &&
      `${formatNumber(megabytes < 10 ? Math.max(0.1, Math.round(megabytes * 10) / 10) : Math.round(megabytes), text)} MB`,
  ]
    .filter(Boolean)
    .join(', ');
}

interface ItemOptions {
  readonly onClick?: (event: Event) => void;
  /** Browsers only download from the same origin; other files they open. */
  readonly isDownload?: boolean;
}

function item(url: string, {text, lang}: Phrase, {onClick, isDownload = false}: ItemOptions = {}) {
  return html`<li>
    <a
      part="about-link"
      href=${url}
      lang=${lang || nothing}
      dir="auto"
      target="_blank"
      rel="noopener"
      ?download=${isDownload}
      @click=${onClick}
      >${text}</a
    >
  </li>`;
}

const hrefOf = ({currentTarget}: Event): string => (currentTarget as HTMLAnchorElement).href;

function announce(player: Player, detail: SubscribeDetail): void {
  player.dispatchEvent(new CustomEvent('subscribe', {detail}));
}
