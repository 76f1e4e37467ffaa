import {expect} from '@open-wc/testing';
import type {KapitelPlayer} from '../../src/elements/player/kapitel-player.js';
import {createStore} from '../../src/shims/podlove-store.js';
import {chaptersOf, fakeSound, playerWith} from '../elements/show.js';

describe('Podlove’s actions', () => {
  let sound: ReturnType<typeof fakeSound>;
  let player: KapitelPlayer;
  let act: (type: string, payload?: unknown) => number;

  beforeEach(async () => {
    sound = fakeSound();
    const chapters = chaptersOf(5).map((chapter, index) => ({...chapter, toc: index !== 2}));
    player = await playerWith({chapters});
    const {dispatch} = createStore(player);
    act = (type, payload) => {
      dispatch({type, payload});
      return player.currentTime;
    };
  });
  afterEach(() => sound.restore());

  it('go to the neighbouring chapters of the list, past one that is kept out of it', () => {
    player.currentTime = 70;
    expect(act('PLAYER_NEXT_CHAPTER')).to.equal(180);
    expect(act('PLAYER_PREVIOUS_CHAPTER')).to.equal(60);
  });

  it('go back to the start of a chapter that is well under way', () => {
    player.currentTime = 200;
    expect(act('PLAYER_PREVIOUS_CHAPTER')).to.equal(180);
  });

  it('stay where they are behind the last chapter, and at the first', () => {
    player.currentTime = 250;
    expect(act('PLAYER_NEXT_CHAPTER')).to.equal(250);
    player.currentTime = 1;
    expect(act('PLAYER_PREVIOUS_CHAPTER')).to.equal(0);
  });

  it('count all chapters, from 0', () => {
    expect(act('PLAYER_SET_CHAPTER', 2)).to.equal(120);
    expect(act('PLAYER_SET_CHAPTER', 0)).to.equal(0);
    expect(act('PLAYER_SET_CHAPTER', 9)).to.equal(0);
  });
});
