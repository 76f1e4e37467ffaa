/**
 * The form of the playground: what was changed in it, and how the URL keeps that.
 *
 * @module
 */
import {languages} from '../src/locales/languages.js';
import {find} from './find.js';

/** Longer texts don't fit into a URL. */
const LONGEST_KEPT = 4000;
/** Safari allows about a hundred changes of the URL in half a minute. */
const PAUSE = 400;

export const form = find<HTMLFormElement>('#knobs');

/** By its name; what merely has such an id is none. */
const fieldOf = (name: string) =>
  form.querySelector<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
    `[name="${CSS.escape(name)}"]`,
  );

export const valueOf = (name: string) => fieldOf(name)?.value ?? '';

function addLanguages(select: HTMLSelectElement): void {
  for (const tag of ['en', ...Object.keys(languages)]) {
    select.add(new Option(new Intl.DisplayNames([tag], {type: 'language'}).of(tag), tag));
  }
}

/** Fills the form with what the URL keeps. */
export function restore(): void {
  addLanguages(find('[name=lang]'));
  for (const [name, value] of new URLSearchParams(location.hash.slice(1))) {
    const field = fieldOf(name);
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = true;
    else if (field) field.value = value;
  }
}

function isChanged(name: string, value: string): boolean {
  const field = fieldOf(name);
  if (!field || !value) return false;
  if (field instanceof HTMLSelectElement) return value !== field.options[0]?.value;
  return field.type === 'checkbox' || value !== field.defaultValue;
}

/** The fields that are not as they came, with their units. */
export function changes(): Record<string, string> {
  const entries = [...new FormData(form)].filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && isChanged(entry[0], entry[1]),
  );
  return Object.fromEntries(entries);
}

let timer: ReturnType<typeof setTimeout> | undefined;

/** Keeps the changes in the URL, once nothing has changed for a moment. */
export function keep(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const kept = Object.entries(changes()).filter(([, value]) => value.length < LONGEST_KEPT);
    const address = kept.length ? `#${new URLSearchParams(kept)}` : location.pathname;
    history.replaceState(null, '', address);
  }, PAUSE);
}
