/**
 * What must hold in the page once it has settled. Runs in the page.
 *
 * @param {{play: readonly string[], pause: readonly string[]}} words the labels of the play button in all languages
 * @returns {string[]} what doesn't hold
 */
export function brokenRules(words) {
  const {media, find} = /** @type {any} */ (globalThis).monkey;
  /** @param {Element} element @param {string} name */
  const parts = (element, name) => find(element, `[part~="${name}"]`);
  /** @type {string[]} */
  const broken = [];
  /** @type {any[]} */
  const players = [...document.querySelectorAll('kapitel-player')].filter(
    (player) => player.shadowRoot,
  );
  const sounding = [...media].filter(([, {advancing}]) => advancing).map(([element]) => element);
  const open = [...media.keys()].filter((element) => element.currentSrc && element.src);

  if (open.length > players.length) {
    broken.push(`${open.length} open sources in ${players.length} players`);
  }
  for (const player of players) {
    /** @param {string} rule */
    const breaks = (rule) => broken.push(`${player.id}: ${rule}`);
    const {paused, currentTime, duration, chapters, activeChapterIndex, error, currentSrc} = player;
    const [button] = parts(player, 'play-button');
    if (!button) {
      breaks('no play button');
      continue;
    }
    const label = button.getAttribute('aria-label');
    const saysPause = words.pause.includes(label);
    if (!saysPause && !words.play.includes(label)) breaks(`the button says “${label}”`);
    if (saysPause === paused) breaks(`the button says “${label}”, paused is ${paused}`);
    const own = sounding.filter((element) => element.src.replace(/#.*/, '') === currentSrc).length;
    if (own > 1) breaks(`${own} sounds at once`);
    if (own && paused) breaks('it sounds, and paused is true');
    if (!own && !paused && !player.matches(':state(waiting)') && !document.hidden) {
      breaks('it is not paused and not waiting, and nothing sounds');
    }
    if (!(currentTime >= 0 && currentTime <= 1e7)) breaks(`currentTime is ${currentTime}`);
    if (duration <= 0) breaks(`duration is ${duration}`);
    // Of a stream only the declared duration is known, which may be any.
    const [element] = open.filter((element) => element.src.replace(/#.*/, '') === currentSrc);
    if (currentTime > duration + 1 && (!element || element.duration < currentTime)) {
      breaks(`currentTime is ${currentTime} of ${duration}`);
    }
    const active = currentTime <= duration && chapters[activeChapterIndex];
    if (active && (currentTime < active.startTime - 0.5 || currentTime > active.endTime + 0.5)) {
      breaks(`chapter ${activeChapterIndex} at ${currentTime}`);
    }
    const current = parts(player, 'chapter').filter((/** @type {Element} */ row) =>
      row.hasAttribute('aria-current'),
    );
    if (current.length > 1) breaks(`${current.length} current rows`);
    if (error && !paused) breaks(`error ${error.reason}, and paused is false`);
    const isShown = player.checkVisibility();
    if (error && isShown && !player.shadowRoot.querySelector('kapitel-problem:not(:defined)')) {
      const said = parts(player, 'error').some(
        (/** @type {HTMLElement} */ part) => part.checkVisibility() && part.textContent?.trim(),
      );
      if (!said) breaks(`error ${error.reason} without a sentence`);
    }
  }
  for (const element of document.querySelectorAll(
    'kapitel-player, kapitel-transcript, kapitel-notes',
  )) {
    const current = find(element, '[part~="transcript-sentence"][aria-current]').length;
    if (current > 1) broken.push(`${element.localName}: ${current} current sentences`);
    const dialogs = find(element, 'dialog[open]').length;
    if (dialogs > 1) broken.push(`${element.id}: ${dialogs} open dialogs`);
    /** @type {Element[]} */
    const texts = find(element, ':not(style)');
    const odd = texts
      .filter((part) => part.checkVisibility())
      .flatMap(({childNodes, ariaLabel}) => [
        ariaLabel ?? '',
        ...[...childNodes].map((node) => (node instanceof Text ? node.data : '')),
      ])
      .find((text) => /undefined|\bNaN\b|\[object|\bnull\b/.test(text));
    if (odd) broken.push(`${element.localName}: “${odd.trim()}”`);
  }
  if (sounding.length && players.every(({paused}) => paused)) broken.push('audio without a player');
  return broken;
}
