import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {build} from 'vite';
import {leanLit} from '../tools/lean-lit.js';
import {howlerVite} from '../tools/wrap-howler.js';
import {buildHere, buildOf} from './builds.js';
import {cacheFolder} from './cache-folder.js';
import {empty} from './pages/empty.js';
import {floor} from './pages/floor.js';
import {kapitel} from './pages/kapitel.js';
import {native} from './pages/native.js';
import {shikwasa} from './pages/shikwasa.js';
import {videojs} from './pages/videojs.js';

/** @import {Subject} from './types.js' */

const PEERS = {shikwasa: '2.2.1', '@videojs/html': '10.0.0-beta.23'};

/**
 * What is compared, in the order in which each round measures it. `this` is what is in the working tree.
 *
 * @param {{before?: string | undefined, peers?: boolean | undefined}} options `before` is a revision to compare with
 * @returns {Promise<Subject[]>}
 */
export async function prepareSubjects({before, peers}) {
  return [
    {name: 'empty', page: empty},
    {name: 'native', page: native},
    {name: 'floor', page: floor, generated: {'floor.js': await bundleFloor()}},
    {name: 'this', page: kapitel, folder: buildHere()},
    ...(before ? [{name: 'before', page: kapitel, folder: buildOf(before)}] : []),
    ...(peers ? peerSubjects() : []),
  ];
}

/** Bundled and minified as the build is. */
async function bundleFloor() {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [howlerVite(), leanLit()],
    define: {'process.env.NODE_ENV': '"production"'},
    build: {
      write: false,
      target: 'es2022',
      lib: {entry: new URL('pages/floor-element.js', import.meta.url).pathname, formats: ['es']},
      rolldownOptions: {output: {minify: true, codeSplitting: false}},
    },
  });
  const [{output}] = /** @type {[import('vite').Rolldown.RolldownOutput]} */ (result);
  return output[0].code;
}

/** Installed outside the project: peers are none of its dependencies. */
function peerSubjects() {
  const folder = cacheFolder('peers');
  const manifest = JSON.stringify({private: true, dependencies: PEERS});
  mkdirSync(folder, {recursive: true});
  writeFileSync(`${folder}/package.json`, manifest);
  if (!Object.keys(PEERS).every((name) => existsSync(`${folder}/node_modules/${name}`))) {
    const options = ['--ignore-scripts', '--no-audit', '--no-fund'];
    execFileSync('npm', ['install', ...options], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  return [
    {name: 'shikwasa', page: shikwasa, folder: `${folder}/node_modules`},
    {name: 'videojs', page: videojs, folder: `${folder}/node_modules`},
  ];
}
