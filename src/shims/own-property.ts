/**
 * Reads a property that an object has itself; `undefined` otherwise. Elements of the page are properties of
 * `window` by their names and ids, but inherited ones, so that none of them passes for a configuration.
 */
export const ownProperty = (object: unknown, key: string): unknown =>
  Object.hasOwn(Object(object) as object, key) ? Reflect.get(object as object, key) : undefined;
