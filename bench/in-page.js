/** @import {Finders} from './types.js' */

/**
 * Runs in each page before anything else: puts `bench` on the window, which notes what measurements ask for.
 *
 * @param {Finders} finders
 * @param {{probe?: boolean, watchIntl?: boolean}} options
 */
export function inPage(finders, {probe, watchIntl}) {
  if (window !== window.top) return;

  // Finders look into closed shadow roots as well.
  const {attachShadow} = Element.prototype;
  Element.prototype.attachShadow = function (/** @type {ShadowRootInit} */ init) {
    return attachShadow.call(this, {...init, mode: 'open'});
  };

  /** @type {typeof window.bench} */
  const bench = (window.bench = {
    sections: () => [...document.querySelectorAll('section[data-player]')],
    finders,
    within: (root, selector) =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        ...(element.matches(selector) ? [element] : []),
        ...(element.shadowRoot
          ? bench.within(/** @type {any} */ (element.shadowRoot), selector)
          : []),
      ]),
    operable: [],
    longTasks: [],
    intl: [],
    media: [],
    position: () =>
      bench.media.findLast(({paused, currentSrc}) => !paused && currentSrc)?.currentTime ?? 0,
    clicked: NaN,
    playing: NaN,
    changed: NaN,
  });

  new PerformanceObserver((list) => {
    for (const {duration} of list.getEntries()) bench.longTasks.push(duration);
  }).observe({type: 'longtask', buffered: true});

  window.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted) return;
      bench.clicked = event.timeStamp;
      bench.playing = NaN;
    },
    {capture: true},
  );
  const {play} = HTMLMediaElement.prototype;
  const known = new WeakSet();
  HTMLMediaElement.prototype.play = function () {
    if (!known.has(this)) {
      known.add(this);
      bench.media.push(this);
      this.addEventListener('playing', ({timeStamp}) => (bench.playing ||= timeStamp));
    }
    return play.call(this);
  };

  if (probe) requestAnimationFrame(probeFrame);
  if (watchIntl) watchFormats();

  function probeFrame() {
    const sections = bench.sections();
    sections.forEach((section, index) => {
      if (!bench.operable[index] && canPress(section)) bench.operable[index] = performance.now();
    });
    const isDone = document.readyState !== 'loading' && sections.every((_, i) => bench.operable[i]);
    if (!isDone) requestAnimationFrame(probeFrame);
  }

  /**
   * Whether the play button can be seen and a click in its middle meets it.
   *
   * @param {Element} section
   */
  function canPress(section) {
    const button = finders.playButton(section);
    const box = button?.getBoundingClientRect();
    if (!button || !box || box.width < 4 || box.height < 4) return false;
    if (!button.checkVisibility({opacityProperty: true, visibilityProperty: true})) return false;
    const x = box.x + box.width / 2;
    const y = box.y + box.height / 2;
    if (y > innerHeight) return true;
    let hit = document.elementFromPoint(x, y);
    for (let inner = hit; inner?.shadowRoot && inner !== button;) {
      inner = inner.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === hit) break;
      hit = inner;
    }
    return Boolean(hit && (button.contains(hit) || hit.contains(button)));
  }

  /** Notes constructors of `Intl`, and the methods that make such objects within the browser. */
  function watchFormats() {
    /** @param {string} name */
    const note = (name) => bench.intl.push({name, time: performance.now()});
    for (const name of Object.getOwnPropertyNames(Intl)) {
      const original = /** @type {any} */ (Intl)[name];
      // A Locale is a parsed tag: it loads no data.
      if (typeof original !== 'function' || !original.prototype || name === 'Locale') continue;
      /** @type {any} */ (Intl)[name] = new Proxy(original, {
        construct(target, parameters, newTarget) {
          note(name);
          return Reflect.construct(target, parameters, newTarget);
        },
        apply(target, self, parameters) {
          note(name);
          return Reflect.apply(target, self, parameters);
        },
      });
    }
    for (const type of [Date, Number, BigInt, Array]) {
      const prototype = /** @type {any} */ (type.prototype);
      for (const method of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
        const original = prototype[method];
        if (!original) continue;
        prototype[method] = function (/** @type {unknown[]} */ ...parameters) {
          note(`${type.name}.${method}`);
          return original.apply(this, parameters);
        };
      }
    }
  }
}
