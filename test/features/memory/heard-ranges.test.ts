import {expect} from '@open-wc/testing';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import {readHeard, saveHeard} from '../../../src/features/memory/heard-ranges.js';
import {chaptersOf, fakeSound, playerWith, rows, settled, showIntent} from '../../elements/show.js';
import {until} from '../../until.js';

const episode = {guid: 'one', duration: 3600, chapters: chaptersOf(6, undefined, 600)};

describe('what was heard', () => {
  let sound: ReturnType<typeof fakeSound>;
  beforeEach(() => (sound = fakeSound()));
  afterEach(() => sound.restore());

  async function playing(attributes: Record<string, string> = {}): Promise<KapitelPlayer> {
    const element = await playerWith(episode, attributes);
    await showIntent(element);
    void element.play();
    sound.engine.say('durationchange', {duration: 3600, readyState: 4});
    sound.engine.say('playing');
    await settled(element);
    return element;
  }
  /** Plays from one position to another. */
  function hear(start: number, end: number): void {
    for (let position = start; position <= end; position++) {
      sound.engine.moveTo(position);
      sound.engine.say('timeupdate');
    }
  }
  const marks = (element: KapitelPlayer) =>
    rows(element).map((row) => row.parentElement!.classList.value.trim());
  const names = (element: KapitelPlayer) => rows(element).map((row) => row.textContent);

  it('is kept in ranges, without what was skipped', async () => {
    const element = await playing();
    hear(100, 130);
    sound.engine.moveTo(700);
    sound.engine.say('timeupdate');
    hear(700, 720);
    element.pause();
    expect(readHeard('one')).to.deep.equal([
      [100, 130],
      [700, 720],
    ]);
  });

  it('is shown in the rows, and said, at the next visit, but not before its first play', async () => {
    saveHeard(
      'one',
      [
        [0, 598],
        [700, 720],
        [1800, 1803],
      ],
      1,
    );
    const before = await playerWith(episode);
    await showIntent(before);
    expect(marks(before).join('')).to.equal('');
    before.remove();
    const element = await playing();
    await until(() => marks(element)[0] === 'heard');
    expect(marks(element)).to.deep.equal(['heard', 'part-heard', '', '', '', '']);
    expect(names(element)[0]).to.match(/; heard$/);
    expect(names(element)[1]).to.match(/; partly heard$/);
    expect(names(element)[2]).not.to.contain('heard');
  });

  it('is neither kept nor read with the memory off', async () => {
    saveHeard('one', [[0, 600]], 1);
    const element = await playing({memory: 'off'});
    hear(700, 720);
    element.pause();
    expect(marks(element).join('')).to.equal('');
    expect(readHeard('one')).to.deep.equal([[0, 600]]);
  });

  it('is joined with what another tab has saved, within limits', () => {
    saveHeard('one', [[0, 10]], 1);
    expect(saveHeard('one', [[10, 20]], 2)).to.deep.equal([[0, 20]]);
    for (let index = 0; index < 100; index++) saveHeard('one', [[index * 9, index * 9 + 4]], 3);
    expect(readHeard('one')).to.have.lengthOf(40);
    for (let index = 0; index < 201; index++) saveHeard(`episode ${index}`, [[0, 9]], 10 + index);
    expect(readHeard('one')).to.deep.equal([]);
    expect(readHeard('episode 200')).to.deep.equal([[0, 9]]);
  });

  for (const value of [
    '7',
    '[1]',
    '{"one":{"times":7,"stamp":1}}',
    '{"one":{"times":["a",{},-5,3,9,1],"stamp":1}}',
  ]) {
    it(`is nothing where the storage holds ${value}`, () => {
      localStorage.setItem('kapitel:heard', `{"version":1,"value":${value}}`);
      expect(readHeard('one')).to.deep.equal([]);
    });
  }
});
