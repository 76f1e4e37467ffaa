import type {Translation} from './messages.js';

/**
 * Formats dates, lists, durations and numbers with `Intl`, for a language that a page has added. The languages in
 * `languages/` have their own functions, because the first use of `Intl` takes some 30 ms.
 *
 * @returns an empty translation for a language that the browser doesn't support.
 */
export function intlMessages(tag: string): Translation {
  if (!isSupported(tag)) return {};
  // Clocks are shown in Latin digits, too.
  const locale = new Intl.Locale(tag, {numberingSystem: 'latn', calendar: 'gregory'});
  const unit = (name: string) => {
    const format = new Intl.NumberFormat(locale, {style: 'unit', unit: name, unitDisplay: 'long'});
    return (count: number) => format.format(count);
  };
  const dates = new Intl.DateTimeFormat(locale, {dateStyle: 'long', timeZone: 'UTC'});
  const lists = new Intl.ListFormat(locale);
  const percents = new Intl.NumberFormat(locale, {style: 'percent'});
  return {
    date: (day, month, year) => dates.format(Date.UTC(year, month, day)),
    list: (names) => lists.format(names),
    hours: unit('hour'),
    minutes: unit('minute'),
    seconds: unit('second'),
    decimalSign: new Intl.NumberFormat(locale).format(0.5).replace(/\d/g, ''),
    percent: (value) => percents.format(value / 100),
  };
}

function isSupported(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}
