import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';

/**
 * @param {string} path a file or a folder
 * @returns {string[]} the files in it, in an order that is the same each time
 */
function filesIn(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => `${parentPath}/${name}`)
    .sort();
}

/**
 * Makes an output folder unless neither it nor what it is made from changed since the last time.
 *
 * @param {string} output
 * @param {string[]} inputs files, folders, and other texts that it depends on
 * @param {() => Promise<void>} make
 */
export async function makeUnlessUpToDate(output, inputs, make) {
  const stamp = `.cache/${output}`;
  const digest = () => {
    const hash = createHash('sha256').update(inputs.join());
    for (const file of [...inputs, output].flatMap(filesIn))
      hash.update(file).update(readFileSync(file));
    return hash.digest('hex');
  };
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest()) return;
  await make();
  mkdirSync('.cache', {recursive: true});
  writeFileSync(stamp, digest());
}
