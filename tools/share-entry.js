import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {basename} from 'node:path';

/** @typedef {import('vite').Rolldown.OutputChunk} Chunk */

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

/**
 * Chunks that hold several modules with all that these import and that no earlier chunk has. Other chunks take from the
 * first six what they need: these are there before anything that needs them is imported.
 *
 * @type {Readonly<Record<string, RegExp>>}
 */
const GROUPS = {
  /** Imported while the episode is requested: what reads it, the list of chapters, and the list of languages. */
  reading:
    /\/(?:player\/loading\/(?:read-source|fetch-file|fetch-text)|elements\/player\/episode-parts|locales\/languages)\.ts$/,
  /** What finds the format of a file, before the reader of that format is imported. */
  detect: /\/readers\/detect\.ts$/,
  /** Every player loads these when the browser is idle. */
  controls:
    /\/(?:elements\/controls|features\/(?:feature-controller|live-region|(states|language|skip-link)\/\1))\.ts$/,
  /** These start when the player is touched. */
  touch:
    /\/(?:features\/touch-features|elements\/controls\/waiting-ring)\.ts$|\/features\/(one-voice|memory)\/\1\.ts$/,
  /** These start after a touch, while playback isn't starting. */
  later:
    /\/(?:elements\/(?:touch|transcript\/transcript-panel)|features\/(?:later-features|memory\/resumed-notice))\.ts$|\/features\/(keyboard|announce-chapters|tooltips|policy-error|measure|share|sleep-timer|later-words|about|chapter-details|chapter-choice|picture-in-picture)\/\1\.ts$/,
  /** These start with the first playback. */
  playback: /\/features\/(recovery|chapter-offsets|page-restore|media-session)\/\1\.ts$/,
  /** What buttons open. */
  panels:
    /\/(?:elements\/(?:menu\/menu|controls\/rate)-panel|features\/(?:keyboard\/shortcuts|share\/share|sleep-timer\/sleep|chapter-choice\/choice)-dialog)\.ts$/,
  /** Formats of text with markup, which need the names of characters in HTML. */
  markup:
    /\/readers\/(?:formats\/(?:feed|json-feed|show-notes|simple-chapters|text-transcript)|text\/(?:unescape|decode-html))\.ts$/,
};
/** Chunks whose exports other chunks use. */
const SHARED = /^(?:first|reading|detect|controls|touch|later)$/;
/** Small modules without state, which import no others than such. Each chunk that needs one has a copy of it. */
const COPIED =
  /\/src\/(?:episode\/(?:format-time|listed-chapters|moment-link|neighbour|time|time-fragment|to-json)|features\/(?:known-site|continue\/interrupted|sticky\/(?:sticky\.styles|keep-focus-visible|bar-button)|render-notice|unless-off|about\/feed-of|share\/(?:copy-text|page-url|share-links)|picture-in-picture\/picture-in-picture-api|menu\/panel\.styles|media-fragments\/stop-at-end)|locales\/(?:plural|later-languages|join-names|languages\/en\/(?:about|episode|key|panel|notice|quote|share|skip|sleep|sticky|transcript|window|continue)-messages)|player\/(?:storage|timing|when-not-starting|episode-key|loading\/(?:text-place|transcript-selector))|readers\/text\/(?:find-times|has-time|json-head|read-bytes|speakers|windows-1252|with-hours)|styles\/(?:contrast|adopt-styles)|elements\/(?:base\/(?:same-items|focus-play-button|window-of|is-element)|controls\/ring\.styles|player\/bylines|transcript\/(?:lower-bound|player-around|text-marks|translator)))\.ts$/;
