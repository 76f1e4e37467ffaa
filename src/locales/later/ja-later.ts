import type {Translation} from '../messages.js';

export const translation: Translation = {
  aboutEpisode: 'このエピソードについて',
  showNotes: '番組ノート',
  people: '出演者',
  alsoOn: 'ほかの配信先',
  episodePage: 'エピソードのページ',
  download: '音声をダウンロード',
  feed: 'ポッドキャストのフィード',
  support: '番組を支援する',
  showPictures: (sites) => `${sites} の画像を表示`,
  chapterLink: (title) => `チャプター「${title}」のリンク`,
  chooseChapters: 'チャプターを選ぶ',
  timeFor: '聴ける時間',
  allChapters: 'すべてのチャプター',
  withoutAds: '広告なし',
  playsFor: (chosen, all) => `${all}のうち${chosen}を再生`,
  nothingFits: 'その時間に収まるチャプターはありません。',
  skipped: '除外',
  skippedNow: (title) => `除外：${title}`,
  smallWindow: '小さいウィンドウ',
  continueAt: (time) => `${time} から続ける`,
};
