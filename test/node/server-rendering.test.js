import assert from 'node:assert/strict';
import {it} from 'node:test';
import {render} from '@lit-labs/ssr';
import {collectResult} from '@lit-labs/ssr/lib/render-result.js';
import {html} from 'lit';

it('the package is imported in Node without output, and without side effects', async () => {
  const before = Object.keys(globalThis);
  const {KapitelPlayer} = await import('kapitel');
  assert.equal(typeof KapitelPlayer, 'function');
  assert.deepEqual(
    Object.keys(globalThis).filter((name) => !before.includes(name)),
    [],
  );
});

it('what defines the elements in browsers is imported in Node, too, and defines none there', async () => {
  const before = Object.keys(globalThis);
  assert.deepEqual(Object.keys(await import('kapitel/kapitel.js')), []);
  assert.deepEqual(Object.keys(globalThis), before);
  assert.equal(globalThis.customElements?.get('kapitel-player'), undefined);
});

it('a server renders the shell, in declarative shadow roots', async () => {
  const {controls, define, elements} = await import('kapitel');
  define({...elements, ...controls});
  const markup = await collectResult(
    render(html`<kapitel-player src="/179.json" lang="de"></kapitel-player>`),
  );
  assert.match(markup, /^<!--[^>]*--><kapitel-player\s+src="\/179.json" lang="de"/);
  assert.match(markup, /<template shadowroot="open" shadowrootmode="open">/);
  assert.match(markup, /part="play-button"/);
  assert.match(markup, /part="chapters"/);
  assert.match(markup, /part="timeline"/);
});
