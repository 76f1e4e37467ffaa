import {expect} from '@open-wc/testing';
import {durationInWords} from '../../src/locales/duration-in-words.js';
import {aboutMessages} from '../../src/locales/languages/en/about-messages.js';
import {continueMessages} from '../../src/locales/languages/en/continue-messages.js';
import {controlMessages} from '../../src/locales/languages/en/control-messages.js';
import {errorMessages} from '../../src/locales/languages/en/error-messages.js';
import {keyMessages} from '../../src/locales/languages/en/key-messages.js';
import {laneMessages} from '../../src/locales/languages/en/lane-messages.js';
import {noticeMessages} from '../../src/locales/languages/en/notice-messages.js';
import {episodeMessages} from '../../src/locales/languages/en/episode-messages.js';
import {paintMessages} from '../../src/locales/languages/en/paint-messages.js';
import {panelMessages} from '../../src/locales/languages/en/panel-messages.js';
import {quoteMessages} from '../../src/locales/languages/en/quote-messages.js';
import {shareMessages} from '../../src/locales/languages/en/share-messages.js';
import {skipMessages} from '../../src/locales/languages/en/skip-messages.js';
import {sleepMessages} from '../../src/locales/languages/en/sleep-messages.js';
import {stickyMessages} from '../../src/locales/languages/en/sticky-messages.js';
import {transcriptMessages} from '../../src/locales/languages/en/transcript-messages.js';
import {windowMessages} from '../../src/locales/languages/en/window-messages.js';
import {translateMessages} from '../../src/locales/languages/en/translate-messages.js';
import {languages, messagesIn} from '../../src/locales/languages.js';
import {withLaterMessages} from '../../src/locales/later-languages.js';
import type {AllMessages, Messages, Translation} from '../../src/locales/messages.js';
import {say} from '../../src/locales/say.js';

const english: AllMessages = {
  ...paintMessages,
  ...episodeMessages,
  ...controlMessages,
  ...panelMessages,
  ...keyMessages,
  ...errorMessages,
  ...noticeMessages,
  ...shareMessages,
  ...skipMessages,
  ...sleepMessages,
  ...stickyMessages,
  ...transcriptMessages,
  ...windowMessages,
  ...continueMessages,
  ...laneMessages,
  ...translateMessages,
  ...quoteMessages,
  ...aboutMessages,
};

const load = async (tag: string, added: [string, Translation][] = []) =>
  withLaterMessages(await messagesIn(tag, added));

/** Messages that are sentences or names; dates, numbers and signs are compared with `Intl` elsewhere. */
const WORDS = Object.keys(english).filter(
  (key) =>
    !/^(date|list|hours|minutes|seconds|betweenUnits|semicolon|decimalSign|percent|quoted)$/.test(
      key,
    ),
) as (keyof AllMessages)[];

const ARGUMENTS: Partial<Record<keyof AllMessages, readonly unknown[]>> = {
  player: ['“X”'],
  back: [15],
  forward: [30],
  earlier: [15],
  later: [15],
  position: ['{time}', '{duration}', '{chapter}'],
  about: ['{time}'],
  chapterName: [4, 9, '{title}'],
  nextWords: ['{name}'],
  translateTo: ['{language}'],
  loadingLanguage: ['{percent}'],
  translating: ['{percent}'],
  startsAt: ['{time}'],
  lasts: ['{duration}'],
  timerEnds: ['{end}'],
  speaker: ['{label}'],
  fromTime: ['{time}'],
  timeLeft: ['{time}'],
  chapterIs: [4, '{title}'],
  times: ['1.25'],
  noChapter: ['X'],
  playsFor: ['{chosen}', '{all}'],
  skippedNow: ['{title}'],
  showPictures: ['{sites}'],
  chapterLink: ['{title}'],
  chapterMoved: ['{title}', '{time}'],
};

function textOf(messages: Partial<AllMessages>, key: keyof AllMessages): string | undefined {
  const message = messages[key] as string | ((...args: readonly unknown[]) => string) | undefined;
  return typeof message === 'function' ? message(...(ARGUMENTS[key] ?? [])) : message;
}

/** Messages that are right in another language although English has the same. */
const SHARED = new Set([
  'Transcript',
  'Position',
  'Volume',
  'Pause',
  'Link',
  'Podcast player: “X”',
]);

