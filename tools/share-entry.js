import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';

/**
 * What tells one build from another: a digest of everything that goes into it. All chunks carry it in
 * their names, so that an entry never meets the chunks of another build.
 */
export function buildId() {
  const hash = createHash('sha256');
  for (const name of readdirSync('src', {recursive: true, encoding: 'utf8'}).sort()) {
    if (name.endsWith('.ts')) hash.update(readFileSync(`src/${name}`));
  }
  return hash.update(readFileSync('package-lock.json')).digest('hex').slice(0, 8);
}

const EXPORTS = /export\s*\{([^}]*)\};?\s*$/;
const IMPORTS = /import\s*\{([^}]*)\}\s*from\s*["']\.\/([^"']+)["'];?/g;

/**
 * Makes one file of all that the entry waits for, and lets chunks use what is in it without importing
 * it. Hosts add queries to a script's address (`kapitel.js?ver=2`), and to a browser a module with
 * another query is another module: a chunk that imported `./kapitel.js` would fetch and run all of it a
 * second time. Instead the entry leaves what chunks need under a global symbol that no other build has.
 *
 * @param {string} id of the build
 * @typedef {(module: string) => boolean} Test
 * @returns {import('vite').Plugin & {isFirst: Test, isIdle: Test}}
 */
export function shareEntry(id) {
  const shared = `globalThis[Symbol.for("kapitel-${id}")]`;
  /** @type {Set<string>} */
  const first = new Set();
  /** @type {Set<string>} */
  const idle = new Set();
  return {
    name: 'share-entry',
    apply: 'build',
    /** Whether the entry waits for a module; they go into one group of the output. */
    isFirst: (module) => first.has(module),
    /** Whether it comes with the controls, when the browser is idle: one file, whoever else needs parts of it. */
    isIdle: (module) => idle.has(module),
    buildEnd() {
      /** @type {(module: string, group: Set<string>) => void} */
      const add = (module, group) => {
        if (first.has(module) || group.has(module)) return;
        group.add(module);
        for (const imported of this.getModuleInfo(module)?.importedIds ?? []) add(imported, group);
      };
      const modules = [...this.getModuleIds()];
      for (const module of modules) if (this.getModuleInfo(module)?.isEntry) add(module, first);
      for (const module of modules) if (module.endsWith('/elements/controls.ts')) add(module, idle);
    },
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const entry = chunks.find(({isEntry}) => isEntry);
      if (!entry || entry.imports.length) this.error('The entry is more than one file.');
      /** By the exported names, the entry's own, which are as good and need no second ones. */
      const own = new Map(pairsOf(EXPORTS.exec(entry.code)?.[1]).map(([name, as]) => [as, name]));
      for (const chunk of chunks) {
        chunk.code = chunk.code.replaceAll(IMPORTS, (statement, names, fileName) => {
          if (fileName !== entry.fileName) return statement;
          const fields = pairsOf(names).map(([name, as]) => `${own.get(name)}:${as}`);
          return `const{${fields.join()}}=${shared};`;
        });
      }
      entry.code = entry.code.replace(
        EXPORTS,
        () => `${shared}??={${[...own.values()].sort().join()}};`,
      );
    },
  };
}

/**
 * What an `import {…}` or `export {…}` names, and as what.
 *
 * @param {string} [names]
 */
const pairsOf = (names = '') =>
  names.split(',').map((pair) => {
    const [name = '', as = name] = pair.trim().split(/\s+as\s+/);
    return [name, as];
  });
