import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import '../../../src/kapitel.js';
import {until} from '../../until.js';
import {showIntent, SRC, settled} from '../show.js';

/** The states of a player before it is removed. */
const lives: [name: string, live: (element: KapitelPlayer) => unknown][] = [
  [
    'that plays',
    async (element) => {
      await until(() => element.episode);
      void element.play();
      await until(() => element.currentTime > 0);
    },
  ],
  ['that is loading', () => undefined],
  [
    'that was moved',
    async (element) => {
      await settled(element);
      document.body.prepend(element);
      await settled(element);
    },
  ],
  [
    'that was touched, and that the page refers to',
    async (element) => {
      document.body.insertAdjacentHTML('beforeend', '<a href="#t=10" class="about">0:10</a>');
      await settled(element);
      await showIntent(element);
    },
  ],
  [
    'that something else in the page belonged to',
    async (element) => {
      element.id = 'gone';
      await settled(element);
      document.body.insertAdjacentHTML(
        'beforeend',
        '<kapitel-play-button for="gone" class="about"></kapitel-play-button>',
      );
      const button = document.body.lastElementChild!;
      await until(() => button.shadowRoot?.querySelector('button')?.ariaLabel);
      button.remove();
    },
  ],
];

async function lived(live: (element: KapitelPlayer) => unknown): Promise<WeakRef<KapitelPlayer>> {
  const element = document.createElement('kapitel-player');
  element.src = SRC;
  document.body.append(element);
  await live(element);
  element.remove();
  return new WeakRef(element);
}

// Only Chromium lets scripts run the garbage collector.
describe('<kapitel-player> without a reference', () => {
  afterEach(() => {
    for (const element of document.querySelectorAll('.about')) element.remove();
  });

  for (const [name, live] of lives) {
    it(`${name} is collected after it was removed, with its audio`, async () => {
      const {gc} = globalThis as unknown as {gc: () => void};
      const reference = await lived(live);
      await until(() => {
        gc();
        return !reference.deref();
      });
    });
  }
});
