import type {Translation} from '../messages.js';

export const translation: Translation = {
  aboutEpisode: 'عن هذه الحلقة',
  showNotes: 'ملاحظات الحلقة',
  people: 'الأشخاص',
  alsoOn: 'متاحة أيضًا على',
  episodePage: 'صفحة الحلقة',
  download: 'تنزيل الصوت',
  feed: 'خلاصة البودكاست',
  support: 'ادعم البرنامج',
  showPictures: (sites) => `إظهار الصور من ${sites}`,
  chapterLink: (title) => `رابط الفصل «${title}»`,
  chooseChapters: 'اختيار الفصول',
  timeFor: 'لديّ وقت لـ',
  allChapters: 'كل الفصول',
  withoutAds: 'دون إعلانات',
  playsFor: (chosen, all) => `يُشغَّل ${chosen} من ${all}`,
  nothingFits: 'لا يوجد فصل بهذا القصر.',
  skipped: 'متجاوَز',
  skippedNow: (title) => `تم تجاوز: ${title}`,
  smallWindow: 'نافذة صغيرة',
  continueAt: (time) => `المتابعة من ${time}`,
};
