import {posix} from 'node:path';

const LINK = /(\]\(|\b(?:src|srcset|href)=")([^)"#\s]+)([^)"\s]*)/g;

/**
 * The links of a Markdown file that lead to a file beside it, resolved.
 *
 * @param {string} text
 * @param {string} file path of the Markdown file in the package
 * @returns {string[]} paths in the package
 */
export const localLinks = (text, file) =>
  [...withoutCode(text).matchAll(LINK)]
    .map(([, , target = '']) => target)
    .filter(isLocal)
    .map((target) => resolve(target, file));

/**
 * Turns links to files that are not in the package into links to the repository.
 *
 * @param {string} text of a Markdown file
 * @param {string} file its path in the package
 * @param {{has: (path: string) => boolean, url: (path: string) => string}} where what the package has, and where the rest is
 */
export const linkOutward = (text, file, {has, url}) =>
  text
    .split(/(^```[^]*?^```$)/m)
    .map((part, index) =>
      index % 2
        ? part
        : part.replace(LINK, (link, start, target, rest) => {
            const path = isLocal(target) ? resolve(target, file) : '';
            return !path || has(path) ? link : `${start}${url(path)}${rest}`;
          }),
    )
    .join('');

/** @param {string} text */
const withoutCode = (text) => text.replaceAll(/^```[^]*?^```$/gm, '').replaceAll(/`[^`\n]*`/g, '');

/** @param {string} target */
const isLocal = (target) => !/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(target);

/** @param {string} target @param {string} file */
const resolve = (target, file) => posix.join(posix.dirname(file), target);
