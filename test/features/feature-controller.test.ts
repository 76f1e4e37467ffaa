import {expect, fixture, html} from '@open-wc/testing';
import {whenIdle} from '../../src/elements/base/when-idle.js';
import type {LitElement} from 'lit';
import '../../src/kapitel.js';
import type {
  FeatureContext,
  FeatureEntry,
  FeatureHost,
  Moment,
} from '../../src/features/feature.js';
import {FeatureController} from '../../src/features/feature-controller.js';
import {english} from '../../src/locales/follow-messages.js';
import {PlayerError} from '../../src/player/player-error.js';
import type {KapitelPlayer} from '../../src/elements/player/kapitel-player.js';
import {Player} from '../../src/player/player.js';
import {Store} from '../../src/player/store.js';
import {playerOf} from '../elements/show.js';
import {FakeOpener} from '../player/fake-engine.js';
import {until} from '../until.js';

/** A feature that counts how often it was loaded, was started and still runs. */
function counted(settings: Partial<FeatureEntry> = {}) {
  const counts = {started: 0, running: 0, loaded: 0};
  const start = ({signal}: FeatureContext) => {
    counts.started++;
    counts.running++;
    signal.addEventListener('abort', () => counts.running--);
  };
  const load = () => {
    counts.loaded++;
    return Promise.resolve({start});
  };
  const entry: FeatureEntry = {when: 'idle', load, ...settings};
  return {counts, entry};
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('FeatureController', () => {
  let host: FeatureHost;
  let player: Player;
  let place: HTMLElement;

  beforeEach(async () => {
    place = await fixture<HTMLElement>(html`<div></div>`);
    host = document.createElement('kapitel-play-button') as LitElement as FeatureHost;
    place.append(host);
    player = new Player(new FakeOpener());
  });

  const run = (entries: FeatureEntry[], reached: Moment[] = []) =>
    new FeatureController({player, host, messages: new Store(english)}, reached, entries);

  it('starts a feature that is one entry and one module', async () => {
    const {counts, entry} = counted();
    run([entry]);
    await settle();
    expect(counts).to.deep.equal({started: 1, running: 1, loaded: 1});
  });

  it('loads nothing before its moment: idle, intent, playback', () => {
    const [idle, intent, playback] = [
      counted(),
      counted({when: 'intent'}),
      counted({when: 'playback'}),
    ];
    run([idle.entry, intent.entry, playback.entry]);
    const loaded = () => [idle, intent, playback].map(({counts}) => counts.loaded);
    expect(loaded()).to.deep.equal([1, 0, 0]);
    host.dispatchEvent(new PointerEvent('pointerenter'));
    expect(loaded()).to.deep.equal([1, 1, 0]);
    player.dispatchEvent(new Event('play'));
    expect(loaded()).to.deep.equal([1, 1, 1]);
  });

  it('loads what shows an error as soon as there is one, or a file is missing', async () => {
    for (const trouble of ['error', 'incomplete']) {
      const {counts, entry} = counted({when: 'intent'});
      player = new Player(new FakeOpener());
      run([entry]);
      await settle();
      expect(counts.loaded).to.equal(0);
      if (trouble === 'error') player.fail(new PlayerError('no-audio'));
      else player.update({incomplete: true});
      await settle();
      expect(counts.loaded, trouble).to.equal(1);
    }
  });

  it('notes in the state that the player was touched', async () => {
    const element = await fixture<KapitelPlayer>(html`<kapitel-player></kapitel-player>`);
    const {store} = playerOf(element);
    expect(store.state.touched).to.equal(false);
    element.dispatchEvent(new FocusEvent('focusin'));
    await until(() => store.state.touched);
  });

  it('knows moments that came before it, and that playback is more than an intent', () => {
    const {counts, entry} = counted({when: 'intent'});
    run([entry], ['playback']);
    expect(counts.loaded).to.equal(1);
  });

  it('starts and stops a feature by its attribute, as often as it changes', async () => {
    const {counts, entry} = counted({
      attributes: ['data-dummy'],
      enabled: (element) => element.hasAttribute('data-dummy'),
    });
    run([entry]);
    await settle();
    expect(counts).to.deep.equal({started: 0, running: 0, loaded: 0});
    for (let round = 1; round <= 3; round++) {
      host.setAttribute('data-dummy', '');
      await settle();
      expect(counts).to.deep.equal({started: round, running: 1, loaded: round});
      host.removeAttribute('data-dummy');
      await settle();
      expect(counts.running).to.equal(0);
    }
  });

  it('starts a feature when the page gets what it depends on, and observes the page no longer', async () => {
    let asked = 0;
    const {counts, entry} = counted({
      inPage: true,
      enabled: () => {
        asked++;
        return place.querySelector('b') !== null;
      },
    });
    run([entry]);
    await settle();
    expect(counts.loaded).to.equal(0);
    place.append(document.createElement('i'));
    await until(() => asked === 2);
    place.append(document.createElement('b'));
    await until(() => counts.running === 1);
    const before = asked;
    place.append(document.createElement('i'));
    await new Promise<void>((resolve) => whenIdle(resolve));
    expect(asked).to.equal(before);
    place.querySelector('b')!.remove();
    host.remove();
    await until(() => counts.running === 0);
  });

  it('stops features with the departure of the player and starts them with its return', async () => {
    const {counts, entry} = counted();
    run([entry]);
    await settle();
    host.remove();
    await settle();
    expect(counts.running).to.equal(0);
    place.append(host);
    await settle();
    expect(counts).to.deep.equal({started: 2, running: 1, loaded: 2});
  });

  it('lets features go on while the player is moved', async () => {
    const {counts, entry} = counted();
    run([entry]);
    await settle();
    place.prepend(host);
    await settle();
    expect(counts).to.deep.equal({started: 1, running: 1, loaded: 1});
  });

  it('starts a feature whose file came while the player was in no page when the player is back, and only then', async () => {
    const {counts, entry} = counted();
    run([entry]);
    host.remove();
    // The file comes in microtasks, while the task in which the player may return goes on.
    await Promise.resolve();
    await Promise.resolve();
    expect(counts).to.deep.equal({started: 0, running: 0, loaded: 1});
    place.append(host);
    await settle();
    expect(counts).to.deep.equal({started: 1, running: 1, loaded: 2});
  });

  it('loads a feature again whose file was missing', async () => {
    const {counts, entry} = counted();
    let isThere = false;
    const load = () => (isThere ? entry.load() : Promise.reject(new TypeError('missing')));
    run([{...entry, load}]);
    await settle();
    expect(player.state.incomplete).to.equal(true);
    isThere = true;
    player.chunks.retry();
    await settle();
    expect(player.state.incomplete).to.equal(false);
    expect(counts.running).to.equal(1);
  });
});
