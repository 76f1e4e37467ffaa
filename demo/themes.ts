/**
 * The page on which themes are tried and written. The text is the theme; the knobs write into it.
 *
 * @module
 */
import {themes as ready} from './ready-themes.js';

const themes: Readonly<Record<string, string>> = {none: 'kapitel-player {\n}\n', ...ready};

const form = document.querySelector<HTMLFormElement>('#tokens')!;
const sheet = document.querySelector('#theme')!;
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as `querySelector` has it
const field = <Field extends Element = HTMLInputElement>(name: string) =>
  form.elements.namedItem(name) as unknown as Field;
const text = field<HTMLTextAreaElement>('css');
const select = field<HTMLSelectElement>('theme');

/** Replaces a declaration of the first rule, or adds one. */
function write(name: string, value: string): void {
  const declaration = `${name}: ${value};`;
  const known = new RegExp(`${name}:[^;]*;`);
  text.value = known.test(text.value)
    ? text.value.replace(known, declaration)
    : text.value.replace(/\n?\}/, `\n  ${declaration}\n}`);
}

/** Shows the theme, and on the knobs what it says. */
function apply(): void {
  sheet.textContent = text.value;
  for (const [, name = '', value = ''] of text.value.matchAll(/(--kapitel-[\w-]+):\s*([^;]*);/g)) {
    const knob = form.elements.namedItem(name);
    if (!(knob instanceof HTMLInputElement)) continue;
    if (knob.type === 'range') knob.valueAsNumber = parseFloat(value);
    else if (/^#[\da-f]{6}$/i.test(value)) knob.value = value;
  }
}

for (const name of Object.keys(themes)) select.add(new Option(name));

form.addEventListener('input', ({target}) => {
  const {name, value, dataset} = target as HTMLInputElement;
  if (name === 'theme') text.value = themes[value] ?? '';
  else if (name !== 'css') write(name, value + (dataset['unit'] ?? ''));
  apply();
});
form.addEventListener('submit', (event) => event.preventDefault());

select.value = themes[location.hash.slice(1)] ? location.hash.slice(1) : 'paper';
text.value = themes[select.value] ?? '';
apply();
