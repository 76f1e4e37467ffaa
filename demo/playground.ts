/**
 * The playground: an episode from a URL, a file or a text, the player that shows it, and what to
 * paste to have that player. What was chosen is kept in the URL.
 *
 * @module
 */
import {ofProblem, ofReadError, type Finding} from '../src/cli/sentences.js';
import {URL_ATTRIBUTES, ATTRIBUTES, CUSTOM_PROPERTIES} from '../src/embed/settings.js';
import type {Episode} from '../src/episode/episode.js';
import {readChapters} from '../src/readers/read-chapters.js';
import {readEpisode} from '../src/readers/read-episode.js';
import {ReadError} from '../src/readers/reader.js';
import {find} from './find.js';
import {changes, form, keep, restore, valueOf} from './knobs.js';
import {snippets, toSettings, type Settings} from './snippets.js';
import {themes} from './ready-themes.js';

const player = find<HTMLElementTagNameMap['kapitel-player']>('kapitel-player');
const DEMO = player.getAttribute('src')!;
const stage = find<HTMLElement>('#stage');
const findings = find('#findings');
const text = find<HTMLTextAreaElement>('[name=text]');
const address = find<HTMLInputElement>('[name=src]');

function settings(): Settings {
  const said = changes();
  const radius = said['radius'] && `${said['radius']}px`;
  return toSettings({src: '/episodes/179.json', ...said, ...(radius && {radius})});
}

function show(): void {
  const {attributes, style, look} = settings();
  for (const name of ATTRIBUTES) {
    if (name === 'src') continue;
    if (name in attributes) player.setAttribute(name, attributes[name]!);
    else player.removeAttribute(name);
  }
  for (const name of Object.keys(CUSTOM_PROPERTIES)) {
    player.style.setProperty(`--kapitel-${name}`, style[name] ?? '');
  }
  find('#theme').textContent = themes[look ?? ''] ?? '';
  stage.style.setProperty('max-inline-size', `${valueOf('width')}px`);
  write();
}

function write(): void {
  keep();
  find<HTMLElement>('#place').hidden = !text.value;
  const all = Object.entries(snippets(settings(), player.episode)).filter(([, code]) => code);
  const [first, ...others] = all;
  find('#first-snippet').replaceChildren(snippet(first!, 'h2'));
  find('#snippets').replaceChildren(...others.map((other) => snippet(other)));
}

function snippet([title, code]: [string, string], level = 'h3'): Element {
  const section = document.createElement('div');
  section.className = 'snippet';
  const heading = Object.assign(document.createElement(level), {textContent: title});
  const button = Object.assign(document.createElement('button'), {textContent: 'Copy'});
  button.setAttribute('aria-label', `Copy: ${title}`);
  const said = document.createElement('output');
  const pre = document.createElement('pre');
  // Keys scroll what has the focus.
  pre.tabIndex = 0;
  pre.append(Object.assign(document.createElement('code'), {textContent: code}));
  button.addEventListener('click', () => void copy(code, pre).then((word) => (said.value = word)));
  section.append(heading, pre, button, ' ', said);
  return section;
}

/** Where the browser doesn't let pages copy, it is marked for the reader to do so. @returns what happened. */
async function copy(code: string, shown: Element): Promise<string> {
  try {
    await navigator.clipboard.writeText(code);
    return 'Copied';
  } catch {
    getSelection()?.selectAllChildren(shown);
    return 'It is marked: copy it from there';
  }
}

/** A whole episode, or just chapters, which are shown with the audio that is there. */
async function readText(text: string): Promise<Episode> {
  try {
    return await readEpisode(text, {url: document.baseURI});
  } catch (error) {
    const {episode} = player;
    const chapters = await readChapters(text);
    if (!episode || !chapters.length) throw error;
    return {...episode, chapters, problems: []};
  }
}

/** The last one wins, however long an earlier one takes to read. */
let reading = 0;

async function read(): Promise<void> {
  const turn = ++reading;
  if (!text.value) {
    player.src = valueOf('src') || DEMO;
    return;
  }
  try {
    const episode = await readText(text.value);
    if (turn !== reading) return;
    player.src = null;
    player.episode = episode;
  } catch (error) {
    if (turn === reading && error instanceof ReadError) tell([ofReadError(error)], true);
  }
}

function tell(list: readonly Pick<Finding, 'at' | 'message' | 'hint'>[], bad = false): void {
  const items = list.map(({at, message, hint}) =>
    Object.assign(document.createElement('li'), {
      textContent: `${at ? `${at}: ` : ''}${message} ${hint}`,
    }),
  );
  const all = document.createElement('ul');
  all.className = bad ? 'bad' : '';
  all.append(...items);
  findings.replaceChildren(...(items.length ? [all] : []));
}

const NOTHING_THERE = {
  at: undefined,
  message: 'There is no episode there.',
  hint: 'Is it the right URL, and may other sites read it (CORS)?',
};

player.addEventListener('episodechange', () => {
  const {problems = []} = player.episode ?? {};
  tell(problems.map(ofProblem));
  write();
});
player.addEventListener('error', () => {
  if (player.episode) return;
  const cause = player.error?.cause;
  tell([cause instanceof ReadError ? ofReadError(cause) : NOTHING_THERE], true);
});
find('#file').addEventListener('change', ({target}) => {
  void (target as HTMLInputElement).files?.[0]?.text().then((content) => {
    text.value = content;
    text.dispatchEvent(new Event('input', {bubbles: true}));
  });
});
form.addEventListener('input', ({target}) => {
  if (target === text) {
    address.value = '';
    void read();
  }
  // Half a URL is none.
  if (!URL_ATTRIBUTES.has((target as HTMLInputElement).name)) show();
});
form.addEventListener('change', ({target}) => {
  const {name} = target as HTMLInputElement;
  if (target === address) {
    if (address.value) text.value = '';
    void read();
  }
  if (URL_ATTRIBUTES.has(name)) show();
});
form.addEventListener('submit', (event) => event.preventDefault());

restore();
show();
void read();
