import {expect} from '@open-wc/testing';
import {durationInWords} from '../../src/locales/duration.js';
import {words as en} from '../../src/locales/en.js';
import {languages, messagesIn} from '../../src/locales/languages.js';
import {errors} from '../../src/locales/english-errors.js';
import {notices, noticeWords} from '../../src/locales/english-notices.js';
import {addLanguage, followMessages} from '../../src/locales/locales.js';
import type {Messages, SomeWords, Words} from '../../src/locales/messages.js';

const load = (tag: string, added: [string, SomeWords][] = []) => messagesIn(tag, added);

/** Every word, functions called with something a player would say. */
function said(words: Words): Record<string, string> {
  const {player, back, forward, position, about, chapterTimes, errors, notices, ...rest} = words;
  const {earlier, later, ...sentences} = notices;
  return {
    ...(rest as unknown as Record<string, string>),
    ...errors,
    ...(sentences as unknown as Record<string, string>),
    earlier: earlier(15),
    later: later(15),
    player: player('“X”'),
    back: back(15),
    forward: forward(30),
    position: position('{time}', '{duration}', '{chapter}'),
    about: about('{time}'),
    chapterTimes: chapterTimes('{start}', '{length}'),
  };
}

/** Words that are right in another language although English has the same. */
const SHARED = new Set(['Position', 'Volume', 'Pause', 'Podcast player: “X”']);

