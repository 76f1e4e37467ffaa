import {plural} from './languages.js';
import type {Words} from './messages.js';

const seconds = plural('he', {one: 'שנייה אחת', two: 'שתי שניות', other: '# שניות'});

export const words: Words = {
  player: (title) => `נגן פודקאסטים: ${title}`,
  play: 'הפעלה',
  pause: 'השהיה',
  back: (count) => `${seconds(count)} אחורה`,
  forward: (count) => `${seconds(count)} קדימה`,
  previousChapter: 'הפרק הקודם',
  nextChapter: 'הפרק הבא',
  speed: 'מהירות',
  slower: 'לאט יותר',
  faster: 'מהר יותר',
  louder: 'הגברת הקול',
  quieter: 'הנמכת הקול',
  mute: 'השתקה',
  volume: 'עוצמת קול',
  timeline: 'מיקום',
  remaining: 'הצגת האורך או הזמן שנותר',
  position: (time, duration, chapter) => `${time} מתוך ${duration}${chapter && `, פרק ${chapter}`}`,
  chapters: 'פרקים',
  ad: 'פרסומת',
  more: 'עוד',
  shortcuts: 'קיצורי מקלדת',
  jump: 'מעבר אל 0% … 90%',
  close: 'סגירה',
  retry: 'ניסיון נוסף',
  openAudio: 'פתיחת קובץ האודיו',
  errors: {
    'not-found': 'לא ניתן למצוא את התוכנית כרגע.',
    'no-episode': 'אין תוכנית בכתובת הזו.',
    'no-audio': 'לתוכנית הזו אין קול.',
    blocked: 'הדפדפן מבקש ללחוץ שוב על הפעלה.',
    network: 'החיבור לקול נותק.',
    decode: 'קובץ האודיו פגום בנקודה הזו.',
    unsupported: 'לא ניתן להשמיע את הקול.',
  },
};
