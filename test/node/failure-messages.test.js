import assert from 'node:assert/strict';
import {it} from 'node:test';
import {runnerImport} from 'vite';

it('a frame that fails speaks every language, in the words of the player', async () => {
  /** @type {{module: typeof import('../../tools/locale-files.js')}} */
  const {module: locales} = await runnerImport('./tools/locale-files.ts');
  /** @type {{module: typeof import('../../src/embed/failure-messages.js')}} */
  const {module: embed} = await runnerImport('./src/embed/failure-messages.ts');
  const wordsOf = (/** @type {any} */ {errors, incomplete, openAudio}) => [
    errors?.incomplete ?? incomplete,
    openAudio,
  ];
  const expected = Object.fromEntries(
    Object.entries({en: locales.english, ...locales.translations}).map(([tag, messages]) => [
      tag.split('-')[0],
      wordsOf(messages),
    ]),
  );
  assert.deepEqual(embed.failureMessages, expected);
});
