import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {cpSync, readFileSync, writeFileSync} from 'node:fs';

const modes = ['production', 'bundle', 'embed', 'shim-podlove', 'shim-podigee', 'package'];

const steps = [
  ...modes.map((mode) => ['vite', 'build', '--logLevel', 'warn', '--mode', mode]),
  ['tsc', '-p', 'tsconfig.types.json'],
  ['cem', 'analyze', '--quiet'],
  ['node', 'tools/editor-data.js'],
];

for (const [command = '', ...args] of steps) {
  const {status} = spawnSync(command, args, {stdio: 'inherit'});
  if (status) process.exit(status);
}
cpSync('src/themes', 'dist/themes', {recursive: true});
cpSync('src/embed/embed.html', 'dist/embed.html');
// What `kapitel/kapitel.js` is on servers, where there are no elements to define.
writeFileSync('dist/nothing.js', 'export {};\n');

/** For the `integrity` of a script tag. The other scripts fetch more, for which no hash would vouch. */
const digest = createHash('sha384').update(readFileSync('dist/kapitel.bundle.js')).digest('base64');
const hashes = {'kapitel.bundle.js': `sha384-${digest}`};
writeFileSync('dist/sri.json', `${JSON.stringify(hashes, null, 2)}\n`);
