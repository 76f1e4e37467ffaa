/**
 * Pages that load every file of the player between them, and the files that these pages load.
 */
import {readdirSync, readFileSync} from 'node:fs';

/**
 * What runs in the page, again and again until it returns that it is done.
 *
 * @typedef {{run: (...args: string[]) => boolean, args: string[]}} Step
 */

/**
 * @typedef {object} ChunkPage
 * @property {string} path
 * @property {string} body
 * @property {string[]} chunks what it loads that is missed in turn, by names without the build
 * @property {number} chapters how many there are when all of it is there
 * @property {string} [lang]
 * @property {boolean} [isPlayed] Other pages only show something.
 * @property {Step[]} [steps] what is done in it then
 * @property {boolean} [isAlike] Another page loads its files in the same way.
 */

/** Presses a button. @param {string} part @param {string} [text] @returns {Step} */
const press = (part, text = '') => ({
  run: (part, text = '') => {
    const button = elements().find(
      (element) => element.part.contains(String(part)) && element.textContent.includes(text),
    );
    button?.click();
    return button !== undefined;
  },
  args: [part, text],
});

/** Waits for an element. @param {string} selector @returns {Step} */
const see = (selector) => ({
  run: (selector) => elements().some((element) => element.matches(String(selector))),
  args: [selector],
});

/** @type {Step[]} */
const TRANSCRIPT = [
  press('menu-button'),
  press('menu-item', 'Transkript'),
  see('[part~=transcript-sentence]'),
];

const PLAYER = '<kapitel-player src="/demo/episodes/179.json"></kapitel-player>';

/** @param {string} name */
const fixture = (name) => readFileSync(`test/fixtures/${name}`, 'utf8');

