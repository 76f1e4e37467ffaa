import {expect, fixture, html} from '@open-wc/testing';
import type {LitElement} from 'lit';
import '../../src/kapitel.js';
import type {KapitelPlayer} from '../../src/elements/player/kapitel-player.js';
import type {FeatureEntry, FeatureHost} from '../../src/features/feature.js';
import {FeatureController} from '../../src/features/feature-controller.js';
import {features} from '../../src/features/features.js';
import {laterFeatures} from '../../src/features/later-features.js';
import {menuItemsOf} from '../../src/features/menu/menu-items.js';
import {touchFeatures} from '../../src/features/touch-features.js';
import {english} from '../../src/locales/follow-messages.js';
import {Player} from '../../src/player/player.js';
import {PlayerError} from '../../src/player/player-error.js';
import {Store} from '../../src/player/store.js';
import {chaptersOf, episodeOf, fakeSound, playerWith} from '../elements/show.js';
import {FakeOpener} from '../player/fake-engine.js';
import {until} from '../until.js';
import {watchLeftovers, type Leftovers} from './watch-leftovers.js';
import {watchStorage} from './watch-storage.js';

const everyFeature = [...features, ...touchFeatures, ...laterFeatures];

/** The name of the module of a feature. */
const nameOf = ({load}: FeatureEntry): string =>
  /import\(["'][^"']*?([\w-]+)\.[jt]s/.exec(String(load))![1]!;

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

type Change = (host: HTMLElement) => void;

const attribute = (name: string, on: string | null, off: string | null) => {
  const write = (value: string | null) => (host: HTMLElement) => {
    if (value === null) host.removeAttribute(name);
    else host.setAttribute(name, value);
  };
  return {on: write(on), off: write(off)};
};

// Not every browser opens small windows.
Object.defineProperty(window, 'documentPictureInPicture', {
  value: {requestWindow: () => undefined},
});

/** By feature, what a page does to use it and not to use it. Every page has the other features. */
const SWITCHES: Readonly<Record<string, {readonly on: Change; readonly off: Change}>> = {
  'native-audio': {
    on: (host) => host.append(document.createElement('audio')),
    off: (host) => host.replaceChildren(),
  },
  'media-fragments': attribute('media-fragments', null, 'off'),
  'page-links': attribute('link-times', 'p', null),
  'follow-content': attribute('src', null, '/none.json'),
  'define-transcript': {
    on: (host) => host.after(document.createElement('kapitel-transcript')),
    off: (host) => host.nextElementSibling?.remove(),
  },
  'define-notes': {
    on: (host) => host.after(document.createElement('kapitel-notes')),
    off: (host) => host.nextElementSibling?.remove(),
  },
  keyboard: attribute('keyshortcuts', null, ''),
  'announce-chapters': attribute('announce', 'chapters', null),
  'one-voice': attribute('concurrent', 'media', ''),
  memory: attribute('memory', null, 'off'),
  'resumed-notice': attribute('memory', null, 'off'),
  about: attribute('about', null, 'off'),
  'chapter-details': attribute('chapter-details', null, 'off'),
  'chapter-choice': attribute('chapter-choice', null, 'off'),
  'picture-in-picture': attribute('picture-in-picture', null, 'off'),
  share: attribute('share', null, 'off'),
  measure: attribute('measure', null, 'off'),
  'sleep-timer': attribute('sleep-timer', null, 'off'),
  sticky: attribute('sticky', '', null),
  continue: attribute('continue', '', null),
  'media-session': attribute('media-session', null, 'off'),
};

/** A player element that starts no features itself. A link to a moment is followed once it has played. */
function inertHost(): FeatureHost {
  const host = document.createElement('kapitel-play-button') as LitElement as FeatureHost;
  return Object.assign(host, {paused: false});
}

describe('every feature that a page can do without', () => {
  it('is in the table of this test', () => {
    const optional = everyFeature.filter(({enabled}) => enabled).map(nameOf);
    expect(optional.sort()).to.deep.equal(Object.keys(SWITCHES).sort());
  });

  for (const entry of everyFeature) {
    const name = nameOf(entry);
    const change = SWITCHES[name];
    if (!change) continue;

    it(`is not loaded while it is off, whatever the listener does, and ends when it is switched off: ${name}`, async () => {
      const place = await fixture<HTMLElement>(html`<div></div>`);
      const host = inertHost();
      const player = new Player(new FakeOpener());
      const counts = {loaded: 0, running: 0};
      const load = () => {
        counts.loaded++;
        return Promise.resolve({
          start({signal}: {signal: AbortSignal}) {
            counts.running++;
            signal.addEventListener('abort', () => counts.running--);
          },
        });
      };
      const apply = async (step: Change) => {
        step(host);
        // What is around and inside the player is looked at when the player comes.
        if (!entry.attributes) place.prepend(host);
        await nextTask();
        await nextTask();
      };
      change.off(host);
      place.append(host);
      new FeatureController({player, host, messages: new Store(english)}, [], [{...entry, load}]);
      player.episode = episodeOf({chapters: chaptersOf(3)});
      for (const type of ['pointerenter', 'pointerdown', 'focusin']) {
        host.dispatchEvent(new Event(type));
      }
      await player.play();
      await nextTask();
      expect(counts, 'off').to.deep.equal({loaded: 0, running: 0});
      for (const loaded of [1, 2]) {
        await apply(change.on);
        expect(counts, 'on').to.deep.equal({loaded, running: 1});
        await apply(change.off);
        expect(counts, 'off again').to.deep.equal({loaded, running: 0});
      }
    });
  }
});

describe('every feature', () => {
  let sound: ReturnType<typeof fakeSound>;
  beforeEach(() => (sound = fakeSound()));
  afterEach(() => sound.restore());

  /** Uses a player: plays, seeks, presses keys, moves the pointer, pauses, meets an error, and leaves the page. */
  async function use(player: Player, opener: FakeOpener, host: KapitelPlayer): Promise<void> {
    const transcript = [{url: new URL('/none.vtt', location.href).href, type: 'text/vtt'}];
    const content = '<p>Notes</p>';
    const details = {url: 'https://example.org/', img: '/demo/episodes/179.svg'};
    const chapters = chaptersOf(3).map((chapter) => ({...chapter, ...details}));
    player.episode = episodeOf({chapters, content, image: details.img, transcript});
    await player.play();
    const {engine} = opener;
    engine.say('loadedmetadata', {duration: 3600, readyState: 4});
    for (const type of ['playing', 'timeupdate']) engine.say(type);
    engine.moveTo(61);
    engine.say('timeupdate');
    player.currentTime = 30;
    engine.say('seeked');
    player.volume = player.volume === 1 ? 0.5 : 1;
    engine.say('volumechange');
    for (const key of ['w', 'ArrowUp']) host.dispatchEvent(new KeyboardEvent('keydown', {key}));
    const [button] = host.shadowRoot!.querySelectorAll('button');
    button!.dispatchEvent(new PointerEvent('pointermove', {bubbles: true, composed: true}));
    player.update({approximate: true, notice: 'reconnecting'});
    await nextTask();
    dispatchEvent(new PageTransitionEvent('pagehide'));
    player.pause();
    player.fail(new PlayerError('unsupported'));
  }

  for (const entry of everyFeature) {
    it(`leaves nothing behind when it is switched off, on and off: ${nameOf(entry)}`, async () => {
      const element = await playerWith({chapters: []}, {'link-times': '#nothing'});
      // The features of the element itself.
      await Promise.all(features.map(({load}) => load()));
      await nextTask();
      const feature = await entry.load();
      const opener = new FakeOpener();
      const player = new Player(opener);
      const messages = new Store(english);
      const root = element.shadowRoot!;
      await use(player, opener, element);
      player.close();
      const watch = watchLeftovers(
        {window, document, element, root, player},
        {state: player.store, messages},
      );
      const storage = watchStorage();
      const all = (): Leftovers => ({
        ...watch.leftovers(),
        menu: menuItemsOf(player).state.items.map(({order}) => String(order)),
        nodes: [...root.querySelectorAll('*')].map(({outerHTML}) => outerHTML),
        attributes: element.getAttributeNames(),
        recovery: player.recovery ? ['recovery'] : [],
      });
      const before = all();
      try {
        for (let round = 0; round < 2; round++) {
          const ending = new AbortController();
          const {signal} = ending;
          feature.start({player, host: element, messages, signal});
          await use(player, opener, element);
          player.close();
          ending.abort();
        }
        await element.updateComplete;
        // Elements are defined in tasks of their own.
        await until(() => !all()['timers']!.includes('0 ms'));
        expect(all()).to.deep.equal(before);
        const {length} = storage.calls;
        await use(player, opener, element);
        player.close();
        expect(storage.calls.slice(length), 'storage').to.deep.equal([]);
      } finally {
        storage.restore();
        watch.restore();
      }
    });
  }
});
