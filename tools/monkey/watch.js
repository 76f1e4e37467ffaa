/**
 * Runs in the page before its other scripts: notes errors, and every media element that is played, wherever it is.
 * Looks at these elements several times a second, because two of one player may sound only for a moment. Players are
 * independent of each other, as `<audio>` elements are.
 */
{
  /** @type {string[]} */
  const errors = [];
  /** @type {Map<HTMLMediaElement, {time: number, advancing: boolean}>} */
  const media = new Map();
  let together = 0;

  addEventListener('error', ({message, filename, lineno, colno}) => {
    // Of an element that didn't load; the player reports it.
    if (message) errors.push(`error: ${message} (${filename}:${lineno}:${colno})`);
  });
  addEventListener('unhandledrejection', ({reason}) =>
    errors.push(`unhandled rejection: ${reason?.stack ?? reason}`),
  );
  addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI, sourceFile}) =>
    errors.push(`policy: ${violatedDirective} ${blockedURI} ${sourceFile}`),
  );

  const {play} = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.play = function () {
    if (!media.has(this)) media.set(this, {time: this.currentTime, advancing: false});
    return play.call(this);
  };

  /** The player that an element plays for. @param {HTMLMediaElement} element */
  const ownerOf = (element) =>
    [...document.querySelectorAll('kapitel-player')].find(
      (player) => /** @type {any} */ (player).currentSrc === element.src.replace(/#.*/, ''),
    );

  let last = performance.now();
  setInterval(() => {
    const passed = (performance.now() - last) / 1000;
    last += passed * 1000;
    let doubled = '';
    /** @type {Map<Element | undefined, string>} */
    const sounds = new Map();
    for (const [element, seen] of media) {
      const step = element.currentTime - seen.time;
      // A seek moves it, too, and much further as a rule. A busy machine looks less often.
      const most = Math.max(4, 1.25 * passed * element.playbackRate);
      seen.advancing = !element.paused && !element.seeking && step > 0 && step < most;
      seen.time = element.currentTime;
      if (!seen.advancing) continue;
      const owner = ownerOf(element);
      if (!owner || sounds.has(owner)) doubled = `${element.src} beside ${sounds.get(owner)}`;
      sounds.set(owner, element.src);
    }
    together = doubled ? together + 1 : 0;
    // It may have stopped between two looks.
    if (together === 3) errors.push(`a second sound, or one of no player: ${doubled}`);
  }, 200);

  /** @param {ParentNode} root @returns {Generator<Element>} */
  function* elementsIn(root) {
    for (const element of root.querySelectorAll('*')) {
      yield element;
      if (element.shadowRoot) yield* elementsIn(element.shadowRoot);
    }
  }

  Object.assign(globalThis, {
    monkey: {
      errors,
      media,
      /** The elements inside a player that a selector matches. @param {Element} player @param {string} selector */
      find: (player, selector) =>
        player.shadowRoot
          ? [...elementsIn(player.shadowRoot)].filter((element) => element.matches(selector))
          : [],
    },
  });
}