/** @type {ChunkPage[]} */
const own = [
  {
    path: '/json',
    body: PLAYER,
    chunks: [
      ...['reading', 'controls', 'touch', 'later', 'playback', 'howler-engine', 'de', 'de-later'],
    ],
    chapters: 10,
    isPlayed: true,
  },
  {
    path: '/article',
    body: `<kapitel-player><h2>Folge</h2>
<audio controls preload="none" src="/demo/sound/179.mp3"></audio>
<ol><li><a href="#t=0">Anfang</a></li><li><a href="#t=17:21">Training</a></li></ol></kapitel-player>
<p><a href="#t=17:21">zum Training</a></p>`,
    chunks: [
      ...['complete-episode', 'light-dom', 'native-audio', 'follow-content', 'page-links'],
      'media-fragments',
    ],
    chapters: 2,
    isPlayed: true,
  },
  {
    path: '/notes',
    body: `<script>delete Element.prototype.setHTML</script>
<kapitel-player id="player" src="/files/notes.json" link-times="p"></kapitel-player>
<kapitel-notes for="player"></kapitel-notes><p>Ab 0:20</p>`,
    chunks: [
      ...['define-notes', 'for-controller', 'sanitize', 'purify.es', 'link-times', 'markup'],
    ],
    chapters: 1,
    isPlayed: true,
  },
  {
    path: '/dialogs',
    body: PLAYER,
    chunks: ['panels', 'qr-code'],
    chapters: 10,
    isPlayed: true,
    steps: [
      press('menu-button'),
      press('menu-item', 'Teilen…'),
      press('share-button', 'QR-Code'),
      see('[part~=qr-code]'),
    ],
  },
  {
    path: '/about',
    body: '<kapitel-player src="/files/notes.json"></kapitel-player>',
    chunks: ['about-panel'],
    chapters: 1,
    isPlayed: true,
    steps: [
      press('menu-button'),
      press('menu-item', 'Über diese Folge'),
      see('[part~=about] kapitel-notes'),
    ],
  },
  {
    path: '/transcript',
    body: '<kapitel-player src="/files/spoken.json"></kapitel-player>',
    chunks: ['define-transcript', 'srt'],
    chapters: 0,
    isPlayed: true,
    steps: TRANSCRIPT,
  },
  {
    path: '/transcript-written',
    body: `<kapitel-player><audio src="/demo/sound/179.mp3"></audio>
<div class="transcript"><p><time>0:00</time> Hallo, <a href="/">Welt</a>.</p></div></kapitel-player>`,
    chunks: ['written-transcript'],
    chapters: 0,
    isPlayed: true,
    steps: [...TRANSCRIPT, see('[part~=transcript-sentence] a')],
  },
  {
    path: '/transcript-search',
    body: '<kapitel-player src="/files/spoken.json"></kapitel-player>',
    chunks: ['finder'],
    chapters: 0,
    isPlayed: true,
    steps: [
      ...TRANSCRIPT,
      {
        run: () => {
          const field = elements().find((element) => element.matches('input[type=search]'));
          if (field) Object.assign(field, {value: 'Hallo'});
          return field?.dispatchEvent(new Event('input', {bubbles: true})) ?? false;
        },
        args: [],
      },
      see('.ticks'),
    ],
  },
  {
    path: '/transcript-speakers',
    body: '<kapitel-player src="/files/spoken.json"></kapitel-player>',
    chunks: ['speaker-lanes'],
    chapters: 0,
    isPlayed: true,
    steps: [
      ...TRANSCRIPT,
      {
        run: () => {
          const button = elements().find(({ariaLabel}) => ariaLabel === 'Wer wann spricht');
          button?.click();
          return button !== undefined;
        },
        args: [],
      },
      see('.lanes svg'),
    ],
  },
  {
    path: '/transcript-translated',
    body: `<script>
Translator = {availability: async () => 'available', create: async () => ({translate: async () => 'Bonjour', destroy() {}})};
Object.defineProperty(navigator, 'languages', {value: ['fr']});
</script><kapitel-player src="/files/spoken.json"></kapitel-player>`,
    chunks: ['translate-switch'],
    chapters: 0,
    isPlayed: true,
    steps: [
      ...TRANSCRIPT,
      press('transcript-button', 'Übersetzen'),
      press('transcript-sentence', 'Bonjour'),
    ],
  },
  {
    path: '/transcript-quote',
    body: '<kapitel-player src="/files/spoken.json"></kapitel-player>',
    chunks: ['quote-bar', 'quote-card'],
    chapters: 0,
    isPlayed: true,
    steps: [
      ...TRANSCRIPT,
      {
        run: () => {
          const [sentence] = elements().filter(({part}) => part.contains('transcript-sentence'));
          const key = {key: 'ArrowRight', shiftKey: true, bubbles: true, composed: true};
          return sentence?.dispatchEvent(new KeyboardEvent('keydown', key)) !== undefined;
        },
        args: [],
      },
      press('transcript-button', 'Bild'),
      see('[part~=transcript-quote] canvas'),
    ],
  },
  {
    path: '/many',
    // The last one is far from the view.
    body: PLAYER.repeat(7),
    chunks: ['far-player'],
    chapters: 10,
  },
  {
    path: '/small-window',
    // Not every browser has such windows. A frame has a document of its own, too.
    body: `<iframe id="frame"></iframe><script>Object.defineProperty(window, 'documentPictureInPicture', {
  value: {requestWindow: async () => frame.contentWindow},
})</script>${PLAYER}`,
    chunks: ['small-window'],
    chapters: 10,
    isPlayed: true,
    steps: [
      press('menu-button'),
      press('menu-item', 'Kleines Fenster'),
      {
        run: () => document.querySelector('iframe')?.contentDocument?.querySelector('li') != null,
        args: [],
      },
    ],
  },
  {
    path: '/continue',
    body: `<script>sessionStorage.setItem('kapitel:continue', JSON.stringify({
  version: 1, stamp: Date.now(), position: 9, episode: {title: 'Folge', audio: [], chapters: []},
}))</script>${PLAYER.replace('>', ' continue>')}`,
    chunks: ['continue'],
    chapters: 10,
    steps: [see('[part~=continue-bar]')],
  },
  {
    path: '/sticky',
    body: PLAYER.replace('>', ' sticky>'),
    chunks: ['sticky'],
    chapters: 10,
    isPlayed: true,
  },
  {
    path: '/hu',
    body: `<script>customElements.whenDefined('kapitel-player').then((KapitelPlayer) =>
  KapitelPlayer.addLanguage('hu', {play: 'Lejátszás'}))</script>${PLAYER}`,
    lang: 'hu',
    chunks: ['intl-messages'],
    chapters: 10,
  },
];

/** @type {ChunkPage[]} */
const inLanguages = readdirSync('src/locales/languages')
  .map((file) => /^([\w-]+)\.ts$/.exec(file)?.[1] ?? '')
  .filter((lang) => lang && !['en', 'de'].includes(lang))
  .map((lang) => ({
    path: `/${lang}`,
    body: PLAYER,
    lang,
    chunks: [lang, `${lang}-later`],
    chapters: 10,
    isAlike: true,
  }));

/**
 * Files for the attribute `chapters`, what reads each of them, and the number of chapters: ten are those of the episode,
 * where the file has none.
 *
 * @type {[file: string, text: string | Uint8Array, chunks: string[], chapters: number][]}
 */
