import {execFileSync} from 'node:child_process';
import {cpSync} from 'node:fs';
import {resolve} from 'node:path';
import {testRecipe} from './open-recipe.js';

testRecipe('eleventy', {
  copy: (folder) => cpSync('integrations/eleventy', folder, {recursive: true}),
  assets: ['kapitel', 'episodes'],
  build(folder) {
    const cmd = resolve('node_modules/@11ty/eleventy/cmd.cjs');
    execFileSync(process.execPath, [cmd, '--quiet', '--output=site/blog'], {cwd: folder});
  },
  post: '/blog/posts/179/',
});
