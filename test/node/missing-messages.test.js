import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {describe, it} from 'node:test';
import {missingMessages} from '../../tools/missing-messages.js';

const english = {play: 'Play', back: () => 'Back', network: 'Broken.', undo: 'Undo'};

describe('missing messages', () => {
  it('are those that only English has', () => {
    assert.deepEqual(missingMessages(english, {play: 'Abspielen'}), ['back', 'network', 'undo']);
  });

  it('can be errors and notices, which a language has in objects of their own', () => {
    const translation = {
      play: 'Abspielen',
      back: () => 'Zurück',
      errors: {network: 'Kaputt.'},
      notices: {undo: 'Rückgängig'},
    };
    assert.deepEqual(missingMessages(english, translation), []);
  });

  it('are listed by `npm run check:locales`, which ends with a count', () => {
    const output = execFileSync('node', ['tools/check-locales.js'], {encoding: 'utf8'});
    assert.match(output, /^21 languages, \d+ messages, \d+ missing\n$/m);
  });
});
