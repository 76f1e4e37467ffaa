import type {Translation} from '../messages.js';

export const translation: Translation = {
  aboutEpisode: '关于本集',
  showNotes: '节目笔记',
  people: '人物',
  alsoOn: '也可收听于',
  episodePage: '本集页面',
  download: '下载音频',
  feed: '播客订阅源',
  support: '支持本节目',
  showPictures: (sites) => `显示来自 ${sites} 的图片`,
  chapterLink: (title) => `章节“${title}”的链接`,
  chooseChapters: '选择章节',
  timeFor: '我有时间听',
  allChapters: '全部章节',
  withoutAds: '不含广告',
  playsFor: (chosen, all) => `播放 ${chosen}，共 ${all}`,
  nothingFits: '没有这么短的章节。',
  skipped: '已略过',
  skippedNow: (title) => `已略过：${title}`,
  smallWindow: '小窗口',
  continueAt: (time) => `从 ${time} 继续`,
};
