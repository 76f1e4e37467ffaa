/** Serves a page with the built player until it is ended, for `test/orca.sh`. Prints its URL. */
import {startSite} from './e2e/harness.js';

const page = `<!doctype html>
<html lang="en">
  <title>Orca</title>
  <script type="module" src="/dist/kapitel.js"></script>
  <h1>An article</h1>
  <kapitel-player src="/demo/episodes/179.json"></kapitel-player>
  <p><a href="#end">After it</a></p>
</html>`;

const {origin} = await startSite({'/': page});
console.log(`${origin}/`);
