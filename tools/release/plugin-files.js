import {readdirSync} from 'node:fs';
import {browserFiles} from './browser-files.js';

const FOLDER = 'integrations/wordpress';

/**
 * The files of the WordPress plugin: its own, and the player in `player/`.
 *
 * @returns {Map<string, string>} path in the plugin → path here
 */
export function pluginFiles() {
  const own = readdirSync(FOLDER, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
    .map(({parentPath, name}) => `${parentPath}/${name}`)
    .map((path) => /** @type {const} */ ([path.slice(FOLDER.length + 1), path]));
  // The frame is for the code by which other sites embed an episode. Stand-ins for other players have no use here.
  const player = [...browserFiles().keys()]
    .filter((path) => /^(kapitel.*\.js|kapitel\.css|embed\.(js|html)|THIRD-PARTY-LICENSES\.txt)$/.test(path))
    .map((path) => /** @type {const} */ ([`player/${path}`, `dist/${path}`]));
  return new Map([...own, ...player]);
}
