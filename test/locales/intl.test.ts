import {expect} from '@open-wc/testing';
import {durationInWords} from '../../src/locales/duration-in-words.js';
import {formatNumber} from '../../src/locales/format-number.js';
import {controlMessages} from '../../src/locales/languages/en/control-messages.js';
import {episodeMessages} from '../../src/locales/languages/en/episode-messages.js';
import {languages, messagesIn} from '../../src/locales/languages.js';
import {directionOf, parseLanguageTag} from '../../src/locales/language-tag.js';
import type {Messages} from '../../src/locales/messages.js';
import {say} from '../../src/locales/say.js';

/** Besides the languages themselves, countries that write them in another way. */
const COUNTRIES = [
  ...['en-US', 'en-CA', 'en-PH', 'en-GB', 'en-AU', 'en-IE', 'en-IN', 'en-NZ', 'en-SG'],
  ...['ar-DZ', 'ar-EG', 'ar-IQ', 'ar-LB', 'ar-LY', 'ar-MA', 'ar-TN', 'de-AT', 'de-CH', 'de-LI'],
  ...['es-AR', 'es-MX', 'es-PE', 'es-US', 'es-UY', 'fr-CA', 'fr-CH', 'it-CH', 'nl-BE', 'pt-PT'],
];

/** The kind of space is a matter of typography, and marks of direction are for the text around them. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u200e\u200f]/g, '');

const namesOf = (...names: string[]) => names;
const LISTS = [
  [],
  namesOf('Ada'),
  namesOf('Ada', 'Grace'),
  namesOf('Ada', 'Grace', 'Edsger'),
  namesOf('Ada', 'Grace', 'Edsger', 'Niklaus, Jr.'),
  // Spanish and Hebrew look at the last name.
  namesOf('Ada', 'Irene'),
  namesOf('Ada', 'Hilda'),
  namesOf('Ada', 'Hiero'),
  namesOf('Ada', 'Yolanda'),
  namesOf('Ada', 'דוד'),
];

const COUNTS = [...Array(131).keys()];

describe('what the languages write themselves is what `Intl` writes:', () => {
  for (const tag of ['en', ...Object.keys(languages), ...COUNTRIES]) {
    describe(tag, () => {
      const locale = new Intl.Locale(tag, {numberingSystem: 'latn', calendar: 'gregory'});
      let messages: Messages;
      before(async () => {
        messages = await messagesIn(tag, []);
      });

      it('dates', () => {
        const format = new Intl.DateTimeFormat(locale, {dateStyle: 'long', timeZone: 'UTC'});
        for (const day of [1, 2, 11, 28]) {
          for (const month of Array(12).keys()) {
            const own = say(messages, episodeMessages, 'date', day, month, 2026).text;
            expect(plain(own)).to.equal(plain(format.format(Date.UTC(2026, month, day))));
          }
        }
      });

      it('lists', () => {
        const format = new Intl.ListFormat(locale);
        for (const names of LISTS) {
          // Canada drops the last comma or not, by the version of the browser.
          if (tag === 'en-CA' && names.length > 2) continue;
          const own = say(messages, episodeMessages, 'list', names).text;
          expect(plain(own)).to.equal(plain(format.format(names)));
        }
      });

      it('hours, minutes and seconds', () => {
        const units = {hours: 'hour', minutes: 'minute', seconds: 'second'} as const;
        for (const [key, unit] of Object.entries(units)) {
          const format = new Intl.NumberFormat(locale, {style: 'unit', unit, unitDisplay: 'long'});
          // Only seconds are shown when there are none.
          for (const count of unit === 'second' ? COUNTS : COUNTS.slice(1)) {
            const own = say(messages, controlMessages, key as keyof typeof units, count).text;
            expect(plain(own)).to.equal(plain(format.format(count)));
          }
        }
      });

      it('numbers and percentages', () => {
        for (const number of [0.5, 1, 1.25, 2.5]) {
          expect(formatNumber(number, messages)).to.equal(number.toLocaleString(locale));
        }
        for (const percentage of [0, 5, 100]) {
          const own = say(messages, controlMessages, 'percent', percentage).text;
          const format = (percentage / 100).toLocaleString(locale, {style: 'percent'});
          // Only by the space, which nobody hears, do some countries differ from their language.
          expect(own.replace(/\s/, '')).to.equal(plain(format).replace(/\s/, ''));
        }
      });
    });
  }

  it('durations in English, where commas could be taken for those of a list', async () => {
    const english = await messagesIn('en', []);
    const list = new Intl.ListFormat('en', {type: 'unit', style: 'narrow'});
    expect(durationInWords(4718, english)).to.equal(
      list.format(['1 hour', '18 minutes', '38 seconds']),
    );
  });

  it('the direction of every language with a code of two letters', () => {
    const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
    const codes = letters.flatMap((first) => letters.map((second) => first + second));
    for (const language of codes) {
      const {script = ''} = new Intl.Locale(language).maximize();
      const expected = /^(Arab|Hebr|Thaa)$/.test(script) ? 'rtl' : 'ltr';
      expect(directionOf(parseLanguageTag(language)!), language).to.equal(expected);
    }
  });
});
