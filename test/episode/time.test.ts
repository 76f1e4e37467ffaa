import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {assertProperty} from '../assert-property.js';
import {formatTime, parseTime, parseTimeFragment} from '../../src/readers.js';

describe('parseTime', () => {
  const read = (values: Record<string, number | undefined>) => {
    for (const [text, seconds] of Object.entries(values)) {
      expect(parseTime(text), text).to.equal(seconds);
    }
  };

  it('reads clocks, bare and in brackets', () => {
    read({'17:21': 1041, '(00:06:29)': 389, '[2:04]': 124, '90:00': 5400, ' 1:05:39 ': 3939});
  });

  it('reads Normal Play Time', () => {
    read({'npt:12:05.35': 725.35, '12345.6': 12345.6, '102:3': 6123, '.5': 0.5});
  });

  it('takes more than 59 only where it leads', () => {
    read({'90:00': 5400, '1:60:00': undefined, '0:60': undefined, '99:59:59': 359_999});
  });

  it('reads milliseconds behind a colon or a comma', () => {
    read({
      '01:02:03:050': 3723.05,
      '103:050': 103.05,
      '00:00:12,500': 12.5,
      '0:12,5': 12.5,
      '1,234': undefined,
    });
  });

  it('reads days only where each part has two digits', () => {
    read({'01:02:03:04': 93784, '1:2:3:4': undefined});
  });

  it('reads ISO 8601 durations', () => {
    read({PT1H3M: 3780, 'PT0.040S': 0.04, P1DT1S: 86401, P1Y: undefined, P: undefined});
  });

  it('reads durations in words', () => {
    read({
      '3 hours, 11 minutes, 53 seconds': 11513,
      '6m59s': 419,
      '1HR 3MIN': 3780,
      '87 Min.': 5220,
      '2,5 Stunden': 9000,
    });
  });

  it('takes a number for seconds, and nothing below 0 or beyond all bounds', () => {
    expect(parseTime(12.5)).to.equal(12.5);
    expect(parseTime(-1)).to.equal(undefined);
    expect(parseTime(NaN)).to.equal(undefined);
    expect(parseTime('9'.repeat(50))).to.equal(undefined);
  });

  it('is undefined for what is no time', () => {
    read({'': undefined, bald: undefined, '-1:00': undefined, '10:': undefined, ':': undefined});
  });

  it('reads what formatTime writes', () => {
    assertProperty(
      fc.property(fc.nat(1_000_000), fc.boolean(), (seconds, hours) => {
        expect(parseTime(formatTime(seconds, {hours}))).to.equal(seconds);
      }),
    );
  });

  it('gives a time or nothing for any text', () => {
    assertProperty(
      fc.property(fc.string(), (text) => {
        expect(parseTime(text) ?? 0)
          .to.be.at.least(0)
          .and.below(Infinity);
      }),
    );
  });
});

describe('parseTimeFragment', () => {
  it('reads hours, minutes and seconds as in links to videos', () => {
    expect(parseTimeFragment('#t=17m21s')).to.deep.equal({start: 1041});
    expect(parseTimeFragment('?t=1h2m3s')).to.deep.equal({start: 3723});
    expect(parseTimeFragment('#t=90s,2m')).to.deep.equal({start: 90, end: 120});
    for (const wrong of ['#t=s', '#t=17x', '#t=1s2m', '#t=17m21', '#t=9999999999s', '#t=h1m']) {
      expect(parseTimeFragment(wrong)).to.equal(undefined);
    }
  });

  it('reads a start, an end, or both', () => {
    expect(parseTimeFragment('/e/7#t=17:21')).to.deep.equal({start: 1041});
    expect(parseTimeFragment('#t=,20')).to.deep.equal({start: 0, end: 20});
    expect(parseTimeFragment('#t=npt:10,0:20.5')).to.deep.equal({start: 10, end: 20.5});
  });

  it('reads escapes, and the last of several', () => {
    expect(parseTimeFragment('#t=3%2C7')).to.deep.equal({start: 3, end: 7});
    expect(parseTimeFragment('#t=7&x=%E0%A4%A&t=3&')).to.deep.equal({start: 3});
  });

  it('prefers the fragment to the query', () => {
    expect(parseTimeFragment('/e?t=5')).to.deep.equal({start: 5});
    expect(parseTimeFragment('/e?t=5#t=6')).to.deep.equal({start: 6});
    expect(parseTimeFragment('/e?t=5#top')).to.deep.equal({start: 5});
  });

  it('ignores what breaks the grammar', () => {
    for (const text of [
      '#T=3',
      '#t=.',
      '#t=',
      '#t=,',
      '#t=3,',
      '#t=3,3',
      '#t=0:60:00',
      '#t=0:60',
      '#t=0:5',
      '#t=1:2:03',
    ]) {
      expect(parseTimeFragment(text), text).to.equal(undefined);
    }
    expect(parseTimeFragment('#t=smpte:0:00:03')).to.equal(undefined);
    expect(parseTimeFragment('#t=-1')).to.equal(undefined);
  });
});