const EXPORTS = /export\s*\{([^}]*)\};?\s*$/;
const DYNAMIC_IMPORTS = /\bimport\((["'`]\.\/[^"'`]+["'`])\)/g;
/**
 * Handles the failure of an import. Firefox remembers for the life of a page that a URL failed, so a chunk that failed
 * before is also tried under another URL. The import itself keeps its literal path, for bundlers.
 */
const RETRY =
  '(f=>p=>e=>{if(f[p])return import(p+"?retry="+f[p]).catch(e=>{f[p]++;throw e});f[p]=1;throw e})({})';
const IMPORTS = /import\s*(?:\{([^}]*)\}\s*from\s*)?["']\.\/([^"']+)["'];?/g;

/**
 * Makes one file of all that the entry waits for, and lets chunks use what is in it, and in the chunks that are loaded
 * next, without importing it.
 *
 * - Hosts add queries to a script's URL (`kapitel.js?ver=2`), and to a browser a module with another query is another
 *   module: a chunk that imported `./kapitel.js` would fetch and run all of it a second time.
 * - A static import can't be tried again: Firefox remembers for the life of a page that a URL failed, and every chunk
 *   that imports it fails, too.
 *
 * Instead these chunks leave what others need under a global symbol that no other build has.
 *
 * @param {string} id of the build
 * @returns {import('vite').Plugin & {groups: {name: string | ((module: string) => string), priority: number, test: (module: string) => boolean}[]}}
 */
export function shareEntry(id) {
  const shared = `globalThis[Symbol.for("kapitel-${id}")]`;
  const retry = `globalThis[Symbol.for("kapitel-${id}r")]`;
  /** @type {Map<string, string>} the group of each module */
  const groupOf = new Map();
  /** Modules that import nothing. @type {Set<string>} */
  const leaves = new Set();
  const names = ['first', ...Object.keys(GROUPS)];
  return {
    name: 'share-entry',
    apply: 'build',
    groups: [
      ...names.map((name, index) => ({
        name,
        priority: index ? names.length - index : 99,
        test: (/** @type {string} */ module) => groupOf.get(module) === name,
      })),
      // A module comes with all that it imports, but those that import nothing are on their own, for chunks that need
      // only these.
      ...[98, 97].map((priority) => ({
        name: (/** @type {string} */ module) => `copied-${basename(module, '.ts')}`,
        priority,
        test: (/** @type {string} */ module) =>
          groupOf.get(module) === 'copied' && (priority === 97 || leaves.has(module)),
      })),
    ],
    buildEnd() {
      /** @type {(module: string, group: string) => void} */
      const add = (module, group) => {
        if (groupOf.has(module)) return;
        const isCopied = group !== 'first' && COPIED.test(module);
        groupOf.set(module, isCopied ? 'copied' : group);
        const {importedIds = []} = this.getModuleInfo(module) ?? {};
        if (!importedIds.length) leaves.add(module);
        for (const imported of importedIds) add(imported, group);
      };
      const modules = [...this.getModuleIds()];
      for (const module of modules) if (this.getModuleInfo(module)?.isEntry) add(module, 'first');
      for (const [group, pattern] of Object.entries(GROUPS)) {
        for (const module of modules) if (pattern.test(module)) add(module, group);
      }
      for (const module of modules) if (COPIED.test(module)) add(module, 'copied');
    },
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const entry = chunks.find(({isEntry}) => isEntry);
      if (!entry || entry.imports.length) this.error('The entry is more than one file.');
      const copied = chunks.filter(({name}) => /^(?:rolldown-runtime$|copied-)/.test(name));
      for (const {fileName, moduleIds} of copied) {
        const others = moduleIds.filter((module) => (groupOf.get(module) ?? 'copied') !== 'copied');
        if (others.length) this.error(`${fileName} would be copied with ${others.join(' and ')}.`);
        delete bundle[fileName];
      }
      const kept = chunks.filter((chunk) => !copied.includes(chunk));
      const sources = kept.filter(({name, isEntry}) => isEntry || SHARED.test(name));
      /** The chunks that each chunk needs. @type {Map<Chunk, Set<Chunk>>} */
      const needs = new Map(kept.map((chunk) => [chunk, new Set()]));
      /** @type {(code: string, chunk: Chunk) => string} */
      const link = (code, chunk) =>
        code.replaceAll(IMPORTS, (statement, names, fileName) => {
          const copy = copied.find((chunk) => chunk.fileName === fileName);
          if (copy) return inlined(link(copy.code, chunk), names);
          const source = sources.find((chunk) => chunk.fileName === fileName);
          if (!source) return statement;
          needs.get(chunk)?.add(source);
          const locals = localsOf(source.code);
          const fields = pairsOf(names).map(([name, as]) => `${locals.get(name)}:${as}`);
          return fields.length ? `const{${fields.join()}}=${shared}.${source.name};` : '';
        });
      const linked = kept.map((chunk) => link(chunk.code, chunk));
      /**
       * What a chunk needs, and what that needs, in the order in which it has to be there.
       *
       * @type {(chunk: Chunk) => Chunk[]}
       */
      const allNeeds = (chunk) => [
        ...new Set(
          [entry, ...(needs.get(chunk) ?? [])].flatMap((source) =>
            source === entry ? source : [...allNeeds(source), source],
          ),
        ),
      ];
      const used = new Set([entry, ...[...needs.values()].flatMap((sources) => [...sources])]);
      kept.forEach((chunk, index) => {
        const code = linked[index] ?? '';
        const isFirst = chunk === entry;
        const target = isFirst ? `(${shared}??={})` : shared;
        const locals = [...localsOf(code).values()].sort();
        const left = used.has(chunk) ? `${target}.${chunk.name}??={${locals.join()}};` : '';
        const present = [...allNeeds(chunk), chunk];
        /** @type {(path: string) => string} */
        const tried = (path) => `import(${path}).catch($retry(${path}))`;
        const withImports = code
          .replace(EXPORTS, (statement) => left + (isFirst ? '' : statement))
          .replaceAll(DYNAMIC_IMPORTS, (_, path) => {
            const imported = kept.find(({fileName}) => path.slice(3, -1) === fileName);
            // What the imported chunk needs and this one does not may not be there yet.
            return (imported ? allNeeds(imported) : [])
              .filter((source) => !present.includes(source))
              .reduceRight(
                (code, {fileName}) => `${tried(`"./${fileName}"`)}.then(()=>${code})`,
                tried(path),
              );
          });
        const needsRetry = !isFirst && withImports.includes('$retry(');
        chunk.code = (needsRetry ? `const $retry=${retry};` : '') + withImports;
        chunk.imports = [];
      });
      // Behind the banner, and before the elements are defined, which import at once.
      const code = `var $retry=${retry}??=${RETRY};`;
      entry.code = entry.code.replace(/^(?:\/\*![^]*?\*\/\s*)?/, (banner) => banner + code);
    },
  };
}

/**
 * Code that stands for an import from a module.
 *
 * @param {string} code of the module
 * @param {string} names that are imported
 */
function inlined(code, names) {
  const locals = localsOf(code);
  const fields = pairsOf(names).map(([name = '', as]) => `${as}:${locals.get(name)}`);
  return `const{${pairsOf(names)
    .map(([, as]) => as)
    .join()}}=(()=>{${code.replace(EXPORTS, '')}return{${fields.join()}}})();`;
}

/**
 * What an `import {…}` or `export {…}` names, and as what.
 *
 * @param {string} [names]
 */
const pairsOf = (names = '') =>
  names
    .split(',')
    .filter((pair) => pair.trim())
    .map((pair) => {
      const [name = '', as = name] = pair.trim().split(/\s+as\s+/);
      return [name, as];
    });

/**
 * The names of a module's own that it exports, by the names that others import.
 *
 * @param {string} code of the module
 */
const localsOf = (code) =>
  new Map(pairsOf(EXPORTS.exec(code)?.[1]).map(([name, as]) => [as, name]));
