import {spawnSync} from 'node:child_process';

const steps = [
  ['vite', 'build', '--logLevel', 'warn'],
  ['vite', 'build', '--logLevel', 'warn', '--mode', 'package'],
  ['tsc', '-p', 'tsconfig.types.json'],
];

for (const [command = '', ...args] of steps) {
  const {status} = spawnSync(command, args, {stdio: 'inherit'});
  if (status) process.exit(status);
}
