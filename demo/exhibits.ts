/**
 * The exhibits of the gallery: episodes, and states that are set by hand.
 *
 * @module
 */
import type {Chapter, Episode} from '../src/episode/episode.js';
import {errorMessages} from '../src/locales/languages/en/error-messages.js';
import {PlayerError, type PlayerErrorReason} from '../src/player/player-error.js';
import {initialState, type Notice, type PlayerState} from '../src/player/player-state.js';

export interface Exhibit {
  readonly caption: string;
  readonly episode?: Episode;
  readonly state?: Partial<PlayerState>;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Classes of the figure, and of the page in it. */
  readonly place?: string;
  readonly page?: string;
  /** What is open; such a one has a frame to itself. */
  readonly open?: 'rate' | 'menu-button' | 'keys';
}

const urlOf = (path: string) => new URL(path, document.baseURI).href;

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
  audio: [{url: urlOf('sound/179.mp3')}],
  image: urlOf('episodes/179.svg'),
  duration: DURATION,
  published: new Date(2025, 0, 21, 12),
  show: {title: 'Engineering Kiosk'},
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

const many = (count: number): Episode => ({
  ...episode,
  chapters: toChapters(
    DURATION,
    ...Array.from(
      {length: count},
      (_, index) => [(index * DURATION) / count, `Abschnitt ${index + 1}`] as const,
    ),
  ),
});

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
const playing = {...at(), playRequested: true, paused: false};

const REASONS = Object.keys(errorMessages) as PlayerErrorReason[];

const withError = (reason: PlayerErrorReason): Exhibit => {
  const found = reason !== 'not-found' && reason !== 'no-episode';
  return {
    caption: `error: ${reason}`,
    ...(found && {episode: reason === 'no-audio' ? {...episode, audio: []} : episode}),
    state: {error: new PlayerError(reason), status: found ? 'ready' : 'error', ...(found && at())},
    attributes: {layout: 'compact'},
  };
};

const NOTICES: readonly Notice[] = ['slow', 'reconnecting', 'offline', 'changed', 'unseekable'];
const drift = {...playing, approximate: true};

export const rooms: Readonly<Record<string, readonly Exhibit[]>> = {
  States: [
    {caption: 'playing', episode, state: playing, place: 'wide'},
    {caption: 'empty'},
    {caption: 'loading', state: {...initialState, status: 'loading'}},
    {caption: 'ready', episode},
    {caption: 'playing', episode, state: playing},
    {caption: 'buffering', episode, state: {...playing, waiting: true}},
    {caption: 'paused at the end', episode, state: {...at(DURATION, 8), ended: true}},
  ],
  Errors: REASONS.map(withError),
  Notices: [
    {caption: 'chapters may be elsewhere', episode, state: drift, place: 'wide'},
    {caption: 'chapters may be elsewhere', episode, state: drift},
    {
      caption: 'chapters were moved',
      episode,
      state: {...drift, adjustedChapters: episode.chapters},
      attributes: {layout: 'compact'},
    },
    {caption: 'in a bar', episode, state: drift, attributes: {layout: 'bar'}},
    {caption: 'in a bar', episode, state: drift, attributes: {layout: 'bar'}, place: 'wide'},
    ...NOTICES.map((notice) => ({
      caption: notice,
      episode,
      state: {...playing, notice},
      attributes: {layout: 'compact'},
    })),
    {
      caption: 'everything at once',
      episode,
      state: {
        ...drift,
        notice: 'changed',
        adjustedChapters: episode.chapters,
        error: new PlayerError('network'),
      },
      page: 'dark',
      attributes: {lang: 'de', layout: 'compact'},
    },
  ],
  Layouts: [
    {
      caption: 'layout="bar"',
      episode,
      state: playing,
      attributes: {layout: 'bar'},
      place: 'wide',
    },
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
    {caption: 'two chapters', episode: many(2), state: at(10, 0)},
    {caption: '32 chapters', episode: many(32), state: at(1400, 9)},
    {caption: '1,000 chapters', episode: many(1000), state: at(1400, 296)},
    {caption: 'no title', episode: {...episode, title: ''}},
    {
      caption: 'no chapters, no cover',
      episode: {...episode, chapters: [], image: undefined},
      place: 'wide',
    },
  ],
  Pages: [
    {caption: 'on a dark page', episode, state: playing, page: 'dark'},
    {
      caption: 'on a dark page without color-scheme',
      episode,
      state: {...drift, notice: 'slow'},
      page: 'night',
    },
    {caption: 'on a page with grey text', episode, state: playing, page: 'grey'},
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
  Themes: ['paper', 'midnight', 'forest', 'contrast'].flatMap((theme) => [
    {caption: `${theme}.css`, episode, state: {...drift, notice: 'slow'}, page: theme},
    {
      caption: `${theme}.css`,
      episode,
      state: {...playing, error: new PlayerError('network')},
      page: theme,
      attributes: {layout: 'compact'},
    },
    {caption: `${theme}.css`, episode, state: playing, page: theme, open: 'rate'},
  ]),
  Open: [
    {caption: 'the speeds', episode, state: playing, open: 'rate'},
    {caption: 'the menu', episode, state: playing, open: 'menu-button'},
    {
      caption: 'the menu of a narrow bar',
      episode,
      state: playing,
      open: 'menu-button',
      attributes: {layout: 'bar'},
    },
    {caption: 'the speeds on a dark page', episode, state: playing, open: 'rate', page: 'dark'},
    {
      caption: 'the speeds on a dark page without color-scheme',
      episode,
      state: playing,
      open: 'rate',
      page: 'night',
    },
    {caption: 'the list of keys', episode, state: playing, open: 'keys'},
  ],
  Languages: [
    {caption: 'Arabic', episode: arabic, state: playing, place: 'wide', attributes: {lang: 'ar'}},
    {caption: 'Arabic', episode: arabic, state: playing, attributes: {lang: 'ar'}},
    {
      caption: 'Arabic',
      episode: arabic,
      state: {...drift, notice: 'slow', adjustedChapters: episode.chapters},
      attributes: {lang: 'ar', layout: 'compact'},
    },
    {caption: 'Arabic', episode: arabic, state: playing, attributes: {lang: 'ar', layout: 'bar'}},
    {caption: 'Japanese', episode: japanese, state: at(1400, 2), attributes: {lang: 'ja'}},
    {
      caption: 'German',
      episode,
      state: {...playing, error: new PlayerError('decode')},
      attributes: {lang: 'de'},
    },
  ],
};
