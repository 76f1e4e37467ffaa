/**
 * Every state a player can be in, side by side: real elements, whose state is set by hand.
 *
 * @module
 */
import {ContextEvent} from '@lit/context';
import type {KapitelPlayer} from '../src/elements/kapitel-player.js';
import type {Chapter, Episode} from '../src/episode/episode.js';
import {playerContext} from '../src/player/player-context.js';
import {PlayerError, type PlayerErrorReason} from '../src/player/player-error.js';
import {initialState, type PlayerState} from '../src/player/player-state.js';

interface Exhibit {
  readonly caption: string;
  readonly episode?: Episode;
  readonly state?: Partial<PlayerState>;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Classes of the figure, and of the page in it. */
  readonly place?: string;
  readonly page?: string;
}

const address = (path: string) => new URL(path, location.origin).href;

const toChapters = (
  duration: number,
  ...rows: (readonly [startTime: number, title: string, kind?: 'ad'])[]
): Chapter[] =>
  rows.map(([startTime, title, kind], index) => ({
    startTime,
    endTime: rows[index + 1]?.[0] ?? duration,
    title,
    kind,
  }));

const DURATION = 4718;

const episode: Episode = {
  title: '#179 MLOps: Machine Learning in die Produktion bringen',
  audio: [{url: address('/demo/sound/179.mp3')}],
  image: address('/demo/episodes/179.svg'),
  duration: DURATION,
  published: new Date(2025, 0, 21, 12),
  persons: [{name: 'Andy Grunwald'}, {name: 'Wolfi Gassler'}],
  links: [],
  problems: [],
  chapters: toChapters(
    DURATION,
    [0, 'Machine Learning Operations'],
    [389, 'Info/Werbung', 'ad'],
    [449, 'Was nach dem Notebook kommt'],
    [1041, 'Deployment eines ML-Modells in Produktion'],
    [1809, 'Automatisierte Pipelines und der operationelle Betrieb'],
    [2362, 'Reproduzierbarkeit und Debugging'],
    [2727, 'Model Serving'],
    [3148, 'Monitoring und Model Drift'],
    [3939, 'Wie fängt man an?'],
  ),
};

const LONG =
  'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz, Donaudampfschifffahrt und ' +
  'was sonst noch alles in einem Titel stehen kann, wenn niemand rechtzeitig damit aufhört';

const long: Episode = {
  ...episode,
  title: LONG,
  persons: Array.from({length: 7}, () => ({name: 'Friederike von und zu Hohenstein'})),
  chapters: toChapters(DURATION, [0, LONG], [900, 'Kurz'], [1200, LONG], [3000, LONG]),
};

const arabic: Episode = {
  ...episode,
  title: 'البرمجة بالعربية: من الفكرة إلى الإنتاج',
  persons: [{name: 'ليلى حسن'}, {name: 'Grace Hopper'}],
  chapters: toChapters(
    DURATION,
    [0, 'مقدمة'],
    [600, 'إعلان قصير', 'ad'],
    [700, 'What is MLOps?'],
    [1041, 'كيف تبدأ مشروعك الأول'],
    [3000, 'أسئلة المستمعين'],
  ),
};

const japanese: Episode = {
  ...episode,
  title: '第179回：機械学習モデルを本番環境で動かすには',
  persons: [{name: '山田 花子'}],
  chapters: toChapters(
    DURATION,
    [0, 'はじめに'],
    [700, '広告', 'ad'],
    [1041, 'デプロイの基本'],
    [3000, '監視とドリフト'],
  ),
};

/** Somewhere in the fourth chapter, standing still. */
const at = (currentTime = 1400, activeChapterIndex = 3): Partial<PlayerState> => ({
  currentTime,
  activeChapterIndex,
  readyState: 4,
  clock: {time: currentTime, stamp: 0, speed: 0},
  buffered: [[1041, 2300]],
});
const playing = {...at(), paused: false};

const REASONS: readonly PlayerErrorReason[] = [
  'not-found',
  'no-episode',
  'no-audio',
  'blocked',
  'network',
  'decode',
  'unsupported',
];

const withError = (reason: PlayerErrorReason): Exhibit => {
  const found = reason !== 'not-found' && reason !== 'no-episode';
  return {
    caption: `error: ${reason}`,
    ...(found && {episode: reason === 'no-audio' ? {...episode, audio: []} : episode}),
    state: {error: new PlayerError(reason), status: found ? 'ready' : 'error', ...(found && at())},
    attributes: {layout: 'compact'},
  };
};