describe('languages', () => {
  for (const tag of Object.keys(languages)) {
    describe(tag, () => {
      let messages: Messages;
      let own: AllMessages;
      before(async () => {
        messages = await load(tag);
        own = {...english, ...messages.translation};
      });

      it('has no empty message, none that English lacks, and none that is English', () => {
        expect(english).to.include.all.keys(messages.translation);
        for (const key of WORDS) {
          const text = textOf(messages.translation, key);
          if (text === undefined) continue;
          expect(text.trim(), key).not.to.equal('');
          if (!SHARED.has(text)) expect(text, key).not.to.equal(textOf(english, key));
        }
      });

      it('says how far it skips', () => {
        const {back, forward, earlier, later} = own;
        for (const skip of [back, forward, earlier, later]) {
          const sentences = [1, 2, 5, 15, 30].map(skip);
          expect(new Set(sentences).size).to.equal(5);
          for (const [index, count] of [5, 15, 30].entries()) {
            expect(sentences[index + 2])
              .to.contain(String(count))
              .and.not.contain('#');
          }
        }
        for (const count of [1, 2, 5, 15, 30]) {
          expect(back(count)).not.to.equal(forward(count));
          expect(earlier(count)).not.to.equal(later(count));
        }
      });

      it('says the position; the duration and the chapter can be missing', () => {
        const {position} = own;
        for (const seconds of [0, 1, 2, 5, 15, 30, 4718]) {
          const time = durationInWords(seconds, messages);
          expect(time).to.match(/\p{L}/u);
          const whole = durationInWords(5000, messages);
          const full = position(time, whole, 'X & Y');
          const short = position(time, whole, '');
          expect(full).to.contain(time).and.contain(whole).and.contain('X & Y');
          expect(full.startsWith(short)).to.equal(true);
          expect(position(time, '', '')).to.equal(time);
          expect(position(time, '', 'X & Y')).to.match(/\P{L}X & Y$/u);
        }
      });

      it('names the player, also without a title', () => {
        expect(own.player('X')).to.match(/[:：].*X$/);
        expect(own.player('')).to.match(/\p{L}$/u);
      });

      it('names a chapter by its number and its title', () => {
        expect(own.chapterName(4, 9, 'X & Y'))
          .to.match(/4.*9|9.*4/)
          .and.match(/X & Y$/);
      });
    });
  }

  it('says a duration in words, without the units that are 0', async () => {
    const german = await load('de');
    const said = [0, 1, 60, 3600, 3661, 4718.9].map((seconds) => durationInWords(seconds, german));
    expect(said).to.deep.equal([
      '0 Sekunden',
      '1 Sekunde',
      '1 Minute',
      '1 Stunde',
      '1 Stunde 1 Minute 1 Sekunde',
      '1 Stunde 18 Minuten 38 Sekunden',
    ]);
    expect(durationInWords(4718, await load('ar'))).to.equal('ساعة و18 دقيقة و38 ثانية');
    expect(durationInWords(4718, await load('zh'))).to.equal('1小时18分钟38秒钟');
  });

  it('follows the plural rules of the language', async () => {
    const forms = async (tag: string) => {
      const messages = await load(tag);
      return [1, 2, 5, 15, 31].map((count) => say(messages, controlMessages, 'back', count).text);
    };
    expect(await forms('ru')).to.deep.equal([
      'Назад на 1 секунду',
      'Назад на 2 секунды',
      'Назад на 5 секунд',
      'Назад на 15 секунд',
      'Назад на 31 секунду',
    ]);
    expect(await forms('pl')).to.include.members([
      'Przewiń do tyłu o 2 sekundy',
      'Przewiń do tyłu o 15 sekund',
    ]);
    expect(await forms('ar')).to.include.members(['رجوع ثانيتين', 'رجوع 5 ثوانٍ', 'رجوع 15 ثانية']);
    expect(await forms('en')).to.include.members(['Back 1 second', 'Back 5 seconds']);
  });

  const same: [tag: string, play: string][] = [
    ['de-AT', 'Abspielen'],
    ['DE', 'Abspielen'],
    ['de-DE-1996', 'Abspielen'],
    ['pt', 'Reproduzir'],
    ['pt-PT', 'Reproduzir'],
    ['pt-br', 'Reproduzir'],
    ['zh', '播放'],
    ['zh-CN', '播放'],
    ['zh-Hans-SG', '播放'],
    ['no', 'Spill av'],
    ['nn-NO', 'Spill av'],
    ['iw', 'הפעלה'],
    ['en-GB', 'Play'],
    ['zh-TW', 'Play'],
    ['zh-Hant', 'Play'],
    ['fa', 'Play'],
    ['tlh', 'Play'],
    ['constructor', 'Play'],
    ['de_AT', 'Play'],
    ['', 'Play'],
    ['x'.repeat(99), 'Play'],
  ];
  for (const [tag, play] of same) {
    it(`finds “${play}” for “${tag.slice(0, 20)}”`, async () => {
      const messages = await load(tag);
      const {text, lang} = say(messages, paintMessages, 'play');
      expect(text).to.equal(play);
      expect(lang).to.equal(play === 'Play' && tag !== 'en-GB' ? 'en' : tag);
    });
  }

  it('has the direction of a language, even of one without messages', async () => {
    const directions = await Promise.all(
      ['ar', 'he', 'fa', 'ur', 'de', 'ja', 'az-Arab', 'ar-Latn'].map(
        async (tag) => (await load(tag)).direction,
      ),
    );
    expect(directions).to.deep.equal(['rtl', 'rtl', 'rtl', 'rtl', 'ltr', 'ltr', 'rtl', 'ltr']);
  });
});

