/** Serves a page with the built player until it is ended, for `test/orca.sh`. Prints its URL. */
import {readFileSync} from 'node:fs';
import {startSite} from './e2e/harness.js';

const episode = JSON.parse(readFileSync('demo/episodes/179.json', 'utf8'));
episode.audio = '/demo/sound/179.mp3';
episode.transcript_slim = '/talk.vtt';
const talk = `WEBVTT

00:00.000 --> 00:04.000
<v Wolfi>Willkommen. Heute geht es um Modelle.

00:04.000 --> 00:09.000
<v Andy>Und darum, wer sie betreibt.`;

const page = `<!doctype html>
<html lang="en">
  <title>Orca</title>
  <script type="module" src="/dist/kapitel.js"></script>
  <h1>An article</h1>
  <kapitel-player src="/episode.json"></kapitel-player>
  <p><a href="#end">After it</a></p>
</html>`;

const {origin} = await startSite({
  '/': page,
  '/episode.json': JSON.stringify(episode),
  '/talk.vtt': talk,
});
console.log(`${origin}/`);
