import type {GlobalComponents} from 'vue';
import type {} from 'kapitel/vue';

type Props = InstanceType<GlobalComponents['kapitel-player']>['$props'];

export const right: Props = {
  src: '/179.json',
  'data-episode': '179',
  onChapterchange: ({type}) => type,
  onError: ({detail}) => detail.reason,
  onClick: ({clientX}) => clientX,
  class: ['player'],
  key: 179,
};

// @ts-expect-error -- it begins with a capital letter here
export const wrong: Props = {onchapterchange: () => undefined};
