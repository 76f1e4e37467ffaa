import type {SvelteHTMLElements} from 'svelte/elements';
import type {} from 'kapitel/svelte';

type Props = SvelteHTMLElements['kapitel-player'];

export const right: Props = {
  src: '/179.json',
  'data-episode': '179',
  onchapterchange: ({type}) => type,
  onerror: ({detail}) => detail.reason,
  onclick: ({clientX, currentTarget}) => clientX && currentTarget.episode?.title,
};

// @ts-expect-error -- it has no capital letter here
export const wrong: Props = {onChapterchange: () => undefined};
