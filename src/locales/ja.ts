import {plural} from './languages.js';
import type {Words} from './messages.js';

const seconds = plural('ja', {other: '#秒'});

export const words: Words = {
  player: (title) => `ポッドキャストプレーヤー：${title}`,
  play: '再生',
  pause: '一時停止',
  back: (count) => `${seconds(count)}戻る`,
  forward: (count) => `${seconds(count)}進む`,
  previousChapter: '前のチャプター',
  nextChapter: '次のチャプター',
  speed: '再生速度',
  slower: '遅く',
  faster: '速く',
  louder: '音量を上げる',
  quieter: '音量を下げる',
  mute: 'ミュート',
  volume: '音量',
  timeline: '再生位置',
  remaining: '長さまたは残り時間を表示',
  position: (time, duration, chapter) =>
    `${duration}中${time}${chapter && `、チャプター：${chapter}`}`,
  chapters: 'チャプター',
  ad: '広告',
  more: 'その他',
  shortcuts: 'キーボードショートカット',
  jump: '0%～90%へ移動',
  close: '閉じる',
  retry: '再試行',
  openAudio: '音声ファイルを開く',
  errors: {
    'not-found': '現在このエピソードは見つかりません。',
    'no-episode': 'このアドレスにエピソードはありません。',
    'no-audio': 'このエピソードには音声がありません。',
    blocked: 'ブラウザーの制限により、もう一度再生を押してください。',
    network: '音声への接続が切れました。',
    decode: '音声ファイルのこの部分が壊れています。',
    unsupported: '音声を再生できません。',
  },
};
