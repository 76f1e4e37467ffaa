import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {assertProperty} from '../assert-property.js';
import {formatTime} from '../../src/episode/format-time.js';
import {parseClock} from '../../src/episode/parse-clock.js';
import {normalizeChapters} from '../../src/episode/normalize-chapters.js';
import {Problems} from '../../src/episode/problems.js';
import {safeHttpUrl} from '../../src/episode/safe-http-url.js';
import {listedChapterAt, listedIndex} from '../../src/episode/listed-chapters.js';
import {chapterIndexAt, fitToDuration} from '../../src/episode/timeline.js';

describe('parseClock', () => {
  const cases: [unknown, number | undefined][] = [
    ['17:21', 1041],
    ['01:05:39', 3939],
    ['(00:06:29)', 389],
    ['2:04', 124],
    ['00:2:04', 124],
    ['90:00', 5400],
    ['12:42.345', 762.345],
    ['01:37.579', 97.579],
    ['.5', 0.5],
    [0, 0],
    [-1, undefined],
    [NaN, undefined],
    ['', undefined],
    ['soon', undefined],
    ['1:2:3:4', undefined],
    [null, undefined],
  ];
  for (const [value, seconds] of cases) {
    it(`reads ${JSON.stringify(value)} as ${String(seconds)}`, () => {
      expect(parseClock(value)).to.equal(seconds);
    });
  }

  it('reads back every time it writes', () => {
    assertProperty(
      fc.property(fc.nat(1e6), (seconds) => parseClock(formatTime(seconds)) === seconds),
    );
  });
});

describe('chapterIndexAt', () => {
  const chapters = normalizeChapters(
    [10, 20, 20, 30].map((startTime, index) => ({startTime, title: `${index}`})),
    {duration: 40},
  );
  const cases: [number, number][] = [
    [0, -1],
    [9.99, -1],
    [10, 0],
    [19.99, 0],
    [20, 2],
    [30, 3],
    [39.99, 3],
    [40, -1],
  ];
  for (const [time, index] of cases) {
    it(`is ${index} at ${time}`, () => {
      expect(chapterIndexAt(chapters, time)).to.equal(index);
    });
  }

  it('agrees with a plain search, for any chapters and time', () => {
    const starts = fc.array(fc.nat(100), {maxLength: 20});
    assertProperty(
      fc.property(starts, fc.nat(120), (times, time) => {
        const list = normalizeChapters(
          times.map((startTime, index) => ({startTime, title: `${index}`})),
          {duration: 110},
        );
        const plain = list.findLastIndex((c) => c.startTime <= time && time < c.endTime);
        return chapterIndexAt(list, time) === plain;
      }),
    );
  });
});

describe('listedIndex', () => {
  const chapters = normalizeChapters(
    [false, true, false, false, true].map((toc, index) => ({
      startTime: index * 10,
      title: `${index}`,
      toc,
    })),
    {duration: 50},
  );

  it('is that of the chapter, or of the one before it that is in the list', () => {
    expect([-1, 0, 1, 2, 3, 4].map((index) => listedIndex(chapters, index))).to.deep.equal([
      -1, -1, 1, 1, 1, 4,
    ]);
  });

  it('formats a time for display', () => {
    const titles = [5, 15, 39, 40, 50].map((time) => listedChapterAt(chapters, time)?.title);
    expect(titles).to.deep.equal([undefined, '1', '1', '4', undefined]);
  });
});

describe('normalizeChapters', () => {
  it('sorts by start and keeps equal starts as given', () => {
    const list = normalizeChapters([
      {startTime: '1:00', title: 'C'},
      {startTime: '0:30', title: 'A'},
      {startTime: '0:30', title: 'B'},
    ]);
    expect(list.map(({title}) => title)).to.deep.equal(['A', 'B', 'C']);
  });

  it('leaves out a chapter without a time and a repeated one, with a problem', () => {
    const problems = new Problems();
    const list = normalizeChapters(
      [
        {startTime: 'x', title: 'None'},
        {startTime: 5, title: 'A'},
        {startTime: 5, title: 'A '},
      ],
      {problems},
    );
    expect(list).to.have.lengthOf(1);
    expect(problems.list.map(({code}) => code)).to.deep.equal(['no-time', 'repeated']);
  });

  it('leaves out a repeated chapter that follows another one with the same start', () => {
    const list = normalizeChapters(['A', 'B', 'A'].map((title) => ({startTime: 5, title})));
    expect(list.map(({title}) => title)).to.deep.equal(['A', 'B']);
  });

  it('makes ordinary spaces of no-break ones', () => {
    expect(normalizeChapters([{startTime: 0, title: 'und\u00a0 von '}])[0]?.title).to.equal(
      'und von',
    );
  });

  it('ends each chapter with the next and the last with the episode', () => {
    const list = normalizeChapters(
      [0, 60].map((startTime) => ({startTime, title: 'x'})),
      {duration: 90},
    );
    expect(list.map(({endTime}) => endTime)).to.deep.equal([60, 90]);
  });

  it('recognizes advertisements', () => {
    const kinds = ['Info/Werbung', 'Bewerbung', 'Sponsor'].map(
      (title) => normalizeChapters([{startTime: 0, title}])[0]?.kind,
    );
    expect(kinds).to.deep.equal(['ad', undefined, 'ad']);
  });
});

describe('fitToDuration', () => {
  it('ends the last chapter at the media duration', () => {
    const list = normalizeChapters([{startTime: 0, title: 'x'}], {duration: 90});
    expect(fitToDuration(list, 90, 100)[0]?.endTime).to.equal(100);
    expect(fitToDuration(list, 90, 90)).to.equal(list);
  });
});

describe('A list that no page can show', () => {
  it('ends after 10,000 chapters, and a problem says so', () => {
    const problems = new Problems();
    const raw = Array.from({length: 10_001}, (_, startTime) => ({startTime, title: 'A'}));
    expect(normalizeChapters(raw, {problems})).to.have.lengthOf(10_000);
    expect(problems.list).to.deep.equal([{code: 'too-many', at: 'chapters[10000]'}]);
  });

  it('has no times beyond what audio can have', () => {
    const problems = new Problems();
    const raw = [10_000_000, 10_000_001, 1e300, '9999:59:59', '99999999'].map((startTime) => ({
      startTime,
      title: 'A',
    }));
    expect(normalizeChapters(raw, {problems}).map(({startTime}) => startTime)).to.deep.equal([1e7]);
    expect(problems.list.filter(({code}) => code === 'no-time')).to.have.lengthOf(4);
  });
});

describe('safeHttpUrl', () => {
  it('resolves against the place it was found', () => {
    expect(safeHttpUrl('./a.jpg', 'https://example.org/b/c.json')).to.equal(
      'https://example.org/b/a.jpg',
    );
  });

  it('accepts only http and https', () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'JaVaScript:1', ' blob:x', 7]) {
      expect(safeHttpUrl(url, 'https://example.org/')).to.equal(undefined);
    }
  });
});
