import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {formatTime, parseClock} from '../../src/episode/clock.js';
import {Problems, tidyChapters, tidyUrl} from '../../src/episode/tidy.js';
import {
  chapterIndexAt,
  fitToDuration,
  listedChapterAt,
  listedIndex,
} from '../../src/episode/timeline.js';

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
    fc.assert(fc.property(fc.nat(1e6), (seconds) => parseClock(formatTime(seconds)) === seconds));
  });
});

describe('chapterIndexAt', () => {
  const chapters = tidyChapters(
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
    fc.assert(
      fc.property(starts, fc.nat(120), (times, time) => {
        const list = tidyChapters(
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
  const chapters = tidyChapters(
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

  it('tells what a listener is shown of a time', () => {
    const titles = [5, 15, 39, 40, 50].map((time) => listedChapterAt(chapters, time)?.title);
    expect(titles).to.deep.equal([undefined, '1', '1', '4', undefined]);
  });
});

describe('tidyChapters', () => {
  it('sorts by start and keeps equal starts as given', () => {
    const list = tidyChapters([
      {startTime: '1:00', title: 'C'},
      {startTime: '0:30', title: 'A'},
      {startTime: '0:30', title: 'B'},
    ]);
    expect(list.map(({title}) => title)).to.deep.equal(['A', 'B', 'C']);
  });

  it('drops a chapter without a time, a repeat, and says so', () => {
    const problems = new Problems();
    const list = tidyChapters(
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

  it('drops a repeat that another chapter of the same start stands before', () => {
    const list = tidyChapters(['A', 'B', 'A'].map((title) => ({startTime: 5, title})));
    expect(list.map(({title}) => title)).to.deep.equal(['A', 'B']);
  });

  it('makes ordinary spaces of no-break ones', () => {
    expect(tidyChapters([{startTime: 0, title: 'und\u00a0 von '}])[0]?.title).to.equal('und von');
  });

  it('ends each chapter with the next and the last with the episode', () => {
    const list = tidyChapters(
      [0, 60].map((startTime) => ({startTime, title: 'x'})),
      {duration: 90},
    );
    expect(list.map(({endTime}) => endTime)).to.deep.equal([60, 90]);
  });

  it('tells advertisements', () => {
    const kinds = ['Info/Werbung', 'Bewerbung', 'Sponsor'].map(
      (title) => tidyChapters([{startTime: 0, title}])[0]?.kind,
    );
    expect(kinds).to.deep.equal(['ad', undefined, 'ad']);
  });
});

describe('fitToDuration', () => {
  it('lets the last chapter end with the real sound', () => {
    const list = tidyChapters([{startTime: 0, title: 'x'}], {duration: 90});
    expect(fitToDuration(list, 90, 100)[0]?.endTime).to.equal(100);
    expect(fitToDuration(list, 90, 90)).to.equal(list);
  });
});

describe('tidyUrl', () => {
  it('resolves against the place it was found', () => {
    expect(tidyUrl('./a.jpg', 'https://example.org/b/c.json')).to.equal(
      'https://example.org/b/a.jpg',
    );
  });

  it('lets nothing through but http and https', () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'JaVaScript:1', ' blob:x', 7]) {
      expect(tidyUrl(url, 'https://example.org/')).to.equal(undefined);
    }
  });
});
