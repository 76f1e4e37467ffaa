import type {KapitelElements, Spelled} from '../../dist/types/templates.js';

// What `kapitel/solid` takes; Solid itself is not here.
type Solid = Spelled<KapitelElements, 'on:'>['kapitel-player'];

export const solid: Solid = {src: '/179.json', 'on:chapterchange': ({type}) => type};

// @ts-expect-error -- Solid spells it another way
export const wrong: Solid = {onchapterchange: () => undefined};
