import {execFileSync} from 'node:child_process';
import {cpSync, symlinkSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {testRecipe} from '../e2e/open-recipe.js';

testRecipe('astro', {
  copy(folder) {
    for (const path of ['src', 'public', 'astro.config.mjs', 'package.json']) {
      cpSync(`integrations/astro/${path}`, join(folder, path), {recursive: true});
    }
    // `npm run test:astro` installs them.
    symlinkSync(resolve('integrations/astro/node_modules'), join(folder, 'node_modules'));
  },
  assets: ['public/kapitel', 'public/episodes'],
  build(folder) {
    const args = ['node_modules/astro/astro.js', 'build', '--silent', '--outDir', 'site/blog'];
    const env = {...process.env, ASTRO_TELEMETRY_DISABLED: '1'};
    execFileSync(process.execPath, args, {cwd: folder, env});
  },
  post: '/blog/posts/179/',
});