describe('languages', () => {
  for (const [name, fetchWords] of Object.entries(languages)) {
    describe(name, () => {
      let words: Words;
      before(async () => {
        ({words} = await fetchWords());
      });

      it('has every word, and none of them is English', () => {
        const own = said(words);
        const english = said({...en, errors, notices});
        expect(Object.keys(own)).to.have.members(Object.keys(english));
        for (const [key, word] of Object.entries(own)) {
          expect(word.trim(), key).not.to.equal('');
          if (!SHARED.has(word)) expect(word, key).not.to.equal(english[key]);
        }
      });

      it('says how far it skips', () => {
        const {earlier, later} = words.notices;
        for (const skip of [words.back, words.forward, earlier, later]) {
          const sentences = [1, 2, 5, 15, 30].map(skip);
          expect(new Set(sentences).size).to.equal(5);
          for (const [index, count] of [5, 15, 30].entries()) {
            expect(sentences[index + 2])
              .to.contain(String(count))
              .and.not.contain('#');
          }
        }
        for (const count of [1, 2, 5, 15, 30]) {
          expect(words.back(count)).not.to.equal(words.forward(count));
          expect(earlier(count)).not.to.equal(later(count));
        }
      });

      it('says the position, with a chapter and without', () => {
        for (const seconds of [0, 1, 2, 5, 15, 30, 4718]) {
          const time = durationInWords(seconds, name);
          expect(time).to.match(/\p{L}/u);
          const whole = durationInWords(5000, name);
          const full = words.position(time, whole, 'X & Y');
          const short = words.position(time, whole, '');
          expect(full).to.contain(time).and.contain(whole).and.contain('X & Y');
          expect(short)
            .to.contain(time)
            .and.contain(whole)
            .and.not.match(/[,،，、]\s*$/);
          expect(full.startsWith(short)).to.equal(true);
        }
      });

      it('says where a chapter is, with its length and without', () => {
        const full = words.chapterTimes(words.about('{start}'), '{length}');
        expect(full).to.contain('{start}').and.contain('{length}');
        const short = words.chapterTimes('{start}', '');
        expect(short)
          .to.contain('{start}')
          .and.not.match(/[,،，、]\s*$/);
      });
    });
  }

  it('lists the parts of a length as the language does, without `DurationFormat` too', () => {
    const known = Intl as {DurationFormat?: unknown};
    const {DurationFormat} = known;
    known.DurationFormat = undefined;
    try {
      expect(durationInWords(4718, 'en-AU')).to.equal('1 hour, 18 minutes, 38 seconds');
      expect(durationInWords(4718, 'ja-JP')).to.equal('1 時間 18 分 38 秒');
    } finally {
      known.DurationFormat = DurationFormat;
    }
  });

  it('follows the plural rules of the language', async () => {
    const forms = async (tag: string) => {
      const {back} = await load(tag);
      return [1, 2, 5, 15, 31].map(back);
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

  const same: [tag: string, word: string][] = [
    ['de-AT', 'Abspielen'],
    ['DE', 'Abspielen'],
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
  for (const [tag, word] of same) {
    it(`finds “${word}” for “${tag.slice(0, 20)}”`, async () => {
      const messages = await load(tag);
      expect(messages.play).to.equal(word);
      expect(() => new Intl.NumberFormat(messages.language)).not.to.throw();
    });
  }

  it('knows which way a language is written, even one it does not speak', async () => {
    const directions = await Promise.all(
      ['ar', 'he', 'fa', 'ur', 'de', 'ja', 'az-Arab'].map(
        async (tag) => (await load(tag)).direction,
      ),
    );
    expect(directions).to.deep.equal(['rtl', 'rtl', 'rtl', 'rtl', 'ltr', 'ltr', 'rtl']);
  });

  it('writes numbers like the clocks, in Latin digits', async () => {
    const {language} = await load('ar-EG');
    expect((1.25).toLocaleString(language)).to.match(/^1\D25$/);
  });
});

describe('added words', () => {
  it('change a language, and leave the rest of it', async () => {
    const messages = await load('de-AT', [['de', {play: 'Anhören', errors: {network: 'Weg.'}}]]);
    expect(messages.play).to.equal('Anhören');
    expect(messages.pause).to.equal('Pause');
    expect(messages.errors?.network).to.equal('Weg.');
    expect(messages.errors?.decode).to.contain('beschädigt');
  });

  it('change what is said of the sound, and leave the rest of it', async () => {
    const added: [string, SomeWords][] = [['de', {notices: {undo: 'Zurück'}}]];
    const german = noticeWords(await load('de', added));
    expect(german.undo).to.equal('Zurück');
    expect(german.slow).to.contain('Verbindung');
    const klingon = noticeWords(await load('tlh', [['tlh', {notices: {undo: 'X'}}]]));
    expect(klingon.undo).to.equal('X');
    expect(klingon.slow).to.equal(notices.slow);
  });

  const reached: [added: string, spoken: string, whether: boolean][] = [
    ['zh-Hans', 'zh-CN', true],
    ['zh-Hant', 'zh-CN', false],
    ['pt-BR', 'pt', true],
    ['pt-BR', 'pt-PT', false],
    ['nb', 'no', true],
    ['no', 'nb-NO', true],
    ['de', 'de-AT', true],
    ['fa', 'tlh', false],
  ];
  for (const [tag, spoken, whether] of reached) {
    it(`for “${tag}” are ${whether ? '' : 'not '}those for “${spoken}”`, async () => {
      const {play} = await load(spoken, [[tag, {play: '!'}]]);
      expect(play === '!').to.equal(whether);
    });
  }

  it('of a region count there only', async () => {
    const added: [string, SomeWords][] = [['de-AT', {play: 'Anhören'}]];
    expect((await load('de', added)).play).to.equal('Abspielen');
    expect((await load('de-AT', added)).play).to.equal('Anhören');
  });

  it('make a new language, with English where they lack something', async () => {
    const messages = await load('tlh', [['tlh', {play: 'taH'}]]);
    expect(messages.play).to.equal('taH');
    expect(messages.pause).to.equal('Pause');
    expect(messages.language).to.contain('tlh');
  });

  it('do nothing under a broken tag', async () => {
    expect((await load('de', [['de_AT', {play: '!'}]])).play).to.equal('Abspielen');
  });

  it('reach those who speak the language already, until they stop listening', async () => {
    const heard: string[] = [];
    let next: (messages: Messages) => void = () => undefined;
    const word = () => new Promise<Messages>((resolve) => (next = resolve));
    const first = word();
    const stop = followMessages('en', (messages) => {
      heard.push(messages.play);
      next(messages);
    });
    await first;
    const second = word();
    addLanguage('en', {play: 'Listen'});
    await second;
    stop();
    addLanguage('en', {play: 'Play'});
    await import('../../src/locales/languages.js');
    expect(heard).to.deep.equal(['Play', 'Listen']);
  });

  it('are not told any more to who stopped listening while they were on their way', async () => {
    const heard: string[] = [];
    followMessages('sv', ({play}) => heard.push(play))();
    await new Promise((resolve) => followMessages('sv', resolve));
    expect(heard).to.be.empty;
  });
});
