/**
 * Starts the demo: `npm start`. With `npm start -- --faults` it opens on the page that shows how the player
 * takes a server that misbehaves.
 */
import {existsSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {createServer} from 'vite';

// Some pages show what is built.
if (!existsSync('dist/embed.html')) await import('./build.js');

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
server.bindCLIShortcuts();
