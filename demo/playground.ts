/**
 * The front door: an episode from an address, a file or a text, the player that shows it, and what to
 * paste to have that player. What was chosen is kept in the address.
 *
 * @module
 */
import {ofProblem, ofReadError, type Finding} from '../src/cli/sentences.js';
import type {Episode} from '../src/episode/episode.js';
import {readChapters} from '../src/readers/read-chapters.js';
import {readEpisode} from '../src/readers/read-episode.js';
import {ReadError} from '../src/readers/reader.js';
import {snippets, type Wish} from './snippets.js';

const DEMO = '/demo/episodes/179.json';
const LANGUAGES = 'en de fr es it nl pt-BR pl cs sv da nb fi tr uk ru ar he zh-Hans ja ko'.split(
  ' ',
);
/** Longer texts don't fit into an address. */
const LONGEST_KEPT = 4000;

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as `querySelector` has it
const find = <E extends Element>(selector: string) => document.querySelector<E>(selector)!;
const player = find<HTMLElementTagNameMap['kapitel-player']>('kapitel-player');
const stage = find<HTMLElement>('#stage');
const form = find<HTMLFormElement>('#knobs');
const findings = find('#findings');
const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement;

for (const tag of LANGUAGES) {
  const name = new Intl.DisplayNames([tag], {type: 'language'}).of(tag);
  (field('lang') as unknown as HTMLSelectElement).add(new Option(name, tag));
}

for (const [name, value] of new URLSearchParams(location.hash.slice(1))) {
  const input = form.elements.namedItem(name) as HTMLInputElement | null;
  if (input?.type === 'checkbox') input.checked = true;
  else if (input) input.value = value;
}

/** What was changed: the fields that are not as they came. */
const changes = () =>
  [...new FormData(form)].filter((entry): entry is [string, string] => {
    const [name, value] = entry;
    const input = field(name);
    const before =
      input instanceof HTMLSelectElement ? input.options[0]?.value : input.defaultValue;
    return typeof value === 'string' && value !== '' && (value !== before || input.checked);
  });

const unitOf = (name: string) => (name === '--kapitel-radius' ? 'px' : '');

function wish(): Wish {
  const chosen = changes().filter(([name]) => !['src', 'text', 'width'].includes(name));
  const [style, attributes] = [true, false].map((isStyle) =>
    Object.fromEntries(
      chosen
        .filter(([name]) => name.startsWith('--') === isStyle)
        .map(([name, value]) => [name, value + unitOf(name)]),
    ),
  );
  return {src: field('src').value || '/episodes/179.json', attributes: attributes!, style: style!};
}

function show(): void {
  const {attributes, style} = wish();
  for (const name of [
    'layout',
    'theme',
    'lang',
    'start',
    'skip-back',
    'skip-forward',
    'announce',
  ]) {
    if (name in attributes) player.setAttribute(name, attributes[name]!);
    else player.removeAttribute(name);
  }
  for (const name of ['--kapitel-accent', '--kapitel-radius']) {
    player.style.setProperty(name, style[name] ?? '');
  }
  stage.style.setProperty('max-inline-size', `${field('width').value}px`);
  write();
}

function write(): void {
  const kept = changes().filter(([, value]) => value.length < LONGEST_KEPT);
  const address = kept.length ? `#${new URLSearchParams(kept)}` : location.pathname;
  history.replaceState(null, '', address);
  find('#snippets').replaceChildren(
    ...Object.entries(snippets(wish(), player.episode))
      .filter(([, code]) => code)
      .map(([title, code]) => snippet(title, code)),
  );
}

function snippet(title: string, code: string): Element {
  const section = document.createElement('div');
  section.className = 'snippet';
  const heading = Object.assign(document.createElement('h3'), {textContent: title});
  const button = Object.assign(document.createElement('button'), {textContent: 'Copy'});
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(code).then(() => (button.textContent = 'Copied'));
  });
  const pre = document.createElement('pre');
  pre.append(Object.assign(document.createElement('code'), {textContent: code}));
  section.append(heading, pre, button);
  return section;
}

/** A whole episode, or just chapters, which are shown with the sound that is there. */
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
  const text = field('text').value;
  if (!text) {
    player.src = field('src').value || DEMO;
    return;
  }
  try {
    const episode = await readText(text);
    if (turn !== reading) return;
    player.src = null;
    player.episode = episode;
  } catch (error) {
    if (turn === reading && error instanceof ReadError) tell([ofReadError(error)], true);
  }
}

function tell(list: readonly Pick<Finding, 'at' | 'message' | 'mend'>[], bad = false): void {
  const items = list.map(({at, message, mend}) =>
    Object.assign(document.createElement('li'), {
      textContent: `${at ? `${at}: ` : ''}${message} ${mend}`,
    }),
  );
  const all = document.createElement('ul');
  all.className = bad ? 'bad' : '';
  all.append(...items);
  findings.replaceChildren(...(items.length ? [all] : []));
}

player.addEventListener('episodechange', () => {
  const {problems = []} = player.episode ?? {};
  tell(problems.map(ofProblem));
  write();
});
player.addEventListener('error', () => {
  if (!player.episode)
    tell(
      [{at: undefined, message: 'There is no episode there.', mend: 'Is it the right address?'}],
      true,
    );
});
find('#file').addEventListener('change', ({target}) => {
  void (target as HTMLInputElement).files?.[0]?.text().then((text) => {
    field('text').value = text;
    return read();
  });
});
form.addEventListener('input', ({target}) => {
  if (target === field('text')) void read();
  show();
});
form.addEventListener('change', ({target}) => {
  if (target === field('src')) void read();
});
form.addEventListener('submit', (event) => event.preventDefault());

show();
void read();
