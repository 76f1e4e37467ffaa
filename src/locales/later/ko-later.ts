import type {Translation} from '../messages.js';

export const translation: Translation = {
  aboutEpisode: '이 에피소드 정보',
  showNotes: '에피소드 노트',
  people: '참여자',
  alsoOn: '다른 플랫폼에서 듣기',
  episodePage: '에피소드 페이지',
  download: '오디오 다운로드',
  feed: '팟캐스트 피드',
  support: '프로그램 후원하기',
  showPictures: (sites) => `${sites}의 이미지 표시`,
  chapterLink: (title) => `챕터 “${title}”의 링크`,
  chooseChapters: '챕터 선택',
  timeFor: '들을 수 있는 시간',
  allChapters: '모든 챕터',
  withoutAds: '광고 제외',
  playsFor: (chosen, all) => `${all} 중 ${chosen} 재생`,
  nothingFits: '그만큼 짧은 챕터가 없습니다.',
  skipped: '제외됨',
  skippedNow: (title) => `제외됨: ${title}`,
  smallWindow: '작은 창',
  continueAt: (time) => `${time}부터 계속`,
};
