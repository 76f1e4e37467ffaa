import {expect} from '@open-wc/testing';
import {
  forgetPlace,
  forgetPlaces,
  readPlace,
  savePlace,
} from '../../../src/features/memory/places.js';

describe('places', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => localStorage.clear());

  it('are read as they were saved, each for its episode', () => {
    savePlace('one', {position: 100, stamp: 1});
    savePlace('two', {position: 200, stamp: 2});
    expect(readPlace('one')).to.deep.equal({position: 100, stamp: 1});
    expect(readPlace('two')).to.deep.equal({position: 200, stamp: 2});
    expect(readPlace('three')).to.equal(undefined);
  });

  it('are not overwritten or forgotten by a tab that was heard earlier', () => {
    savePlace('one', {position: 500, stamp: 20});
    savePlace('one', {position: 100, stamp: 10});
    forgetPlace('one', 10);
    expect(readPlace('one')?.position).to.equal(500);
  });

  it('are 200 at most; the one that was heard longest ago goes first', () => {
    for (let index = 0; index <= 200; index++) {
      savePlace(`episode ${index}`, {position: 60, stamp: 1000 - index});
    }
    expect(readPlace('episode 0')?.position).to.equal(60);
    expect(readPlace('episode 199')?.position).to.equal(60);
    expect(readPlace('episode 200')).to.equal(undefined);
  });

  it('are all forgotten when the listener says so', () => {
    savePlace('one', {position: 100, stamp: 1});
    forgetPlaces();
    expect(localStorage).to.have.lengthOf(0);
  });

  it('leave nothing behind when the last one is forgotten', () => {
    savePlace('one', {position: 100, stamp: 1});
    forgetPlace('one', 2);
    expect(localStorage).to.have.lengthOf(0);
  });

  it('survive an episode that is named like a method of objects', () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      expect(readPlace(name)).to.equal(undefined);
      savePlace(name, {position: 100, stamp: 1});
      expect(readPlace('other')).to.equal(undefined);
    }
  });

  for (const [name, text] of [
    ['no JSON', '{'],
    ['no object', '7'],
    ['no places', '{"version":1,"value":[1,{"position":-5,"stamp":1},{"position":"5"}]}'],
  ] as const) {
    it(`are none where the storage holds ${name}, and can be saved then`, () => {
      localStorage.setItem('kapitel:places', text);
      expect(readPlace('0')).to.equal(undefined);
      savePlace('one', {position: 100, stamp: 1});
      expect(readPlace('one')?.position).to.equal(100);
    });
  }

  it('of a later version are neither read nor overwritten', () => {
    const later = '{"version":2,"value":{"one":{"position":100,"stamp":1}}}';
    localStorage.setItem('kapitel:places', later);
    expect(readPlace('one')).to.equal(undefined);
    savePlace('one', {position: 5, stamp: 9});
    expect(localStorage.getItem('kapitel:places')).to.equal(later);
  });
});