describe('added messages', () => {
  const play = async (tag: string, added: [string, Translation][]) =>
    say(await load(tag, added), paintMessages, 'play').text;

  it('change a language, and leave the rest of it', async () => {
    const messages = await load('de-AT', [['de', {play: 'Anhören', errors: {network: 'Weg.'}}]]);
    expect(say(messages, paintMessages, 'play').text).to.equal('Anhören');
    expect(say(messages, paintMessages, 'pause').text).to.equal('Pause');
    expect(say(messages, errorMessages, 'network').text).to.equal('Weg.');
    expect(say(messages, errorMessages, 'decode').text).to.contain('beschädigt');
  });

  it('change the notices, and leave the rest of them', async () => {
    const added: [string, Translation][] = [['de', {notices: {undo: 'Zurück'}}]];
    const german = await load('de', added);
    expect(say(german, noticeMessages, 'undo').text).to.equal('Zurück');
    expect(say(german, noticeMessages, 'slow').text).to.contain('Verbindung');
    const klingon = await load('tlh', [['tlh', {notices: {undo: 'X'}}]]);
    expect(say(klingon, noticeMessages, 'undo')).to.deep.equal({text: 'X', lang: 'tlh'});
    expect(say(klingon, noticeMessages, 'slow')).to.deep.equal({
      text: noticeMessages.slow,
      lang: 'en',
    });
  });

  const reached: [added: string, shown: string, whether: boolean][] = [
    ['zh-Hans', 'zh-CN', true],
    ['zh-Hant', 'zh-CN', false],
    ['zh-TW', 'zh-Hant', true],
    ['pt-BR', 'pt', true],
    ['pt-BR', 'pt-PT', false],
    ['nb', 'no', true],
    ['no', 'nb-NO', true],
    ['de', 'de-AT', true],
    ['de-DE', 'de', true],
    ['fa', 'tlh', false],
  ];
  for (const [tag, shown, whether] of reached) {
    it(`for “${tag}” are ${whether ? '' : 'not '}those for “${shown}”`, async () => {
      expect((await play(shown, [[tag, {play: '!'}]])) === '!').to.equal(whether);
    });
  }

  it('of a region count there only', async () => {
    const added: [string, Translation][] = [['de-AT', {play: 'Anhören'}]];
    expect(await play('de', added)).to.equal('Abspielen');
    expect(await play('de-AT', added)).to.equal('Anhören');
  });

  it('make a new language, with English where they lack something', async () => {
    const messages = await load('tlh', [['tlh', {play: 'taH'}]]);
    expect(say(messages, paintMessages, 'play')).to.deep.equal({text: 'taH', lang: 'tlh'});
    expect(say(messages, paintMessages, 'pause')).to.deep.equal({text: 'Pause', lang: 'en'});
  });

  it('leave dates, lists and durations of a new language to the browser', async () => {
    const messages = await load('hu', [['hu', {play: 'Lejátszás'}]]);
    expect(say(messages, episodeMessages, 'date', 4, 2, 2025).text).to.equal('2025. március 4.');
    expect(say(messages, episodeMessages, 'list', ['A', 'B', 'C']).text).to.equal('A, B és C');
    expect(durationInWords(3660, messages)).to.equal('1 óra 1 perc');
  });

  it('do nothing under an invalid tag', async () => {
    expect(await play('de', [['de_AT', {play: '!'}]])).to.equal('Abspielen');
  });
});
