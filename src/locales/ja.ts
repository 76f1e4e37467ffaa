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
  notices: {
    slow: '接続が遅いため、十分に読み込まれ次第、再生を続けます。',
    reconnecting: '接続が切れました。再接続しています…',
    offline: 'オフラインです。接続が戻ると再生を続けます。',
    changed: '音声の長さが変わったため、まったく同じ位置ではないかもしれません。',
    unseekable: 'このサーバーでは音声内の移動ができません。',
    approximate:
      '音声が公表された長さと異なるため、チャプターの開始位置がずれている可能性があります。',
    startsNow: 'このチャプターはここから始まる',
    earlier: (count) => `${seconds(count)}早める`,
    later: (count) => `${seconds(count)}遅らせる`,
    undo: '元に戻す',
  },
};
