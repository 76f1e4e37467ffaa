import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

const FOLDER = 'integrations/wordpress';

/** @type {{modules: {declarations: {tagName: string, attributes?: {name: string}[]}[]}[]}} */
const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const player = manifest.modules
  .flatMap(({declarations}) => declarations)
  .find(({tagName}) => tagName === 'kapitel-player');
// A custom property, but an attribute where people write one in WordPress.
const names = ['accent', ...(player?.attributes ?? []).map(({name}) => name)].sort();

/** @param {string} name */
const inHtml = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describe('the WordPress plugin knows every attribute of the player', () => {
  it('in its shortcode, and in pasted elements', () => {
    const php = readFileSync(`${FOLDER}/includes/player.php`, 'utf8');
    const [, list = ''] = /const ATTRIBUTES = array\(([^)]*)\)/.exec(php) ?? [];
    assert.deepEqual([...list.matchAll(/'([\w-]+)'/g)].map(([, name]) => name).sort(), names);
  });

  it('in its block', () => {
    const {attributes} = JSON.parse(readFileSync(`${FOLDER}/block/block.json`, 'utf8'));
    assert.deepEqual(Object.keys(attributes).map(inHtml).sort(), names);
  });

  it('in the sidebar of its block', () => {
    const script = readFileSync(`${FOLDER}/block/edit.js`, 'utf8');
    for (const name of Object.keys(
      JSON.parse(readFileSync(`${FOLDER}/block/block.json`, 'utf8')).attributes,
    )) {
      assert.match(script, new RegExp(`\\[?\\s*'${name}',`), name);
    }
  });
});
