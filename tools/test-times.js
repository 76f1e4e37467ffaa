/**
 * Notes how long each test file takes, as lines `seconds<tab>file`, in the file that `TEST_TIMES` names: a reporter for
 * the web test runner and, as the default export, one for Node's.
 */
import {appendFileSync} from 'node:fs';
import {relative} from 'node:path';

const {TEST_TIMES} = process.env;

/**
 * @param {string} file
 * @param {number} milliseconds
 * @param {string} [browser]
 */
function note(file, milliseconds, browser = '') {
  const name = `${relative(process.cwd(), file)} ${browser}`.trim();
  if (TEST_TIMES) appendFileSync(TEST_TIMES, `${(milliseconds / 1000).toFixed(1)}\t${name}\n`);
}

/**
 * Measures from the opening of a file's page to the end of its tests.
 *
 * @returns {import('@web/test-runner').Reporter}
 */
export function timesReporter() {
  /** @type {Map<string, number>} */
  const starts = new Map();
  return {
    start({sessions, startTime}) {
      sessions.on('session-status-updated', ({id, status, testFile, group}) => {
        if (status === 'INITIALIZING') starts.set(id, Date.now());
        // The first files begin before the reporters do.
        if (status === 'FINISHED')
          note(testFile, Date.now() - (starts.get(id) ?? startTime), group.name);
      });
    },
  };
}

/**
 * Adds up the tests and suites at the top of each file.
 *
 * @param {AsyncIterable<import('node:test/reporters').TestEvent>} events
 */
export default async function* (events) {
  /** @type {Map<string, number>} */
  const times = new Map();
  for await (const {type, data} of events) {
    if ((type !== 'test:pass' && type !== 'test:fail') || data.nesting || !data.file) continue;
    times.set(data.file, (times.get(data.file) ?? 0) + data.details.duration_ms);
  }
  for (const [file, milliseconds] of times) note(file, milliseconds);
  yield '';
}
