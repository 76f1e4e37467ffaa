import {plural} from './languages.js';
import type {Words} from './messages.js';

const seconds = plural('ko', {other: '#초'});

export const words: Words = {
  player: (title) => `팟캐스트 플레이어: ${title}`,
  play: '재생',
  pause: '일시정지',
  back: (count) => `${seconds(count)} 뒤로`,
  forward: (count) => `${seconds(count)} 앞으로`,
  previousChapter: '이전 챕터',
  nextChapter: '다음 챕터',
  speed: '재생 속도',
  slower: '느리게',
  faster: '빠르게',
  louder: '소리 크게',
  quieter: '소리 작게',
  mute: '음소거',
  volume: '음량',
  timeline: '재생 위치',
  remaining: '전체 길이 또는 남은 시간 표시',
  position: (time, duration, chapter) => `${duration} 중 ${time}${chapter && `, 챕터 ${chapter}`}`,
  chapters: '챕터',
  ad: '광고',
  more: '더보기',
  shortcuts: '키보드 단축키',
  jump: '0%~90%로 이동',
  close: '닫기',
  retry: '다시 시도',
  openAudio: '오디오 파일 열기',
  errors: {
    'not-found': '지금은 이 에피소드를 찾을 수 없습니다.',
    'no-episode': '이 주소에는 에피소드가 없습니다.',
    'no-audio': '이 에피소드에는 오디오가 없습니다.',
    blocked: '브라우저에서 재생을 한 번 더 눌러야 합니다.',
    network: '오디오 연결이 끊어졌습니다.',
    decode: '오디오 파일의 이 부분이 손상되었습니다.',
    unsupported: '오디오를 재생할 수 없습니다.',
  },
};
