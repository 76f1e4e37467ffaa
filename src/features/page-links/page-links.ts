import type {Chapter} from '../../episode/episode.js';
import {rangeOf, type MomentLink} from '../../episode/moment-link.js';
import {chapterIndexAt} from '../../episode/timeline.js';
import type {Player} from '../../player/player.js';
import type {FeatureContext} from '../feature.js';
import {stopAtEnd} from '../media-fragments/stop-at-end.js';
import {onPageChange} from '../on-page-change.js';
import {PAGE_LINKS, pagesOf} from './has-page-links.js';
import {linkedMoment} from './link-target.js';

interface PageLink {
  readonly element: Element;
  readonly moment: MomentLink;
}

interface TimedLink {
  readonly element: Element;
  /** In seconds. */
  readonly time: number;
}

/**
 * Makes links to a moment seek the player: `<a href="#t=17:21">`, `<a href="#chapter=3">`, elements with
 * `data-kapitel-seek="17:21"` and, in the elements that the attribute `link-times` selects, times in the text, also
 * those that are added later. The link to the current position has `aria-current="time"`.
 *
 * A link belongs to the player whose id it names, by `data-kapitel-for` or as in `#id&t=17:21`, else to the first
 * player in its `<article>`, else to the first in its document or shadow root, else to one that was moved into another
 * window or frame. The listeners are on the links.
 */
export function start(context: FeatureContext): void {
  const {host} = context;
  for (const root of pagesOf(host)) followLinks(context, root);
}

function followLinks({player, host, signal}: FeatureContext, root: Document | ShadowRoot): void {
  const links = new PageLinks(player, host, root, signal);
  const find = () => {
    const selector = host.getAttribute('link-times');
    if (!selector) {
      links.find();
      return;
    }
    player.chunks.load(
      () => import('./link-times.js'),
      ({linkTimes}) => {
        linkTimes(selector, root);
        links.find();
      },
      signal,
    );
  };
  find();
  signal.addEventListener('abort', onPageChange(root, find));
}

class PageLinks {
  readonly #player: Player;
  readonly #host: Element;
  readonly #root: Document | ShadowRoot;
  readonly #signal: AbortSignal;
  /** The elements that have a listener. */
  readonly #known = new WeakSet<Element>();
  #links: readonly PageLink[] = [];
  /** The links to chapters that exist and to times, sorted; they depend on the chapters. */
  #timed: readonly TimedLink[] = [];
  #chapters: readonly Chapter[] | undefined;
  #current: readonly Element[] = [];

  constructor(player: Player, host: Element, root: Document | ShadowRoot, signal: AbortSignal) {
    this.#player = player;
    this.#host = host;
    this.#root = root;
    this.#signal = signal;
    signal.addEventListener('abort', player.store.subscribe(this.#update));
    signal.addEventListener('abort', () => this.#mark([]));
  }

  /** Finds the links of the player that are in the page now. */
  find(): void {
    const signal = this.#signal;
    this.#links = findLinks(this.#host, this.#root);
    for (const {element} of this.#links) {
      if (this.#known.has(element)) continue;
      this.#known.add(element);
      element.addEventListener('click', (event) => this.#follow(event as MouseEvent), {signal});
    }
    this.#chapters = undefined;
    this.#update();
  }

  #follow(event: MouseEvent): void {
    const {altKey, ctrlKey, metaKey, shiftKey, button} = event;
    if (event.defaultPrevented || altKey || ctrlKey || metaKey || shiftKey || button) return;
    // The element may have become another link, or that of another player.
    const moment = momentFor(this.#host, event.currentTarget as Element, this.#root);
    const player = this.#player;
    const range = moment && rangeOf(moment, player.state.chapters);
    if (!range) return;
    event.preventDefault();
    player.currentTime = range.start;
    void player.play();
    if (range.end !== undefined) stopAtEnd(player, range.start, range.end, this.#signal);
  }

  readonly #update = (): void => {
    const {currentTime, paused, chapters, activeChapterIndex} = this.#player.state;
    if (paused && !currentTime) return this.#mark([]);
    if (chapters !== this.#chapters) {
      this.#chapters = chapters;
      this.#timed = timedLinks(this.#links, chapters);
    }
    const latest = this.#timed.findLast(({time}) => time <= currentTime)?.time ?? NaN;
    // A link is current from its time on, until its chapter ends.
    const over = chapters.length > 0 && chapterIndexAt(chapters, latest) !== activeChapterIndex;
    const now = over ? [] : this.#timed.filter(({time}) => time === latest);
    this.#mark(now.map(({element}) => element));
  };

  #mark(elements: readonly Element[]): void {
    if (sameElements(elements, this.#current)) return;
    for (const element of this.#current) element.removeAttribute('aria-current');
    for (const element of elements) element.setAttribute('aria-current', 'time');
    this.#current = elements;
  }
}

const sameElements = (a: readonly Element[], b: readonly Element[]) =>
  a.length === b.length && a.every((element, index) => element === b[index]);

/** The links of a player. */
function findLinks(host: Element, root: Document | ShadowRoot): PageLink[] {
  return [...root.querySelectorAll(PAGE_LINKS)].flatMap((element) => {
    const moment = momentFor(host, element, root);
    return moment ? [{element, moment}] : [];
  });
}

function timedLinks(links: readonly PageLink[], chapters: readonly Chapter[]): TimedLink[] {
  const timed = links.flatMap(({element, moment}) => {
    const time = rangeOf(moment, chapters)?.start;
    return time === undefined ? [] : [{element, time}];
  });
  return timed.sort((a, b) => a.time - b.time);
}

/** The moment that an element links to in the episode of one player. */
function momentFor(
  host: Element,
  element: Element,
  root: Document | ShadowRoot,
): MomentLink | undefined {
  if (host.contains(element)) return undefined;
  const moment = linkedMoment(element, location.href);
  return moment && ownerOf(element, moment, root, host) === host ? moment : undefined;
}

/** @param host a player that may have been moved from the page of the link into another document. */
function ownerOf(
  element: Element,
  {id}: MomentLink,
  root: Document | ShadowRoot,
  host: Element,
): Element | null {
  const withId = (wanted: string) =>
    root.getElementById(wanted) ?? (wanted === host.id ? host : null);
  const named = element.getAttribute('data-kapitel-for');
  if (named !== null) return withId(named);
  const linked = id ? withId(id) : null;
  if (linked?.localName === 'kapitel-player') return linked;
  const article = element.closest('article:has(kapitel-player)');
  return (article ?? root).querySelector('kapitel-player') ?? host;
}
