import type {KapitelPlayer} from 'kapitel';
import type {KapitelElements, Spelled} from '../../dist/types/templates.js';

type Solid = Spelled<KapitelElements, 'on:'>['kapitel-player'];
type Vue = Spelled<KapitelElements, 'on', true>['kapitel-player'];

export const solid: Solid = {src: '/179.json', 'on:chapterchange': ({type}) => type};
export const vue: Vue = {src: '/179.json', onChapterchange: ({type}) => type};

// @ts-expect-error -- Vue spells it another way
export const wrong: Vue = {'on:chapterchange': () => undefined};

export const listen = (player: KapitelPlayer) =>
  player.addEventListener('chapterchange', ({currentTarget}) => currentTarget);
