/**
 * Measures what a player costs: this build beside the least that one can cost, `<audio controls>`, an empty page and,
 * if there is one, the last release. See docs/performance.md.
 *
 *     npm run bench -- [--counts] [--check] [--only playing,press] [--runs 3] [--before v1.2.0] [--peers]
 *       [--cycles 300] [--minutes 10] [--json file] [--chart file]
 */
import {writeFileSync} from 'node:fs';
import {availableParallelism, loadavg} from 'node:os';
import {parseArgs} from 'node:util';
import {startLab} from './browser.js';
import {lastRelease} from './builds.js';
import {chartOf} from './chart.js';
import {measurements} from './measurements/index.js';
import {failuresOf, rowsOf, tableOf} from './report.js';
import {startServer} from './server.js';
import {prepareSubjects} from './subjects.js';

const {values: options} = parseArgs({
  options: {
    counts: {type: 'boolean', default: false},
    check: {type: 'boolean', default: false},
    only: {type: 'string'},
    runs: {type: 'string', default: '3'},
    before: {type: 'string'},
    peers: {type: 'boolean', default: false},
    cycles: {type: 'string'},
    minutes: {type: 'string', default: '0'},
    json: {type: 'string'},
    chart: {type: 'string'},
  },
});

const minutes = Number(options.minutes);
const cycles = Number(options.cycles ?? (options.counts ? 20 : 300));
const only = options.only?.split(',');
const chosen = Object.entries(measurements).filter(([name, {kind}]) => {
  if (only) return only.includes(name);
  if (kind === 'long') return minutes > 0;
  return kind === 'count' || !options.counts;
});
const before = options.before ?? (options.counts ? undefined : lastRelease());
const subjects = await prepareSubjects({before, peers: options.peers});

/** @type {import('./report.js').Results} */
const results = {};
const load = loadavg();
const server = await startServer(subjects);
let version = '';
try {
  const rounds = Math.max(1, Number(options.runs));
  for (let round = 0; round < rounds; round++) {
    for (const [name, measurement] of chosen) {
      if (round && measurement.kind !== 'time') continue;
      await measureOnce(name, measurement, round);
    }
  }
} finally {
  server.close();
}

/**
 * Measures all subjects one after the other in a browser of their own, so that what slows the machine down for a while
 * slows down all of them.
 *
 * @param {string} name
 * @param {import('./types.js').Measurement} measurement
 * @param {number} round
 */
async function measureOnce(name, measurement, round) {
  const lab = await startLab({...server, options: {cycles, minutes}});
  ({version} = lab);
  try {
    for (const subject of subjects) {
      const {suits = ({name}) => name !== 'empty'} = measurement;
      if (!suits(subject)) continue;
      console.error(`${name} of ${subject.name}, round ${round + 1}`);
      const measured = await measurement.measure(lab, subject);
      const known = ((results[name] ??= {})[subject.name] ??= {});
      for (const [key, value] of Object.entries(measured)) (known[key] ??= [])[round] = value;
    }
  } finally {
    await lab.close();
  }
}

const rows = rowsOf(results);
const machine = {cores: availableParallelism(), loadBefore: load, loadAfter: loadavg()};
console.log(`${version}, Node ${process.version}\n\n${tableOf(rows)}`);
if (options.json) {
  writeFileSync(options.json, JSON.stringify({version, machine, before, results}, null, 2));
}
if (options.chart) writeFileSync(options.chart, chartOf(rows));
if (options.check) {
  const failures = failuresOf(rows);
  for (const failure of failures) console.error(`Above its limit: ${failure}`);
  if (failures.length) process.exitCode = 1;
}
