/**
 * Starts the demo: `npm start`. With `npm start -- --faults` it opens on the page that shows how the player
 * takes a server that misbehaves.
 */
import {spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {createServer} from 'vite';

const {values} = parseArgs({
  options: {
    faults: {type: 'boolean', default: false},
    host: {type: 'string'},
    port: {type: 'string'},
    open: {type: 'boolean', default: false},
  },
});

const page = values.faults ? 'demo/faults.html' : '';
// Faults send the browser to and fro between 127.0.0.1 and localhost.
const host = values.host ?? (values.faults && '127.0.0.1');
const server = await createServer({
  server: {
    ...(host && {host}),
    ...(values.port && {port: Number(values.port)}),
    open: values.open && `/${page}`,
  },
});
await server.listen();
for (const url of server.resolvedUrls?.local ?? []) console.log(`  Kapitel: ${url}${page}`);
for (const url of server.resolvedUrls?.network ?? []) console.log(`  Network: ${url}${page}`);
// The pages in demo/ways/ show what is built; the others need not wait for it.
if (!existsSync('dist/embed.html')) spawn('node', ['tools/build.js'], {stdio: 'ignore'});
server.bindCLIShortcuts();
