import {expect} from '@open-wc/testing';
import {ChunkLoader} from '../../src/player/chunk-loader.js';

/** A file that is missing until it is there. */
function fileOf(name: string) {
  const file = {
    isThere: false,
    requests: 0,
    load: () => {
      file.requests++;
      return file.isThere ? Promise.resolve(name) : Promise.reject(new TypeError('missing'));
    },
  };
  return file;
}

const settle = async () => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
};

describe('ChunkLoader', () => {
  let reports: boolean[];
  let used: string[];
  let chunks: ChunkLoader;
  const use = (name: string) => used.push(name);
  beforeEach(() => {
    reports = [];
    used = [];
    chunks = new ChunkLoader((isIncomplete) => reports.push(isIncomplete));
  });

  it('uses a file once when it has been loaded', async () => {
    const file = fileOf('a');
    file.isThere = true;
    chunks.load(file.load, use);
    await settle();
    chunks.retry();
    await settle();
    expect(used).to.deep.equal(['a']);
    expect(file.requests).to.equal(1);
    expect(reports).to.deep.equal([false]);
  });

  it('reports a file that is missing, loads it again, and reports that nothing is missing', async () => {
    const file = fileOf('a');
    chunks.load(file.load, use);
    await settle();
    expect(reports).to.deep.equal([true]);
    chunks.retry();
    await settle();
    expect(reports).to.deep.equal([true, true]);
    file.isThere = true;
    chunks.retry();
    await settle();
    expect(reports.at(-1)).to.equal(false);
    expect(used).to.deep.equal(['a']);
  });

  it('reports that nothing is missing only when nothing is', async () => {
    const [one, two] = [fileOf('1'), fileOf('2')];
    chunks.load(one.load, use);
    chunks.load(two.load, use);
    await settle();
    one.isThere = true;
    chunks.retry();
    await settle();
    expect(reports).not.to.include(false);
    expect(used).to.deep.equal(['1']);
  });

  it('does not request a file twice at a time', async () => {
    const file = fileOf('a');
    chunks.load(file.load, use);
    chunks.retry();
    chunks.retry();
    await settle();
    expect(file.requests).to.equal(1);
  });

  it('forgets a file that is not needed any more', async () => {
    const file = fileOf('a');
    const ending = new AbortController();
    chunks.load(file.load, use, ending.signal);
    await settle();
    ending.abort();
    file.isThere = true;
    chunks.retry();
    await settle();
    expect(used).to.be.empty;
    expect(file.requests).to.equal(1);
    expect(reports.at(-1)).to.equal(false);
  });

  it('does not use a file whose need ended while it was loaded', async () => {
    const file = fileOf('a');
    file.isThere = true;
    const ending = new AbortController();
    chunks.load(file.load, use, ending.signal);
    ending.abort();
    await settle();
    expect(used).to.be.empty;
  });
});