const CHAPTERS = [
  ['podlove.json', fixture('podlove-chapters.json'), ['detect', 'podlove'], 2],
  ['chapters.vtt', fixture('chapters.vtt'), ['webvtt'], 2],
  ['podcasting20.json', fixture('podcasting20-chapters.json'), ['podcasting20'], 3],
  ['podigee.json', fixture('podigee.json'), ['podigee'], 2],
  [
    'auphonic.json',
    JSON.stringify({
      metadata: {title: 'A'},
      output_files: [],
      chapters: [{start: '00:00:00', title: 'A'}],
    }),
    ['auphonic'],
    1,
  ],
  ['assemblyai.json', fixture('assemblyai.json'), ['speech-recognition'], 10],
  [
    'ffprobe.json',
    '{"chapters": [{"start_time": "0", "end_time": "5", "tags": {"title": "A"}}]}',
    ['ffprobe'],
    1,
  ],
  ['whisper.txt', 'start\tend\ttext\n0\t5000\tA\n', ['whisper-table'], 10],
  [
    'toml.txt',
    '+++\ntitle = "A"\naudio = "/demo/sound/179.mp3"\n+++\n0:00 A\n',
    ['front-matter', 'dist'],
    10,
  ],
  [
    'ffmetadata.txt',
    ';FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=5000\ntitle=A\n',
    ['ffmetadata'],
    1,
  ],
  ['ogm.txt', 'CHAPTER01=00:00:00.000\nCHAPTER01NAME=A\n', ['ogm-chapters'], 1],
  ['labels.txt', '0.000000\t5.000000\tA\n', ['audacity-labels'], 1],
  ['sheet.txt', 'TRACK 01 AUDIO\n  TITLE "A"\n  INDEX 01 00:00:00\n', ['cue-sheet'], 10],
  ['mp4chaps.txt', '00:00:00.000 A\n00:00:10.000 B\n', ['mp4chaps'], 2],
  [
    'damaged.txt',
    '0:00 Gr\u00c3\u00bc\u00c3\u009fe\n0:10 B\u00c3\u00a4r\n',
    ['repair-encoding'],
    2,
  ],
  [
    'latin-1.txt',
    Buffer.from('0:00 Gr\u00fc\u00dfe\n0:10 B\u00e4r\n', 'latin1'),
    ['decode-text'],
    2,
  ],
  ['transcript.sbv', '0:00:00.000,0:00:05.000\nA\n', ['sbv'], 10],
];

/** @type {ChunkPage[]} */
const ofFiles = CHAPTERS.map(([file, , chunks, chapters], index) => ({
  path: `/chapters-${file.replace('.', '-')}`,
  body: PLAYER.replace('>', ` chapters="/files/${file}">`),
  chunks,
  chapters,
  isAlike: index > 0,
}));

/** Starts of audio files, which have the chapters within. @type {Record<string, [text: string, chunks: string[]]>} */
const AUDIO = {
  'start.mp3': ['ID3\x03\0\0\0\0\0\0', ['embedded-chapters', 'id3-chapters']],
  'start.m4a': ['\0\0\0\x18ftypM4A \0\0\0\0M4A mp42', ['mp4-chapters']],
  'start.ogg': ['OggS\0\x02', ['ogg-chapters']],
};

/** @type {ChunkPage[]} */
const ofAudio = Object.entries(AUDIO).map(([file, [, chunks]], index) => ({
  path: `/audio-${file.replace('.', '-')}`,
  body: PLAYER.replace('>', ` chapters="embedded" audio="/files/${file}">`),
  chunks,
  chapters: 10,
  isAlike: index > 0,
}));

/** Each page with what it is there to load. */
export const CHUNK_PAGES = [...own, ...inLanguages, ...ofFiles, ...ofAudio];

/** What the pages load. @type {Record<string, string | Uint8Array>} */
export const FILES = {
  '/files/notes.json': JSON.stringify({
    title: 'Folge',
    content: '<p>Ab 0:10</p>',
    audio: [{url: '/demo/sound/179.mp3', type: 'audio/mpeg'}],
    chapters: [{startTime: 0, title: 'Anfang'}],
  }),
  '/files/spoken.json': JSON.stringify({
    title: 'Folge',
    audio: [{url: '/demo/sound/179.mp3', type: 'audio/mpeg'}],
    transcript: [{url: '/files/transcript.srt', type: 'application/x-subrip', language: 'de'}],
  }),
  '/files/transcript.srt': fixture('transcript.srt'),
  ...Object.fromEntries(CHAPTERS.map(([file, text]) => [`/files/${file}`, text])),
  ...Object.fromEntries(Object.entries(AUDIO).map(([file, [text]]) => [`/files/${file}`, text])),
};
