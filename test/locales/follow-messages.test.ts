import {expect} from '@open-wc/testing';
import {addLanguage, followMessages} from '../../src/locales/follow-messages.js';
import {paintMessages} from '../../src/locales/languages/en/paint-messages.js';
import type {Messages} from '../../src/locales/messages.js';
import {say} from '../../src/locales/say.js';
import {ChunkLoader} from '../../src/player/chunk-loader.js';

const chunks = new ChunkLoader(() => undefined);
const play = (messages: Messages) => say(messages, paintMessages, 'play').text;

describe('followMessages', () => {
  it('brings messages that are added later, until it is ended', async () => {
    const shown: string[] = [];
    let next: (messages: Messages) => void = () => undefined;
    const message = () => new Promise<Messages>((resolve) => (next = resolve));
    const first = message();
    const stop = followMessages(
      'en',
      (messages) => {
        shown.push(play(messages));
        next(messages);
      },
      chunks,
    );
    await first;
    const second = message();
    addLanguage('en', {play: 'Listen'});
    await second;
    stop();
    addLanguage('en', {play: 'Play'});
    await import('../../src/locales/languages.js');
    expect(shown).to.deep.equal(['Play', 'Listen']);
  });

  it('brings nothing to a caller that ended it while the messages were loading', async () => {
    const shown: string[] = [];
    followMessages('sv', (messages) => shown.push(play(messages)), chunks)();
    await new Promise((resolve) => followMessages('sv', resolve, chunks));
    expect(shown).to.be.empty;
  });
});
