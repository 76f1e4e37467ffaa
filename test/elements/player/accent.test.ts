import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {assertProperty} from '../../assert-property.js';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import {contrast, painted} from '../colours.js';
import {until} from '../../until.js';
import {chaptersOf, current, part, playerOf, playerWith, rows} from '../show.js';

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

/** The accents that are tried in engines other than Chromium. What differs there, differs for many accents. */
const ELSEWHERE = 60;
const isChromium = navigator.userAgent.includes('Chrome');

/** How many accents, the page, its text, its `color-scheme`, then what the attribute says. */
const places: [
  name: string,
  count: number,
  page: string,
  text: string,
  scheme: string,
  theme: string | undefined,
][] = [
  ['on a white page', 1000, '#fff', 'CanvasText', 'light', undefined],
  ['on a white page with grey text', 200, '#fff', '#444', 'light', undefined],
  ['on a pale page with grey text', 200, '#f7f7f5', '#3c3c3c', 'light', undefined],
  ['on a paper-coloured page', 200, '#f6eedb', 'CanvasText', 'light', undefined],
  ['on a black page', 1000, '#000', 'CanvasText', 'dark', undefined],
  ['on a dark grey page', 200, '#24262b', 'CanvasText', 'dark', undefined],
  ['on a dark page that does not say so', 200, '#1e1e1e', '#ddd', 'normal', undefined],
  ['light on a dark page', 200, '#111', 'CanvasText', 'dark', 'light'],
  ['dark on a light page', 200, '#fff', 'CanvasText', 'light', 'dark'],
];

type Painted = 'player' | 'icon' | 'progress' | 'track' | 'byline' | 'row' | 'start' | 'label';

/** Measures the contrasts that have to be there, each with its least. */
function measure(element: KapitelPlayer, page: string) {
  // The styles of an element stay up to date.
  const style = (target: Element) => getComputedStyle(target);
  const row = rows(element)[1]!;
  const styles = {
    player: style(part(element, 'player')),
    icon: style(part(element, 'play-button').querySelector('svg')!),
    progress: style(part(element, 'progress')),
    track: style(part(element, 'track')),
    byline: style(part(element, 'byline')),
    row: style(row),
    start: style(row.querySelector('[part=chapter-start]')!),
    label: style(part(element, 'chapter-label')),
  };
  const isThemed = element.hasAttribute('theme');
  return () => contrastsOf(styles, page, isThemed);
}

function contrastsOf(
  styles: Readonly<Record<Painted, CSSStyleDeclaration>>,
  page: string,
  isThemed: boolean,
) {
  const {player, icon, progress, track, byline, row, start, label} = styles;
  const card = [page, player.backgroundColor];
  const accent = progress.backgroundColor;
  const under = [...card, row.backgroundColor];
  const on = (layers: string[], colour: string) =>
    contrast(painted(...layers), painted(...layers, colour));
  return {
    icon: {value: on([...card, accent], icon.color), least: 4.5},
    button: {value: on(card, accent), least: 3},
    'button on the page': {value: on([page], accent), least: isThemed ? 1 : 3},
    'played part beside the track': {
      value: contrast(painted(...card, accent), painted(...card, track.backgroundColor)),
      least: 3,
    },
    'show, date and people': {value: on(card, byline.color), least: 4.5},
    'title of the current row': {value: on(under, row.color), least: 4.5},
    'times of the current row': {value: on(under, start.color), least: 4.5},
    'mark of the current row': {value: on(under, accent), least: 3},
    'label of an advertisement that was heard': {value: on(card, label.color), least: 4.5},
  };
}

describe('the accent', () => {
  for (const [name, count, page, text, scheme, theme] of places) {
    it(`can be read ${name}, whatever it is`, async () => {
      const attributes = theme ? {theme} : undefined;
      const [first, ...others] = chaptersOf(3);
      const chapters = [{...first!, kind: 'ad' as const}, ...others];
      const element = await playerWith({chapters}, attributes);
      const place = element.parentElement!;
      place.style.cssText += `;background:${page};color-scheme:${scheme};color:${text}`;
      playerOf(element).currentTime = 70;
      await until(() => current(element) === 1);
      rows(element)[0]!.parentElement!.classList.add('heard');
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('*{transition:none!important}');
      for (const target of [part(element, 'play-button'), rows(element)[1]!]) {
        (target.getRootNode() as ShadowRoot).adoptedStyleSheets.push(sheet);
      }
      const contrasts = measure(element, page);
      assertProperty(
        fc.property(accents, (accent) => {
          element.style.setProperty('--kapitel-accent', accent);
          const poor = Object.entries(contrasts()).filter(([, {value, least}]) => value < least);
          expect(poor, accent).to.deep.equal([]);
        }),
        {numRuns: isChromium ? count : ELSEWHERE},
      );
    });
  }
});
