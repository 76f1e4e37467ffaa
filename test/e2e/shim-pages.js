import {readFileSync} from 'node:fs';

/** @param {string} file */
const fixture = (file) => readFileSync(`test/fixtures/${file}`, 'utf8');

const PODLOVE = '<script src="/dist/shim-podlove.js"></script>';
export const EPISODE = '/test/fixtures/podlove-v5/episode.json';
const CONFIG = '/test/fixtures/podlove-v5/config.json';
export const PODIGEE = '/test/fixtures/podigee/configuration.json';

/** @param {string} configuration */
const podigee = (configuration) =>
  `<script class="podigee-podcast-player" src="/dist/shim-podigee.js" data-configuration="${configuration}"></script>`;

/** @param {string} body */
const page = (body) => `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<title>Ein Blog</title>
<link rel="icon" href="data:,">
</head>
<body>
${body}
</body>
</html>`;

/** Pages by their path, written as the players' own documentation has it; only the scripts' URLs are ours. */
export const PAGES = {
  '/empty': page(''),
  '/podlove-addresses': page(`<div id="example"></div>
${PODLOVE}
<script>
  podlovePlayer("#example", "${EPISODE}", "${CONFIG}");
</script>`),
  '/podlove-objects': page(`<div id="example" data-variant="m"></div>
${PODLOVE}
<script>
  podlovePlayer(document.getElementById('example'), ${fixture('podlove-v5/episode.json')}, ${fixture('podlove-v5/config.json')});
</script>`),
  // As Prototype.js has it.
  '/podlove-prototype': page(`<div id="example"></div>
<script>Array.prototype.toJSON = function () { return String(this); };</script>
${PODLOVE}
<script>
  podlovePlayer('#example', ${fixture('podlove-v5/episode.json')});
</script>`),
  '/podlove-variants': page(`${['xl', 'l', 'm', 's', 'xs']
    .map((variant) => `<div id="variant-${variant}" data-variant="${variant}"></div>`)
    .join('\n')}
${PODLOVE}
<script>
  Promise.all(['xl', 'l', 'm', 's', 'xs'].map(
    (variant) => podlovePlayer('#variant-' + variant, '${EPISODE}', '${CONFIG}')
  )).then((stores) => (window.stores = stores.length));
</script>`),
  '/podlove-runtime': page(`<div id="example"></div>
${PODLOVE}
<script>
  window.types = [];
  podlovePlayer('#example', '${EPISODE}', '${CONFIG}').then(store => {
    window.store = store;
    store.dispatch({type: 'PLAYER_REQUEST_PLAYTIME', payload: 449000});
    store.subscribe(() => {
      const {lastAction} = store.getState();
      types.push(lastAction.type);
    });
  });
</script>`),
  '/podlove-links': page(`<div id="player-id"></div>
${PODLOVE}
<script>
  podlovePlayer('#player-id', '${EPISODE}', '${CONFIG}').then(registerExternalEvents('player-id')).then(() => (window.ready = true));
</script>
<p><a href="javascript:void(0)" id="jump" rel="podlove-web-player" data-ref="player-id" data-action="play" data-time="00:17:21.500">Listen</a>
<a href="javascript:void(0)" id="stop" rel="podlove-web-player" data-ref="player-id" data-action="pause" data-tab="files">Halt</a>
<a href="javascript:void(0)" id="other" rel="podlove-web-player" data-ref="other" data-time="00:00:01">Woanders</a></p>`),
  // As scripts do that load others for the page.
  '/podlove-evaluated': page(`<base href="/elsewhere/">
<div id="example"></div>
<script>
  fetch('/dist/shim-podlove.js').then((response) => response.text()).then((code) => {
    (0, eval)(code);
    podlovePlayer('#example', ${fixture('podlove-v5/episode.json')});
  });
</script>`),
  '/podlove-wordpress':
    page(`<div class="podlove-web-player intrinsic-ignore podlove-web-player-loading" id="player-5f"><root data-test="player--xl"><play-button></play-button></root></div>
${PODLOVE}
<script>
  window.podlovePlayerCache = {cache: {}, add(list) { list.forEach(({url, data}) => (this.cache[url] = data)); }};
  document.addEventListener("DOMContentLoaded", function() {
    var player = document.getElementById("player-5f");
    podlovePlayerCache.add([{"url": "https://example.org/wp-json/episode/1", "data": ${fixture('podlove-v5/episode.json')}}, {"url": "https://example.org/wp-json/config", "data": ${fixture('podlove-v5/config.json')}}]);
    podlovePlayer(player, "https://example.org/wp-json/episode/1", "https://example.org/wp-json/config").then(function() {
      player && player.classList.remove("podlove-web-player-loading");
    });
  });
</script>`),
  '/podlove-6': page(`<script type="module" src="/dist/shim-podlove.js"></script>
<script>addEventListener('init', ({detail}) => (window.store = detail))</script>
<podlove-web-player episode="${EPISODE}" config="${CONFIG}" variant="s"></podlove-web-player>`),
  '/podlove-6-in-head': page(`${PODLOVE}
<podlove-web-player episode="${EPISODE}" config="${CONFIG}"><root><play-button></play-button></root></podlove-web-player>`),
  '/podlove-nowhere': page(`${PODLOVE}
<script>
  podlovePlayer('#missing', '${EPISODE}').then((store) => (window.first = String(store)));
  podlovePlayer('#]', '${EPISODE}').then((store) => (window.second = String(store)));
</script>`),
  '/podlove-broken': page(`<div id="example"></div>
${PODLOVE}
<script>podlovePlayer('#example', '${EPISODE}', '/nothing.json').then((store) => (window.store = store));</script>`),
  '/podigee-global': page(`<p>Hör rein:</p>
<script>window.playerConfiguration = ${fixture('podigee/configuration.json')}</script>
${podigee('playerConfiguration')}
<p>Danach</p>`),
  '/podigee-default': page(`<p>Hör rein:</p>
<script>window.playerConfiguration = ${fixture('podigee/configuration.json')}</script>
<script class="podigee-podcast-player" src="/dist/shim-podigee.js"></script>
<p>Danach</p>`),
  '/podigee-empty': page(`<p>Hör rein:</p>
<script>window.playerConfiguration = ${fixture('podigee/configuration.json')}</script>
${podigee(' ')}
<p>Danach</p>`),
  '/podigee-address': page(`<p>Hör rein:</p>
${podigee(PODIGEE)}
<p>Danach</p>`),
  '/podigee-inline': page(`<p>Hör rein:</p>
${podigee(fixture('podigee/configuration.json').replaceAll('&', '&amp;').replaceAll('"', '&quot;'))}
<p>Danach</p>`),
  '/podigee-elements':
    page(`<div class="podigee-podcast-player" data-configuration="${PODIGEE}">Lädt</div>
<script src="/dist/shim-podigee.js"></script>
<div class="podigee-podcast-player" data-configuration='{"broken'></div>
<div class="podigee-podcast-player" data-configuration="${PODIGEE}"></div>`),
  '/podigee-many':
    page(`<script>window.playerConfiguration = ${fixture('podigee/configuration.json')};
window.podcasts = {first: playerConfiguration, second: '${PODIGEE}'}</script>
${podigee('podcasts.first')}
${podigee('podcasts.second')}
${podigee('playerConfiguration')}`),
  '/podigee-nowhere': page(`<p>Hör rein:</p>
${podigee('missingConfiguration')}
<p>Danach</p>`),
};
