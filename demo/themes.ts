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

/** Shows the theme, and on the knobs what it says; those it doesn't name stand where they stood at first. */
function apply(): void {
  sheet.textContent = text.value;
  const said = new Map(
    Array.from(text.value.matchAll(/(--kapitel-[\w-]+):\s*([^;]*);/g), ([, name, value]) => [
      name,
      value,
    ]),
  );
  for (const knob of form.elements) {
    if (knob instanceof HTMLInputElement) turn(knob, said.get(knob.name) ?? knob.defaultValue);
    else if (knob instanceof HTMLSelectElement && knob !== select)
      choose(knob, said.get(knob.name));
  }
}

function turn(knob: HTMLInputElement, value: string): void {
  if (knob.type === 'range') knob.valueAsNumber = parseFloat(value);
  else knob.value = /^#[\da-f]{6}$/i.test(value) ? value : knob.defaultValue;
}

/** What is not among the choices becomes one. */
function choose(knob: HTMLSelectElement, value = knob.options[0]!.value): void {
  if (![...knob.options].some((option) => option.value === value)) knob.add(new Option(value));
  knob.value = value;
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
