import {readFileSync} from 'node:fs';

/** @typedef {{name: string, version: string, homepage: string, repository: {url: string}}} Manifest */

/** @returns {Manifest} */
export const manifest = () => JSON.parse(readFileSync('package.json', 'utf8'));

/**
 * Whether `package.json` names real URLs. Until the project is published they are on example.org, which
 * belongs to nobody; `homepage`, `repository` and `bugs` there are the only places to change.
 *
 * @param {Manifest} manifest
 */
export const isPublished = ({homepage}) => new URL(homepage).hostname !== 'example.org';

/**
 * Where a file of the repository can be read, as of this version.
 *
 * @param {Manifest} manifest
 * @param {string} path
 */
export function sourceUrl({repository, version}, path) {
  const web = repository.url.replace(/^git\+/, '').replace(/\.git$/, '');
  return `${web}/blob/v${version}/${path}`;
}
