/**
 * Lists the messages that each language lacks; there it shows the English ones. With `--release` it fails if
 * any is missing.
 */
import {runnerImport} from 'vite';
import {missingMessages} from './missing-messages.js';

/** @type {{module: typeof import('./locale-files.js')}} */
const {module: locales} = await runnerImport('./tools/locale-files.ts');
const {english, translations} = locales;

let missing = 0;
for (const [tag, translation] of Object.entries(translations)) {
  const keys = missingMessages(english, translation);
  if (keys.length) console.log(`${tag}: ${keys.join(', ')}`);
  missing += keys.length;
}
const languages = Object.keys(translations).length + 1;
console.log(`${languages} languages, ${Object.keys(english).length} messages, ${missing} missing`);
if (missing && process.argv.includes('--release')) process.exitCode = 1;
