import type {KapitelPlayer} from '../../src/elements/kapitel-player.js';
import '../../src/kapitel.js';
import {until} from '../until.js';
import {SRC} from './show.js';

// Only Chromium collects when it is told to.
describe('<kapitel-player> that nobody holds', () => {
  it('is collected after it was removed, sound and all', async () => {
    const {gc} = globalThis as unknown as {gc: () => void};
    let element: KapitelPlayer | undefined = document.createElement('kapitel-player');
    element.src = SRC;
    document.body.append(element);
    await until(() => element?.episode);
    void element.play();
    await until(() => element!.currentTime > 0);
    const reference = new WeakRef(element);
    element.remove();
    element = undefined;
    await until(() => {
      gc();
      return !reference.deref();
    });
  });
});
