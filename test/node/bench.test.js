import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {chartOf} from '../../bench/chart.js';
import {failuresOf, rowsOf, tableOf} from '../../bench/report.js';
import {ratioOf, spreadOf} from '../../bench/statistics.js';

describe('statistics of the benchmark', () => {
  it('finds the middle of an odd and of an even number of values in any order', () => {
    assert.deepEqual(spreadOf([9, 1, 5]), {median: 5, min: 1, max: 9, count: 3});
    assert.deepEqual(spreadOf([4, 1, 3, 2]), {median: 2.5, min: 1, max: 4, count: 4});
  });

  it('leaves out what is not a number', () => {
    assert.deepEqual(spreadOf([NaN, 7, Infinity]), {median: 7, min: 7, max: 7, count: 1});
    assert.equal(spreadOf([NaN]), undefined);
    assert.equal(spreadOf([]), undefined);
  });

  it('compares values of the same round, so that a slow round changes no ratio', () => {
    assert.deepEqual(ratioOf([20, 200, 22], [10, 100, 10]), {
      median: 2,
      min: 2,
      max: 2.2,
      count: 3,
    });
  });

  it('has no ratio where the other has no value, or none but 0', () => {
    assert.equal(ratioOf([1, 2], []), undefined);
    assert.equal(ratioOf([1], [0]), undefined);
    assert.equal(ratioOf([0], [0])?.median, 1);
  });
});

describe('the check of the benchmark', () => {
  /** @param {number[]} own @param {number[]} floor */
  const failures = (own, floor) =>
    failuresOf(rowsOf({playing: {this: {processor: own}, floor: {processor: floor}}}));

  it('fails a ratio that is above its limit in all rounds', () => {
    assert.match(failures([15, 14, 13], [10, 10, 10])[0] ?? '', /processor while playing.*1\.40 ×/);
  });

  it('passes a ratio that is below its limit in one round', () => {
    assert.deepEqual(failures([15, 14, 10], [10, 10, 10]), []);
  });

  it('fails a count above its limit, and passes one at it', () => {
    /** @param {number} requests */
    const of = (requests) => failuresOf(rowsOf({bytes: {this: {foreign: [requests]}}}));
    assert.deepEqual(of(0), []);
    assert.match(of(1)[0] ?? '', /requests to other places: 1, limit 0/);
  });

  it('fails what takes longer than before', () => {
    /** @param {number[]} before */
    const of = (before) =>
      failuresOf(rowsOf({loading: {this: {task: [100, 100]}, before: {task: before}}}));
    assert.deepEqual(of([90, 100]), []);
    assert.equal(of([70, 75]).length, 1);
  });
});

describe('the report of the benchmark', () => {
  const rows = rowsOf({
    loading: {this: {task: [30, 40]}, floor: {task: [10, 20]}, empty: {task: [5, 5]}},
  });

  it('has a line for each value, with ratios and their spread', () => {
    assert.equal(
      tableOf(rows).split('\n')[2],
      '| main thread while loading | 35 ms | 15 ms (2.50 ×, 2.00–3.00) | 5 ms (7.00 ×, 6.00–8.00) |',
    );
  });

  it('draws what takes time as a multiple of the floor', () => {
    assert.match(chartOf(rows), /main thread while loading[^]*2\.50 ×/);
    assert.equal(chartOf(rowsOf({loading: {this: {task: [30]}}})), '');
  });
});
