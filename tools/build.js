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

/** For the `integrity` of a script tag. Only files that import nothing can be vouched for. */
const hashes = ['kapitel.bundle.js', 'shim-podlove.js', 'shim-podigee.js'].map((file) => {
  const digest = createHash('sha384')
    .update(readFileSync(`dist/${file}`))
    .digest('base64');
  return [file, `sha384-${digest}`];
});
writeFileSync('dist/sri.json', `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
