import {plural} from './languages.js';
import type {Words} from './messages.js';

const seconds = plural('zh-Hans', {other: '# 秒'});

export const words: Words = {
  player: (title) => `播客播放器：${title}`,
  play: '播放',
  pause: '暂停',
  back: (count) => `后退 ${seconds(count)}`,
  forward: (count) => `前进 ${seconds(count)}`,
  previousChapter: '上一章',
  nextChapter: '下一章',
  speed: '速度',
  slower: '减速',
  faster: '加速',
  louder: '增大音量',
  quieter: '减小音量',
  mute: '静音',
  volume: '音量',
  timeline: '播放位置',
  remaining: '显示总时长或剩余时间',
  position: (time, duration, chapter) =>
    `${time}，共 ${duration}${chapter && `，章节：${chapter}`}`,
  chapters: '章节',
  ad: '广告',
  more: '更多',
  shortcuts: '键盘快捷键',
  jump: '跳转到 0% … 90%',
  close: '关闭',
  retry: '重试',
  openAudio: '打开音频文件',
  errors: {
    'not-found': '目前找不到这期节目。',
    'no-episode': '这个地址没有节目。',
    'no-audio': '这期节目没有声音。',
    blocked: '浏览器需要你再按一次播放。',
    network: '音频连接已中断。',
    decode: '音频文件在此处已损坏。',
    unsupported: '无法播放音频。',
  },
  notices: {
    slow: '网络较慢，缓冲足够后会继续播放。',
    reconnecting: '连接已断开，正在重新连接…',
    offline: '你已离线，恢复网络后会继续播放。',
    changed: '音频长度有变，这里可能不是完全相同的位置。',
    unseekable: '此服务器不支持在音频中跳转。',
    approximate: '音频长度与公布的不同，章节可能从别处开始。',
    startsNow: '本章从现在开始',
    earlier: (count) => `提前 ${seconds(count)}`,
    later: (count) => `延后 ${seconds(count)}`,
    undo: '撤销',
  },
};
