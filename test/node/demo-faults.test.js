import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {faults} from '../server/serve-faults.js';

describe('the page of faults', () => {
  it('lets one choose every fault of the server', () => {
    const page = readFileSync('demo/faults.html', 'utf8');
    const list = /const FAULTS = \{(.*?)\};/s.exec(page)?.[1] ?? '';
    const offered = [...list.matchAll(/^\s*'?([\w-]+)'?:/gm)].map(([, name]) => name);
    assert.deepEqual(offered.sort(), Object.keys(faults).sort());
  });
});
