import {plural} from './languages.js';
import type {Words} from './messages.js';

const seconds = plural('ar', {
  one: 'ثانية واحدة',
  two: 'ثانيتين',
  few: '# ثوانٍ',
  many: '# ثانية',
  other: '# ثانية',
});

export const words: Words = {
  player: (title) => `مشغّل البودكاست: ${title}`,
  play: 'تشغيل',
  pause: 'إيقاف مؤقت',
  back: (count) => `رجوع ${seconds(count)}`,
  forward: (count) => `تقديم ${seconds(count)}`,
  previousChapter: 'الفصل السابق',
  nextChapter: 'الفصل التالي',
  speed: 'السرعة',
  slower: 'أبطأ',
  faster: 'أسرع',
  louder: 'رفع الصوت',
  quieter: 'خفض الصوت',
  mute: 'كتم الصوت',
  volume: 'مستوى الصوت',
  timeline: 'الموضع',
  remaining: 'عرض المدة أو الوقت المتبقي',
  position: (time, duration, chapter) => `${time} من ${duration}${chapter && `، الفصل ${chapter}`}`,
  chapters: 'الفصول',
  ad: 'إعلان',
  more: 'المزيد',
  shortcuts: 'اختصارات لوحة المفاتيح',
  jump: 'الانتقال إلى 0% … 90%',
  close: 'إغلاق',
  retry: 'إعادة المحاولة',
  openAudio: 'فتح الملف الصوتي',
  errors: {
    'not-found': 'تعذّر العثور على هذه الحلقة الآن.',
    'no-episode': 'لا توجد حلقة في هذا العنوان.',
    'no-audio': 'لا يوجد صوت لهذه الحلقة.',
    blocked: 'يطلب المتصفح الضغط على زر التشغيل مرة أخرى.',
    network: 'انقطع الاتصال بالصوت.',
    decode: 'الملف الصوتي تالف في هذا الموضع.',
    unsupported: 'تعذّر تشغيل الصوت.',
  },
};
