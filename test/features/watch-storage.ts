const METHODS = ['getItem', 'setItem', 'removeItem'] as const;

/**
 * Notes what is read from, written to and removed from the storage of the site and of the tab, from now on.
 *
 * @returns the calls, as `getItem kapitel:places`, and what ends it.
 */
export function watchStorage(): {readonly calls: readonly string[]; readonly restore: () => void} {
  const calls: string[] = [];
  const {getItem, setItem, removeItem} = Storage.prototype;
  const originals = {getItem, setItem, removeItem} as Record<
    string,
    (...args: string[]) => unknown
  >;
  const watched = METHODS.map((name) => [
    name,
    function (this: Storage, ...args: string[]) {
      calls.push(`${name} ${args[0]}`);
      return originals[name]!.apply(this, args);
    },
  ]);
  Object.assign(Storage.prototype, Object.fromEntries(watched));
  return {calls, restore: () => void Object.assign(Storage.prototype, originals)};
}
