/**
 * In the page: records in `log` what is stored and read, listeners of the page, AudioContexts, workers, databases and
 * cookies.
 */
export function watchPage() {
  globalThis.log = [];
  /** @type {(object: any, method: string, note: (self: unknown, name: unknown) => string | false) => void} */
  const spy = (object, method, note) => {
    const original = object[method];
    /** @param {unknown[]} args */
    object[method] = function (...args) {
      const line = note(this, args[0]);
      if (line) log.push(line);
      return original.apply(this, args);
    };
  };
  spy(EventTarget.prototype, 'addEventListener', (self, type) =>
    self === document || self === window || self === document.body ? `listener ${type}` : false,
  );
  for (const method of ['getItem', 'setItem', 'removeItem']) {
    spy(Storage.prototype, method, (_, key) => `storage ${key}`);
  }
  spy(IDBFactory.prototype, 'open', (_, name) => `database ${name}`);
  for (const name of ['AudioContext', 'OfflineAudioContext', 'Worker']) {
    const Original = Reflect.get(globalThis, name);
    const Watched = class extends Original {
      /** @param {...unknown} args */
      constructor(...args) {
        log.push(name);
        super(...args);
      }
    };
    Reflect.set(globalThis, name, Watched);
  }
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(Document.prototype, 'cookie', {
    ...cookie,
    set(value) {
      log.push(`cookie ${value}`);
    },
  });
}
