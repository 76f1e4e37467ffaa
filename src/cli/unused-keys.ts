import {episodeOf, FIELD_NAMES, parseFrontMatter} from '../readers/formats/front-matter.js';
import type {Format, Source} from '../readers/reader.js';
import {asRecord} from '../readers/text/json.js';

/** A key in a file that its reader does not read. */
export interface UnusedKey {
  /** Its path: `chapters[0].strat`. */
  readonly at: string;
  readonly key: string;
  /** The key that was probably meant. */
  readonly likely?: string | undefined;
}

/** Names that are far from those they are used for. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  cover: ['image', 'img'],
  poster: ['image'],
  mp3: ['audio'],
  file: ['audio', 'url'],
  date: ['published', 'pubDate'],
  length: ['duration'],
  start: ['startTime'],
  time: ['startTime'],
  name: ['title'],
  label: ['title'],
  link: ['url'],
  href: ['url'],
  image: ['img'],
  guests: ['persons', 'speaker'],
  hosts: ['persons', 'speaker'],
};

/** For these, a typing error is nothing to look for. */
const EXPECTED = /^(?:\$schema|version|encoding)$/;

/**
 * Finds the keys of a file that its reader does not read, by reading the file once more and noting each key that is read.
 * Keys that were read and are missing are candidates for what was meant. Feeds in XML have no keys.
 */
export async function unusedKeys(format: Format, source: Source): Promise<readonly UnusedKey[]> {
  try {
    if (format.name === 'front-matter') {
      const {fields, body} = await parseFrontMatter(source.text);
      const watch = new KeyObserver(fields, FIELD_NAMES);
      episodeOf(watch.value, body, source.url);
      return watch.unused();
    }
    if (source.json === undefined) return [];
    const watch = new KeyObserver(asRecord(source.json));
    const reader = await format.load();
    await (reader.readEpisode ?? reader.readChapters)?.({...source, json: watch.value});
    return watch.unused();
  } catch {
    // What can't be read has been reported by then.
    return [];
  }
}

interface Visited {
  readonly path: string;
  readonly keys: readonly string[];
  readonly used: Set<string>;
  readonly missing: Set<string>;
}

/** A value that notes which of its keys are read. */
class KeyObserver {
  readonly value: Readonly<Record<string, unknown>>;
  readonly #visited: Visited[] = [];
  readonly #proxies = new WeakMap<object, unknown>();

  /** @param candidates keys that may have been meant at the top level, besides those that are read. */
  constructor(value: Readonly<Record<string, unknown>>, candidates: readonly string[] = []) {
    this.value = this.#observe(value, '', candidates) as Readonly<Record<string, unknown>>;
  }

  /** The keys that were not read, of each list those of the first item that has them. */
  unused(): readonly UnusedKey[] {
    const found = new Map<string, UnusedKey>();
    for (const {path, keys, used, missing} of this.#visited) {
      // Nothing of it was read: the key that holds it is unused, or it has another form.
      if (!used.size && path) continue;
      for (const key of keys) {
        const at = path ? `${path}.${key}` : key;
        const kind = at.replace(/\[\d+\]/g, '[]');
        if (used.has(key) || EXPECTED.test(key) || found.has(kind)) continue;
        const candidates = [...missing].filter(
          (name) => !keys.some((other) => simple(other) === simple(name)),
        );
        found.set(kind, {at, key, likely: likelyOf(key, candidates)});
      }
    }
    return [...found.values()];
  }

  #observe(value: unknown, path: string, candidates: readonly string[] = []): unknown {
    if (typeof value !== 'object' || !value) return value;
    const known = this.#proxies.get(value);
    if (known) return known;
    const proxy = Array.isArray(value)
      ? value.map((item, index) => this.#observe(item, `${path}[${index}]`))
      : this.#record(value as Readonly<Record<string, unknown>>, path, candidates);
    this.#proxies.set(value, proxy);
    return proxy;
  }

  #record(record: Readonly<Record<string, unknown>>, path: string, candidates: readonly string[]) {
    const visited: Visited = {
      path,
      keys: Object.keys(record),
      used: new Set(),
      missing: new Set(candidates),
    };
    this.#visited.push(visited);
    return new Proxy(record, {
      get: (_, key) => {
        if (typeof key === 'symbol') return undefined;
        (Object.hasOwn(record, key) ? visited.used : visited.missing).add(key);
        return this.#observe(record[key], path ? `${path}.${key}` : key);
      },
    });
  }
}

const simple = (name: string) => name.toLowerCase().replace(/[-_\s]/g, '');

/** The candidate that a key is most like: a synonym, the same in another spelling, or a typing error away. */
function likelyOf(key: string, candidates: readonly string[]): string | undefined {
  const word = simple(key);
  const synonyms = Object.hasOwn(SYNONYMS, word) ? SYNONYMS[word]! : [];
  const synonym = synonyms.find((name) => candidates.includes(name));
  if (synonym) return synonym;
  const [closest] = candidates
    .map((name) => ({name, distance: distanceBetween(word, simple(name))}))
    .toSorted((a, b) => a.distance - b.distance);
  return closest && closest.distance <= Math.min(2, Math.floor(word.length / 3))
    ? closest.name
    : undefined;
}

/** The number of letters to insert, delete, replace or swap (optimal string alignment). */
function distanceBetween(a: string, b: string): number {
  const rows = Array.from({length: a.length + 1}, (_, index) => [index]);
  const at = (row: number, column: number) => rows[row]?.[column] ?? row + column;
  for (let row = 0; row <= a.length; row++) {
    for (let column = 0; column <= b.length; column++) {
      if (!row || !column) {
        rows[row]![column] = row + column;
        continue;
      }
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      rows[row]![column] = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (isSame ? 0 : 1),
        row > 1 && column > 1 && isSwapped ? at(row - 2, column - 2) + 1 : Infinity,
      );
    }
  }
  return at(a.length, b.length);
}
