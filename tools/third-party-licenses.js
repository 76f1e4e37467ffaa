import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';

/** Where each build writes what it contains, until all of it is in one file. */
const FOLDER = 'dist/licenses';
const FILE = 'THIRD-PARTY-LICENSES.txt';
const LINE = `${'-'.repeat(78)}\n`;

/** The first line of every script that a page or a program loads by its name. */
export const banner = `/*! Kapitel (MIT), ${FILE} */`;

/**
 * The option `build.license` of Vite, which names every package of which code is in a build, with the text of its
 * license.
 *
 * @param {string} mode of the build
 */
export const licenseOption = (mode) => ({fileName: `${FOLDER.replace('dist/', '')}/${mode}.json`});

/**
 * Joins what the builds wrote into `dist/THIRD-PARTY-LICENSES.txt`, each package once, after Kapitel's own license.
 *
 * @typedef {{name: string, version: string, identifier?: string, text?: string}} License
 * @throws {Error} when a package has no license text.
 */
export function writeThirdPartyLicenses() {
  mkdirSync(FOLDER, {recursive: true});
  /** @type {License[]} */
  const all = readdirSync(FOLDER).flatMap((file) =>
    JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')),
  );
  const packages = new Map(all.map((license) => [`${license.name} ${license.version}`, license]));
  const parts = [...packages].sort().map(([title, {name, identifier, text}]) => {
    if (!text) throw new Error(`${title} has no license text.`);
    return `${title} (${identifier})\nhttps://www.npmjs.com/package/${name}\n\n${text}\n`;
  });
  const own = `Kapitel\n\n${readFileSync('LICENSE', 'utf8')}`;
  const intro = `The scripts in this folder contain code of these packages:\n\n${[...packages.keys()].sort().join('\n')}\n`;
  writeFileSync(`dist/${FILE}`, [own, intro, ...parts].join(`\n${LINE}`));
  rmSync(FOLDER, {recursive: true});
}
