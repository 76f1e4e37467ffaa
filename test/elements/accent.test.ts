import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import type {KapitelPlayer} from '../../src/elements/kapitel-player.js';
import {contrast, painted} from './colours.js';
import {until} from '../until.js';
import {chaptersOf, current, part, playerOf, playerWith, rows} from './show.js';

/** As people write them: hexadecimal, by hue, and beyond what most screens show. */
const accents = fc.oneof(
  fc.integer({min: 0, max: 0xffffff}).map((hex) => `#${hex.toString(16).padStart(6, '0')}`),
  fc
    .tuple(
      fc.integer({min: 0, max: 360}),
      fc.integer({min: 0, max: 100}),
      fc.integer({min: 0, max: 100}),
    )
    .map(([hue, saturation, lightness]) => `hsl(${hue} ${saturation}% ${lightness}%)`),
  fc
    .tuple(
      fc.integer({min: 0, max: 100}),
      fc.integer({min: 0, max: 40}),
      fc.integer({min: 0, max: 360}),
    )
    .map(([lightness, chroma, hue]) => `oklch(${lightness}% ${chroma / 100} ${hue})`),
  fc.constantFrom(
    '#ff06',
    'white',
    'black',
    'yellow',
    'lime',
    'blue',
    'transparent',
    'currentColor',
  ),
);

/** Page, its text, its `color-scheme`, then what the player is told. */
const places: [
  name: string,
  page: string,
  text: string,
  scheme: string,
  theme: string | undefined,
][] = [
  ['on a white page', '#fff', 'CanvasText', 'light', undefined],
  ['on a white page with grey text', '#fff', '#444', 'light', undefined],
  ['on a pale page with grey text', '#f7f7f5', '#3c3c3c', 'light', undefined],
  ['on a paper-coloured page', '#f6eedb', 'CanvasText', 'light', undefined],
  ['on a black page', '#000', 'CanvasText', 'dark', undefined],
  ['on a dark grey page', '#24262b', 'CanvasText', 'dark', undefined],
  ['on a dark page that does not say so', '#1e1e1e', '#ddd', 'normal', undefined],
  ['light on a dark page', '#111', 'CanvasText', 'dark', 'light'],
  ['dark on a light page', '#fff', 'CanvasText', 'light', 'dark'],
];

/** The contrasts that have to be there, each with its least. */
function contrastsOf(element: KapitelPlayer, page: string) {
  const style = (target: Element) => getComputedStyle(target);
  const card = [page, style(part(element, 'player')).backgroundColor];
  const button = part(element, 'play-button');
  const accent = style(part(element, 'progress')).backgroundColor;
  const row = rows(element)[1]!;
  const under = [...card, style(row).backgroundColor];
  const on = (layers: string[], colour: string) =>
    contrast(painted(...layers), painted(...layers, colour));
  const number = row.querySelector('[part=chapter-start]')!;
  return {
    icon: {value: on([...card, accent], style(button.querySelector('svg')!).color), least: 4.5},
    button: {value: on(card, accent), least: 3},
    'button on the page': {value: on([page], accent), least: element.hasAttribute('theme') ? 1 : 3},
    'played part beside the track': {
      value: contrast(
        painted(...card, accent),
        painted(...card, style(part(element, 'track')).backgroundColor),
      ),
      least: 3,
    },
    'show, date and people': {value: on(card, style(part(element, 'byline')).color), least: 4.5},
    'title of the current row': {value: on(under, style(row).color), least: 4.5},
    'times of the current row': {value: on(under, style(number).color), least: 4.5},
    'mark of the current row': {value: on(under, accent), least: 3},
  };
}

describe('the accent', function () {
  // A thousand of them take a while where several browsers share a processor.
  this.timeout(60_000);

  for (const [name, page, text, scheme, theme] of places) {
    it(`can be read ${name}, whatever it is`, async () => {
      const attributes = theme ? {theme} : undefined;
      const element = await playerWith({chapters: chaptersOf(3)}, attributes);
      const place = element.parentElement!;
      place.style.cssText += `;background:${page};color-scheme:${scheme};color:${text}`;
      playerOf(element).currentTime = 70;
      await until(() => current(element) === 1);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('*{transition:none!important}');
      for (const target of [part(element, 'play-button'), rows(element)[1]!]) {
        (target.getRootNode() as ShadowRoot).adoptedStyleSheets.push(sheet);
      }
      fc.assert(
        fc.property(accents, (accent) => {
          element.style.setProperty('--kapitel-accent', accent);
          for (const [what, {value, least}] of Object.entries(contrastsOf(element, page))) {
            expect(value, `${what} with ${accent}`).to.be.at.least(least);
          }
        }),
        {numRuns: 1000, includeErrorInReport: true},
      );
    });
  }
});
