import type {Translation} from '../messages.js';

export const translation: Translation = {
  aboutEpisode: 'על הפרק הזה',
  showNotes: 'הערות לפרק',
  people: 'משתתפים',
  alsoOn: 'גם ב־',
  episodePage: 'דף הפרק',
  download: 'הורדת השמע',
  feed: 'הזנת הפודקאסט',
  support: 'תמיכה בתוכנית',
  showPictures: (sites) => `הצגת תמונות מ־${sites}`,
  chapterLink: (title) => `קישור לפרק „${title}”`,
  chooseChapters: 'בחירת פרקים',
  timeFor: 'יש לי זמן ל־',
  allChapters: 'כל הפרקים',
  withoutAds: 'בלי פרסומות',
  playsFor: (chosen, all) => `יושמעו ${chosen} מתוך ${all}`,
  nothingFits: 'אין פרק קצר כל כך.',
  skipped: 'הושמט',
  skippedNow: (title) => `הושמט: ${title}`,
  smallWindow: 'חלון קטן',
  continueAt: (time) => `המשך מ־${time}`,
};
