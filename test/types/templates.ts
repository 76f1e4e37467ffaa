import type {SolidElements, Spelled} from '../../dist/types/templates.js';

// What `kapitel/solid` adds to what Solid knows of any element; Solid itself is not here.
type Solid = Spelled<SolidElements, 'on:'>['kapitel-player'];

export const solid: Solid = {
  src: '/179.json',
  'skip-back': 10,
  'attr:layout': 'bar',
  'attr:reference-duration': '1:16:00',
  'on:chapterchange': ({type}) => type,
};

// @ts-expect-error -- Solid spells it another way
export const wrong: Solid = {onchapterchange: () => undefined};

// @ts-expect-error -- Solid would set a property that is none
export const wrongLayout: Solid = {layout: 'bar'};

// @ts-expect-error -- there is no such layout
export const wrongValue: Solid = {'attr:layout': 'huge'};
