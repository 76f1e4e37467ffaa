import type {ReactiveController} from 'lit';
import {parseTime, parseTimeFragment} from '../../episode/time.js';
import {chapterIndexAt} from '../../episode/timeline.js';
import type {Player} from '../player.js';

interface PageLink {
  readonly element: Element;
  /** In seconds. */
  readonly time: number;
}

/**
 * Makes links to a moment jumps of the player: `<a href="#t=17:21">`, anything with
 * `data-kapitel-seek="17:21"`, and, in the elements that the attribute `link-times` selects, times in the
 * text. The one that speaks of what is playing has `aria-current="time"`.
 *
 * A link belongs to the first player of the `<article>` it is in, else of the page, or of the shadow tree
 * that both are in, unless `data-kapitel-for` names another by its id. The listeners are on the links themselves.
 */
export class PageLinks implements ReactiveController {
  readonly #player: Player;
  readonly #host: Element;
  readonly #selector: string;
  #links: readonly PageLink[] = [];
  #current: readonly Element[] = [];
  #undo = new AbortController();

  /** @param selector finds what may be a link to a moment. */
  constructor(player: Player, host: Element, selector: string) {
    this.#player = player;
    this.#host = host;
    this.#selector = selector;
  }

  hostConnected(): void {
    void this.#start();
  }

  hostDisconnected(): void {
    this.#undo.abort();
    this.#mark([]);
  }

  async #start(): Promise<void> {
    this.#undo = new AbortController();
    const {signal} = this.#undo;
    const root = this.#host.getRootNode() as Document | ShadowRoot;
    const selector = this.#host.getAttribute('link-times');
    if (selector) (await import('./link-times.js')).linkTimes(selector, root);
    if (signal.aborted) return;
    this.#links = findLinks(this.#host, this.#selector, root);
    for (const {element, time} of this.#links) {
      element.addEventListener('click', (event) => this.#follow(event as MouseEvent, time), {
        signal,
      });
    }
    signal.addEventListener('abort', this.#player.store.subscribe(this.#update));
    this.#update();
  }

  #follow(event: MouseEvent, time: number): void {
    const {altKey, ctrlKey, metaKey, shiftKey, button} = event;
    if (event.defaultPrevented || altKey || ctrlKey || metaKey || shiftKey || button) return;
    event.preventDefault();
    this.#player.currentTime = time;
    void this.#player.play();
  }

  readonly #update = (): void => {
    const {currentTime, paused, chapters, activeChapterIndex} = this.#player.state;
    if (paused && !currentTime) return this.#mark([]);
    const latest = this.#links.findLast(({time}) => time <= currentTime)?.time ?? NaN;
    // A link speaks of what follows it, but not beyond its chapter.
    const over = chapters.length > 0 && chapterIndexAt(chapters, latest) !== activeChapterIndex;
    const now = over ? [] : this.#links.filter(({time}) => time === latest);
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

/** Sorted by time. */
function findLinks(host: Element, selector: string, root: Document | ShadowRoot): PageLink[] {
  const links = [...root.querySelectorAll(selector)].flatMap((element) => {
    const time = timeOf(element);
    const isOurs = time !== undefined && !host.contains(element) && ownerOf(element, root) === host;
    return isOurs ? [{element, time}] : [];
  });
  return links.sort((a, b) => a.time - b.time);
}

function timeOf(element: Element): number | undefined {
  const seek = element.getAttribute('data-kapitel-seek');
  if (seek !== null) return parseTime(seek);
  // Links in pictures (SVG) are of another kind.
  if (!(element instanceof HTMLAnchorElement)) return undefined;
  const {href, hash} = element;
  const isHere = href.slice(0, -hash.length) === location.href.replace(/#.*/s, '');
  return isHere ? parseTimeFragment(hash)?.start : undefined;
}

function ownerOf(element: Element, root: Document | ShadowRoot): Element | null {
  const id = element.getAttribute('data-kapitel-for');
  if (id !== null) return root.getElementById(id);
  const article = element.closest('article:has(kapitel-player)');
  return (article ?? root).querySelector('kapitel-player');
}
