import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {unzipSync} from 'fflate';
import {part, showPlayer, startBrowser, startSite, waitFor} from '../../test/e2e/harness.js';
import {localLinks} from './link-outward.js';
import {packTarball} from './package-tarball.js';

/**
 * Tries the files of a release as their users would, in an empty folder, and rejects with the first thing that is
 * not as it should be.
 *
 * @param {string} release the folder they are in
 * @param {{zip: string, plugin: string, tarball: string, version: string}} names
 */
export async function checkRelease(release, {zip, plugin, tarball, version}) {
  const folder = mkdtempSync(join(tmpdir(), 'kapitel-release-'));
  /** @param {string} what */
  const passed = (what) => console.log(`ok ${what}`);
  try {
    checkSums(release);
    passed('SHA256SUMS');

    const again = readFileSync(join(folder, packTarball(folder)));
    assert(again.equals(readFileSync(join(release, tarball))), 'Packing twice made two tarballs.');
    passed('the same tarball twice');

    unpack(readFileSync(join(release, zip)), folder);
    const zipFolder = `kapitel-${version}`;
    checkZip(join(folder, zipFolder));
    passed('the ZIP has what browsers load');

    unpack(readFileSync(join(release, plugin)), folder);
    for (const file of ['kapitel.php', 'block/block.json', 'player/kapitel.js']) {
      assert(existsSync(join(folder, 'kapitel', file)), `The plugin has no ${file}.`);
    }
    const header = readFileSync(join(folder, 'kapitel/kapitel.php'), 'utf8');
    assert.match(header, new RegExp(`Version: +${version}\n[^]*VERSION = '${version}'`));
    passed('the plugin is whole, and of this version');

    const project = join(folder, 'project');
    mkdirSync(project);
    writeFileSync(join(project, 'package.json'), '{"private": true, "type": "module"}\n');
    run(project, 'npm', 'install', '--no-audit', '--no-fund', resolve(release, tarball));
    const installed = join(project, 'node_modules/kapitel');
    checkExports(installed);
    checkLinks(installed);
    passed('npm install: every export is there, every link leads somewhere');

    assert.equal(run(project, 'npx', 'kapitel', '--version').trim(), version);
    writeFileSync(join(project, 'chapters.json'), '{"chapters": [{"startTime": 0, "title": "A"}]}');
    assert.match(run(project, 'npx', 'kapitel', 'check', 'chapters.json'), /1 file, 0 errors, 0 warnings/);
    passed('npx kapitel');

    writeFileSync(join(project, 'run.js'), IMPORTS);
    assert.equal(run(project, 'node', 'run.js').trim(), 'A');
    passed('import in Node');

    const start = readFileSync(join(folder, zipFolder, 'start.html'), 'utf8');
    await checkPages(folder, {
      [`/${zipFolder}/start.html`]: start.replace('episode.mp3', SOUND),
      '/npm.html': PAGE('/project/node_modules/kapitel/dist/kapitel.js'),
    });
    passed('a page with the ZIP, and one with the package, play');
  } finally {
    rmSync(folder, {recursive: true});
  }
}

const SOUND = '/demo/sound/179.mp3';

/** @param {string} script */
const PAGE = (script) => `<!doctype html><title>An episode</title><link rel="icon" href="data:,">
<script type="module" src="${script}"></script>
<kapitel-player><audio controls preload="none" src="${SOUND}"></audio></kapitel-player>`;

const IMPORTS = `import {KapitelPlayer, define} from 'kapitel';
import 'kapitel/kapitel.js';
import {readChapters} from 'kapitel/readers';
if (typeof KapitelPlayer !== 'function' || typeof define !== 'function') throw new Error('no classes');
console.log((await readChapters('{"chapters": [{"startTime": 0, "title": "A"}]}'))[0].title);
`;

/** @param {string} cwd @param {string} command @param {string[]} args */
const run = (cwd, command, ...args) =>
  execFileSync(command, args, {cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit']});

/** @param {string} release */
function checkSums(release) {
  const sums = readFileSync(join(release, 'SHA256SUMS'), 'utf8').trim().split('\n');
  for (const line of sums) {
    const [sum, name = ''] = line.split('  ');
    const content = readFileSync(join(release, name));
    assert.equal(createHash('sha256').update(content).digest('hex'), sum, name);
  }
}

/** @param {Uint8Array} zip @param {string} folder */
function unpack(zip, folder) {
  for (const [path, content] of Object.entries(unzipSync(zip))) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), content);
  }
}

/** @param {string} folder */
function checkZip(folder) {
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'});
  const others = files.filter((file) => !/^(themes|LICENSE)$|\.(js|css|html|txt)$|^sri\.json$/.test(file));
  assert.deepEqual(others, [], 'The ZIP has files that no browser loads.');
  const bundle = readFileSync(join(folder, 'kapitel.bundle.js'));
  const hash = `sha384-${createHash('sha384').update(bundle).digest('base64')}`;
  const hashes = JSON.parse(readFileSync(join(folder, 'sri.json'), 'utf8'));
  assert.equal(hashes['kapitel.bundle.js'], hash);
}

/** @param {string} installed */
function checkExports(installed) {
  /** @type {{exports: object, bin: object}} */
  const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  /** @type {(value: unknown) => string[]} */
  const leaves = (value) =>
    typeof value === 'string' ? [value] : Object.values(/** @type {object} */ (value)).flatMap(leaves);
  for (const path of [...leaves(manifest.exports), ...leaves(manifest.bin)]) {
    assert(existsSync(join(installed, path.replace(/\*.*$/, ''))), `${path} is missing.`);
  }
}

/** @param {string} installed */
function checkLinks(installed) {
  const files = readdirSync(installed, {recursive: true, encoding: 'utf8'});
  for (const file of files.filter((name) => name.endsWith('.md'))) {
    for (const link of localLinks(readFileSync(join(installed, file), 'utf8'), file)) {
      assert(existsSync(join(installed, link)), `${file} links to ${link}, which isn’t there.`);
    }
  }
}

/** @param {string} root @param {Record<string, string>} pages */
async function checkPages(root, pages) {
  const site = await startSite(pages, {}, {root, folders: /^\//});
  const browser = await startBrowser();
  try {
    for (const path of Object.keys(pages)) {
      const page = await browser.newPage();
      await page.goto(site.origin + path);
      await showPlayer(page);
      await (await part(page, 'play-button')).click();
      await waitFor(page, () => globalThis.player.currentTime > 0.2);
    }
  } finally {
    await browser.close();
    site.close();
  }
}
