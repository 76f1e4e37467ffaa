import {expect} from '@open-wc/testing';
import {parseMomentLink, rangeOf} from '../../src/episode/moment-link.js';
import {chaptersOf} from '../elements/show.js';

describe('parseMomentLink', () => {
  for (const [url, moment] of [
    ['/e#t=90', {time: {start: 90}}],
    ['/e#t=npt:10,20', {time: {start: 10, end: 20}}],
    ['/e?x=1&t=1m30s', {time: {start: 90}}],
    ['/e#chapter=3', {chapter: 3}],
    ['/e#two&t=1:30', {id: 'two', time: {start: 90}}],
    ['/e#two&chapter=3', {id: 'two', chapter: 3}],
    ['/e?t=90#two', {id: 'two', time: {start: 90}}],
    ['/e#zw%C3%B6lf&t=5', {id: 'zwölf', time: {start: 5}}],
    // The last one counts, and one that can't be read does not.
    ['/e#t=5&t=7&t=x', {time: {start: 7}}],
    ['/e#chapter=2&chapter=4&chapter=0', {chapter: 4}],
    // A time is more precise than a chapter; the fragment counts more than the query.
    ['/e#chapter=2&t=7', {time: {start: 7}}],
    ['/e?t=7#chapter=2', {chapter: 2}],
  ] as const) {
    it(`reads ${url}`, () => expect(parseMomentLink(url)).to.deep.equal(moment));
  }

  for (const url of ['/e', '/e#two', '/e#t=', '/e?chapter=x', '/e#chapter=-1', '/e#chapter=3.5']) {
    it(`finds no moment in ${url}`, () => expect(parseMomentLink(url)).to.equal(undefined));
  }
});

describe('rangeOf', () => {
  const chapters = chaptersOf(4).map((chapter, index) => ({...chapter, toc: index !== 1}));

  it('counts the chapters that are listed', () => {
    expect(rangeOf({chapter: 2}, chapters)).to.deep.equal({start: 120});
  });

  it('is nothing for a chapter that does not exist', () => {
    expect(rangeOf({chapter: 4}, chapters)).to.equal(undefined);
  });

  it('is the time range where there is one', () => {
    expect(rangeOf({time: {start: 3, end: 4}}, chapters)).to.deep.equal({start: 3, end: 4});
  });
});