const rooms: Readonly<Record<string, readonly Exhibit[]>> = {
  States: [
    {caption: 'playing', episode, state: playing, place: 'wide'},
    {caption: 'empty'},
    {caption: 'loading', state: {...initialState, status: 'loading'}},
    {caption: 'ready', episode},
    {caption: 'playing', episode, state: playing},
    {caption: 'buffering', episode, state: {...at(), waiting: true}},
    {caption: 'paused at the end', episode, state: {...at(DURATION, 8), ended: true}},
  ],
  Errors: REASONS.map(withError),
  Layouts: [
    {caption: 'layout="bar"', episode, state: playing, attributes: {layout: 'bar'}},
    {caption: 'layout="compact"', episode, state: playing, attributes: {layout: 'compact'}},
    {caption: 'very narrow', episode, state: playing, place: 'narrow'},
  ],
  Content: [
    {caption: 'long titles', episode: long, state: at(1500, 2), place: 'wide'},
    {caption: 'long titles', episode: long, state: at(1500, 2)},
    {caption: 'no chapters', episode: {...episode, chapters: []}, state: playing},
    {caption: 'one chapter', episode: {...episode, chapters: toChapters(DURATION, [0, 'Alles'])}},
    {
      caption: 'no cover, no people, no date',
      episode: {...episode, image: undefined, persons: [], published: undefined},
    },
    {caption: 'no title', episode: {...episode, title: ''}},
    {
      caption: 'no chapters, no cover',
      episode: {...episode, chapters: [], image: undefined},
      place: 'wide',
    },
  ],
  Pages: [
    {caption: 'on a dark page', episode, state: playing, page: 'dark'},
    {caption: 'on a light page', episode, state: playing, page: 'light'},
    {caption: 'on a sepia page', episode, state: playing, page: 'sepia'},
    {
      caption: 'theme="light" on a dark page',
      episode,
      state: playing,
      page: 'dark',
      attributes: {theme: 'light'},
    },
    {
      caption: 'theme="dark" on a light page',
      episode,
      state: playing,
      page: 'light',
      attributes: {theme: 'dark'},
    },
    {
      caption: 'an error on a dark page',
      episode,
      state: {...at(), error: new PlayerError('network')},
      page: 'dark',
    },
  ],
  Languages: [
    {caption: 'Arabic', episode: arabic, state: playing, place: 'wide', attributes: {lang: 'ar'}},
    {caption: 'Arabic', episode: arabic, state: playing, attributes: {lang: 'ar'}},
    {caption: 'Japanese', episode: japanese, state: at(1400, 2), attributes: {lang: 'ja'}},
    {
      caption: 'German',
      episode,
      state: {...playing, error: new PlayerError('decode')},
      attributes: {lang: 'de'},
    },
  ],
};

function show({caption, episode, state, attributes = {}, place, page}: Exhibit): HTMLElement {
  const player = document.createElement('kapitel-player');
  for (const [name, value] of Object.entries({lang: 'en', ...attributes})) {
    player.setAttribute(name, value);
  }
  const figure = document.createElement('figure');
  const label = document.createElement('figcaption');
  const ground = document.createElement('div');
  if (place) figure.className = place;
  if (page) ground.className = `page ${page}`;
  label.textContent = caption;
  ground.append(player);
  figure.append(label, ground);
  if (episode) player.episode = episode;
  if (state) void player.updateComplete.then(() => setState(player, state));
  return figure;
}

/** Asks for the player as the elements inside it do, and writes what its sound would make it say. */
function setState(element: KapitelPlayer, state: Partial<PlayerState>): void {
  const inside = element.shadowRoot?.querySelector('kapitel-play-button');
  inside?.dispatchEvent(
    new ContextEvent(playerContext, inside, ({store}) => {
      store.set(state);
    }),
  );
}

await customElements.whenDefined('kapitel-player');
for (const [name, exhibits] of Object.entries(rooms)) {
  const room = document.createElement('section');
  const heading = document.createElement('h2');
  heading.textContent = name;
  room.append(heading, ...exhibits.map(show));
  document.querySelector('#gallery')?.append(room);
}
