import {tmpdir} from 'node:os';
import {join} from 'node:path';

/**
 * Where the benchmark keeps what it needs again: builds of other commits, peers, compressed files.
 *
 * @param {...string} names of folders in it
 */
export const cacheFolder = (...names) => join(tmpdir(), 'kapitel-bench', ...names);
