import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {it} from 'node:test';

/**
 * Who may import whom; types count. A folder imports from itself and from what is named here; a file by
 * its own name, from nothing else.
 *
 * @type {Record<string, RegExp>}
 */
const ALLOWED = {
  'index.ts': /^(audio|elements|episode|locales|player)\//,
  'kapitel.ts': /^elements\//,
  'bundle.ts': /^kapitel\.js$|^embed\/place-player\.js$|^player\/from-document\.js$/,
  'readers.ts': /^(episode|readers|writers)\//,
  readers: /^episode\//,
  writers: /^episode\//,
  cli: /^(episode|readers|writers)\//,
  player: /^(episode|readers)\/|^audio\/audio-engine\.js$/,
  embed: /^(elements|episode)\/|^player\/from-document\.js$/,
  shims: /^(elements|episode|readers)\/|^(player\/from-document|embed\/show-failure)\.js$/,
  features: /^(player|episode|locales|styles|elements\/base)\//,
  elements: /^(features|player|episode|locales|styles|icons)\//,
  // The lists of features include the elements that are not needed for the first paint.
  'features/features.ts': /^elements\/(controls|notes\/define-notes)\.js$/,
  'features/touch-features.ts': /^elements\/controls\/waiting-ring\.js$/,
  'features/later-features.ts':
    /^elements\/(touch|transcript\/(define-transcript|transcript-panel))\.js$/,
  // The panel about the episode contains its show notes.
  'features/about/about.ts': /^elements\/notes\/define-notes\.js$/,
  // What it opens is made of elements.
  'features/picture-in-picture/picture-in-picture.ts': /^elements\/small-window\/small-window\.js$/,
  // It finds the times in a text of the page.
  'features/page-links/link-times.ts': /^readers\//,
  // The player element chooses the audio engine.
  'elements/player/kapitel-player.ts': /^audio\//,
};

/** Libraries that only these know. */
const LIBRARIES = /** @type {Record<string, RegExp>} */ ({
  howler: /^audio\/howler-engine\.ts$/,
  dompurify: /^elements\/notes\/sanitize\.ts$/,
  entities: /^readers\//,
  yaml: /^readers\//,
});

const IMPORT = /\b(?:from|import)\s*\(?\s*'([^']+)'/g;

const files = readdirSync('src', {recursive: true, encoding: 'utf8'})
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));

for (const file of files) {
  const folder = file.includes('/') ? `${file.split('/')[0]}/` : undefined;
  it(`${file} keeps to its neighbours`, () => {
    const code = readFileSync(`src/${file}`, 'utf8');
    for (const [, path = ''] of code.matchAll(IMPORT)) {
      if (!path.startsWith('.')) {
        const knows = LIBRARIES[path.split('/')[0] ?? ''];
        assert.ok(knows?.test(file) ?? true, `${file} imports ${path}`);
        continue;
      }
      const target = new URL(path, `http://src/${file}`).pathname.slice(1);
      const allowed =
        (folder && target.startsWith(folder)) ||
        ALLOWED[folder?.slice(0, -1) ?? '']?.test(target) ||
        ALLOWED[file]?.test(target);
      assert.ok(allowed, `${file} imports ${target}`);
    }
  });
}

const STATIC_IMPORT = /\bfrom\s*'([^']+)'/g;

/** The files that a file imports from `src/`, also for types. A chunk may import what loads it. */
const importsOf = (/** @type {string} */ file) =>
  [...readFileSync(`src/${file}`, 'utf8').matchAll(STATIC_IMPORT)].flatMap(([, path = '']) => {
    const target = new URL(path, `http://src/${file}`).pathname.slice(1).replace(/\.js$/, '.ts');
    return path.startsWith('.') && files.includes(target) ? [target] : [];
  });

it('no file imports itself through others', () => {
  const imports = new Map(files.map((file) => [file, importsOf(file)]));
  assert.ok([...imports.values()].flat().length > files.length);
  // What imports none of the files that are left, or is imported by none of them, is in no circle.
  for (let isDone = false; !isDone;) {
    const imported = new Set([...imports.values()].flat());
    const others = [...imports].filter(
      ([file, targets]) => !imported.has(file) || !targets.some((target) => imports.has(target)),
    );
    for (const [file] of others) imports.delete(file);
    isDone = !others.length;
  }
  assert.deepEqual([...imports.keys()], []);
});
