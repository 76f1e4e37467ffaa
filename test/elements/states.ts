import {sendKeys} from '@web/test-runner-commands';
import type {KapitelPlayer} from '../../src/elements/player/kapitel-player.js';
import {errorMessages} from '../../src/locales/languages/en/error-messages.js';
import {PlayerError, type PlayerErrorReason} from '../../src/player/player-error.js';
import type {Notice} from '../../src/player/player-state.js';
import {until} from '../until.js';
import {
  showIntent,
  all,
  chaptersOf,
  current,
  part,
  playerOf,
  playerWith,
  showNoticesOf,
} from './show.js';
import {setState} from '../player/set-state.js';

export const chapters = chaptersOf(
  4,
  (index) => ['Intro', 'Deployment & more', 'A word', 'Goodbye'][index]!,
  900,
);
const persons = [{name: 'Ada'}, {name: 'Grace'}];
const image = new URL('/demo/episodes/179.svg', location.href).href;
export const episode = {
  title: '#179 MLOps',
  chapters,
  persons,
  image,
  published: new Date(2025, 2, 4),
};

/** Everything that can be on a screen. */
export const states: Record<
  string,
  (attributes: Record<string, string>) => Promise<KapitelPlayer>
> = {
  empty: (attributes) => playerWith(undefined, attributes),
  async loading(attributes) {
    const element = await playerWith(undefined, attributes);
    setState(playerOf(element), {status: 'loading'});
    return element;
  },
  ready: (attributes) => playerWith(episode, attributes),
  async playing(attributes) {
    const element = await playerWith(episode, attributes);
    setState(playerOf(element), {
      playRequested: true,
      currentTime: 1000,
      readyState: 4,
    });
    await until(() => current(element) === 1);
    return element;
  },
  async buffering(attributes) {
    const element = await playerWith(episode, attributes);
    setState(playerOf(element), {
      playRequested: true,
      buffered: [[0, 60]],
    });
    return element;
  },
  'without chapters': (attributes) => playerWith({...episode, chapters: []}, attributes),
  'without cover, people and date': (attributes) => playerWith({chapters}, attributes),
  'with an advertisement': (attributes) =>
    playerWith(
      {
        ...episode,
        chapters: chapters.map((chapter, index) => ({
          ...chapter,
          ...(index === 2 && {kind: 'ad' as const}),
        })),
      },
      attributes,
    ),
  folded: (attributes) => playerWith(episode, {...attributes, layout: 'compact'}),
  'as a bar': (attributes) => playerWith(episode, {...attributes, layout: 'bar'}),
  async 'with the speeds open'(attributes) {
    const element = await playerWith(episode, attributes);
    part(element, 'rate').click();
    await until(() => all(element).find((inner) => inner.matches('.rates')));
    return element;
  },
  async 'with the menu open'(attributes) {
    const element = await playerWith(episode, attributes);
    part(element, 'menu-button').click();
    await until(
      () =>
        all(element).find((inner) => inner.matches('#popup:popover-open button')) ??
        all(element).find((inner) => inner.matches(':popover-open > button')),
    );
    return element;
  },
  async 'with the list of keys'(attributes) {
    const element = await playerWith(episode, attributes);
    part(element, 'play-button').focus();
    await showIntent(element);
    await sendKeys({press: '?'});
    await until(() => all(element).find((inner) => inner.matches('dialog')));
    return element;
  },
};
for (const reason of Object.keys(errorMessages) as PlayerErrorReason[]) {
  states[`with the error ${reason}`] = async (attributes) => {
    const element = await playerWith(episode, attributes);
    const status = reason === 'not-found' || reason === 'no-episode' ? 'error' : 'ready';
    setState(playerOf(element), {error: new PlayerError(reason), status});
    await until(() => part(element, 'error'));
    return element;
  };
}

const NOTICES: readonly Notice[] = ['slow', 'reconnecting', 'offline', 'changed', 'unseekable'];
for (const notice of NOTICES) {
  states[`with the notice ${notice}`] = async (attributes) => {
    const element = await playerWith(episode, attributes);
    await showNoticesOf(element, {notice});
    await until(() => part(element, 'notice').textContent.trim());
    return element;
  };
}
for (const [name, adjustedChapters] of [
  ['with chapters that may be elsewhere', undefined],
  ['with chapters that were moved', chapters],
] as const) {
  states[name] = async (attributes) => {
    const element = await playerWith(episode, attributes);
    await showNoticesOf(element, {approximate: true, adjustedChapters});
    await until(() => part(element, 'nudge-button'));
    return element;
  };
}
