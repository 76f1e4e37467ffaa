import {expect} from '@open-wc/testing';
import {Store} from '../../src/player/store.js';

describe('Store', () => {
  it('notifies once for all changes of one task', async () => {
    const store = new Store({a: 1, b: 1});
    let calls = 0;
    store.subscribe(() => calls++);
    store.set({a: 2});
    store.set({b: 2});
    expect(calls).to.equal(0);
    await Promise.resolve();
    expect(calls).to.equal(1);
    expect(store.state).to.deep.equal({a: 2, b: 2});
  });

  it('keeps its snapshot when nothing changes', () => {
    const store = new Store({a: NaN});
    const {state} = store;
    store.set({a: NaN});
    expect(store.state).to.equal(state);
  });

  it('forgets a listener that unsubscribed', async () => {
    const store = new Store({a: 1});
    let calls = 0;
    store.subscribe(() => calls++)();
    store.set({a: 2});
    await Promise.resolve();
    expect(calls).to.equal(0);
  });
});
