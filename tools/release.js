/**
 * Makes the files of a release in `release/`: `npm run release`. The same sources make the same bytes. With
 * `--check` it then tries them the way a user would, in an empty folder.
 */
import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {browserFiles} from './release/browser-files.js';
import {checkRelease} from './release/check-release.js';
import {makeZip} from './release/make-zip.js';
import {packTarball} from './release/package-tarball.js';
import {pluginFiles} from './release/plugin-files.js';
import {isPublished, manifest} from './release/publishing.js';
import {releaseNotes} from './release/release-notes.js';

const FOLDER = 'release';
const {version} = manifest();
const folderName = `kapitel-${version}`;

rmSync(FOLDER, {recursive: true, force: true});
mkdirSync(FOLDER);

const browser = browserFiles();
browser.set('LICENSE', readFileSync('LICENSE'));
browser.set('start.html', readFileSync('tools/release/start.html'));
const zip = `${folderName}.zip`;
const inFolder = [...browser].map(([path, content]) => [`${folderName}/${path}`, content]);
writeFileSync(`${FOLDER}/${zip}`, makeZip(new Map(/** @type {any} */ (inFolder))));

const plugin = 'kapitel-wordpress.zip';
const inPlugin = [...pluginFiles()].map(([path, source]) => [
  `kapitel/${path}`,
  readFileSync(source),
]);
writeFileSync(`${FOLDER}/${plugin}`, makeZip(new Map(/** @type {any} */ (inPlugin))));

const tarball = packTarball(FOLDER);

/** @type {Record<string, string>} */
const made = {
  [zip]: 'For your own server: unpack it there and open `start.html`.',
  [plugin]: 'The WordPress plugin: upload it under Plugins, Add New.',
  [tarball]: 'The npm package, for those who bundle; also the command line.',
};
const files = Object.entries(made).map(([name, what]) => {
  const content = readFileSync(`${FOLDER}/${name}`);
  const sha256 = createHash('sha256').update(content).digest('hex');
  return {name, what, bytes: content.length, sha256};
});
writeFileSync(
  `${FOLDER}/SHA256SUMS`,
  files.map(({name, sha256}) => `${sha256}  ${name}\n`).join(''),
);
writeFileSync(`${FOLDER}/RELEASE.md`, releaseNotes(manifest(), files));

for (const {name, bytes, sha256} of files) {
  console.log(`${(bytes / 1000).toFixed(1).padStart(8)} KB  ${name}  sha256 ${sha256}`);
}
if (!isPublished(manifest())) {
  console.log('Not published yet: the URLs in package.json are placeholders on example.org.');
}
if (process.argv.includes('--check')) await checkRelease(FOLDER, {zip, plugin, tarball, version});
