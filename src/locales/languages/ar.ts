import {joinNames} from '../join-names.js';
import type {Regions, Translation} from '../messages.js';

const MONTHS = 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(
  ' ',
);

/** The last two digits decide: 3 to 10 take `few`. One and two have forms without a number. */
const plural = (one: string, two: string, few: string, other: string) => (count: number) => {
  const isFew = count % 100 > 2 && count % 100 < 11;
  const form = count === 1 ? one : count === 2 ? two : isFew ? few : other;
  return form.replace('#', String(count));
};
const accusative = plural('ثانية واحدة', 'ثانيتين', '# ثوانٍ', '# ثانية');

export const translation: Translation = {
  player: (title) => `مشغّل البودكاست${title && `: ${title}`}`,
  play: 'تشغيل',
  pause: 'إيقاف مؤقت',
  back: (count) => `رجوع ${accusative(count)}`,
  forward: (count) => `تقديم ${accusative(count)}`,
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
  length: 'المدة',
  left: 'المتبقي',
  position: (time, duration, chapter) =>
    `${time}${duration && ` من ${duration}`}${chapter && `، الفصل ${chapter}`}`,
  chapters: 'الفصول',
  about: (time) => `حوالي ${time}`,
  chapterName: (number, count, title) => `${number} من ${count}: ${title}`,
  startsAt: (time) => `البداية: ${time}`,
  lasts: (time) => `المدة: ${time}`,
  beyondEnd: 'بعد النهاية',
  ad: 'إعلان',
  more: 'المزيد',
  shortcuts: 'اختصارات لوحة المفاتيح',
  jump: 'الانتقال إلى 0% … 90%',
  close: 'إغلاق',
  forget: 'نسيان ما استمعت إليه هنا',
  share: 'مشاركة',
  fromTime: (time) => `من ${time}`,
  wholeEpisode: 'الحلقة كاملة',
  link: 'الرابط',
  copyLink: 'نسخ الرابط',
  shareWith: 'المشاركة عبر تطبيق',
  copyCode: 'نسخ رمز التضمين',
  copied: 'تم النسخ',
  copySelected: 'انسخ النص المحدد',
  qrCode: 'رمز QR',
  sleepTimer: 'مؤقت النوم',
  timerEnds: (end) => `مؤقت النوم: ${end}`,
  endOfChapter: 'نهاية الفصل',
  endOfEpisode: 'نهاية الحلقة',
  timerOff: 'إيقاف المؤقت',
  toPlayer: 'الانتقال إلى المشغّل',
  transcript: 'النص المكتوب',
  speaker: (label) => `المتحدث ${label}`,
  searchTranscript: 'البحث في النص',
  nextMatch: 'النتيجة التالية',
  previousMatch: 'النتيجة السابقة',
  backToVoice: 'العودة إلى الصوت',
  transcriptFailed: 'لا يمكن تحميل النص حاليًا.',
  transcriptUnreadable: 'لا يمكن قراءة ملف النص.',
  whoSpeaks: 'من يتحدث',
  everyone: 'الجميع',
  quote: 'اقتباس',
  quoted: (text) => `«${text}»`,
  copyText: 'نسخ النص',
  quotePicture: 'صورة',
  savePicture: 'حفظ الصورة',
  retry: 'إعادة المحاولة',
  openAudio: 'فتح الملف الصوتي',
  elapsed: 'الوقت المنقضي',
  heard: 'تم الاستماع إليه',
  partlyHeard: 'سُمع جزئيًا',
  afterPlayer: 'إلى ما بعد المشغّل',
  whereAmI: 'أين أنا؟',
  findChapter: 'العثور على فصل بحرفه الأول',
  announceChapters: 'الإعلان عن الفصول',
  playing: 'قيد التشغيل',
  paused: 'متوقف مؤقتًا',
  muted: 'الصوت مكتوم',
  unmuted: 'الصوت غير مكتوم',
  space: 'مسافة',
  arrowLeft: 'السهم الأيسر',
  arrowRight: 'السهم الأيمن',
  arrowUp: 'السهم لأعلى',
  arrowDown: 'السهم لأسفل',
  lessThan: 'أصغر من',
  greaterThan: 'أكبر من',
  questionMark: 'علامة استفهام',
  timeLeft: (time) => `المتبقي: ${time}`,
  chapterIs: (number, title) => `الفصل ${number}: ${title}`,
  times: (rate) => `${rate} مرة`,
  noChapter: (letter) => `لا يوجد فصل يبدأ بالحرف ${letter}`,
  date: (day, month, year) => `${day} ${MONTHS[month]} ${year}`,
  list: (names) => joinNames(names, ' و', ' و'),
  hours: plural('ساعة', 'ساعتان', '# ساعات', '# ساعة'),
  minutes: plural('دقيقة', 'دقيقتان', '# دقائق', '# دقيقة'),
  seconds: plural('ثانية', 'ثانيتان', '# ثوان', '# ثانية'),
  betweenUnits: ' و',
  semicolon: '؛ ',
  decimalSign: '.',
  percent: (value) => `${value}%`,
  errors: {
    'not-found': 'تعذّر العثور على هذه الحلقة الآن.',
    'no-episode': 'لا توجد حلقة في هذا العنوان.',
    'no-audio': 'لا يوجد صوت لهذه الحلقة.',
    blocked: 'يطلب المتصفح الضغط على زر التشغيل مرة أخرى.',
    network: 'انقطع تحميل الملف الصوتي.',
    decode: 'الملف الصوتي تالف في هذا الموضع.',
    unsupported: 'تعذّر تشغيل الصوت.',
    policy: 'لا تسمح إعدادات الأمان في هذا الموقع بتشغيل هذه الحلقة.',
    incomplete: 'تعذّر تحميل جزء من المشغّل.',
  },
  notices: {
    slow: 'الاتصال بطيء؛ سيستمر الصوت فور وصول ما يكفي منه.',
    reconnecting: 'انقطع الاتصال. تجري إعادة الاتصال…',
    offline: 'أنت غير متصل بالإنترنت. سيستمر الصوت عند عودة الاتصال.',
    changed: 'تغيّرت مدة التسجيل، لذا قد لا يكون هذا الموضع نفسه تمامًا.',
    unseekable: 'لا يسمح هذا الخادم بالانتقال داخل التسجيل.',
    beyondEnd: 'يبدأ هذا الفصل بعد نهاية التسجيل، لذلك انتقل التشغيل إلى نهايته.',
    approximate: 'تغيّرت مدة هذه الحلقة، لذا قد تبدأ الفصول قبل مواضعها المحددة أو بعدها.',
    startsNow: 'يبدأ هذا الفصل الآن',
    earlier: (count) => `تبكير ${accusative(count)}`,
    later: (count) => `تأخير ${accusative(count)}`,
    undo: 'تراجع',
    moveChapters: 'تحريك الفصول',
    chapterMoved: (title, time) => `${title}: البداية الآن عند ${time}`,
    chaptersReset: 'عادت الفصول إلى بداياتها الأصلية.',
    resumed: (time, chapter) => `تم الاستئناف: ${chapter ? `الفصل ${chapter}، ` : ''}${time}`,
    startOver: 'البدء من جديد',
    forgotten: 'تم نسيان كل ما استمعت إليه هنا.',
  },
};

/** Dates with the names of months that are used in some countries. @param months separated by commas */
const datesWith = (months: string): Translation => {
  const names = months.split(',');
  return {date: (day, month, year) => `${day} ${names[month]} ${year}`};
};

const levant = datesWith(
  'كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول',
);
const algeria: Translation = {
  ...datesWith('جانفي,فيفري,مارس,أفريل,ماي,جوان,جويلية,أوت,سبتمبر,أكتوبر,نوفمبر,ديسمبر'),
  decimalSign: ',',
};

export const regions: Regions = {
  DZ: algeria,
  IQ: levant,
  JO: levant,
  LB: {...levant, decimalSign: ','},
  LY: {decimalSign: ','},
  MA: {
    ...datesWith('يناير,فبراير,مارس,أبريل,ماي,يونيو,يوليوز,غشت,شتنبر,أكتوبر,نونبر,دجنبر'),
    decimalSign: ',',
  },
  MR: {
    ...datesWith('يناير,فبراير,مارس,إبريل,مايو,يونيو,يوليو,أغشت,شتمبر,أكتوبر,نوفمبر,دجمبر'),
    decimalSign: ',',
  },
  PS: levant,
  SY: levant,
  TN: algeria,
};
