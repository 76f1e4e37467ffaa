import {expect, fixture, html} from '@open-wc/testing';
import '../../src/kapitel.js';
import type {KapitelPlayer} from '../../src/elements/kapitel-player.js';
import {until} from '../until.js';

declare global {
  /** What a payload sets if it runs. */
  var hacked: string | undefined;
}

/** Ways to get a script to run in a page, as text and as an address. */
const PAYLOADS = [
  '<img src=x onerror="hacked=1">',
  '"><img src=x onerror="hacked=1">',
  '<svg onload="hacked=1">',
  '<svg><script>hacked=1</script></svg>',
  '</script><script>hacked=1</script>',
  '<iframe srcdoc="<script>parent.hacked=1</script>">',
  '<details open ontoggle="hacked=1">',
  '<math><mtext><table><mglyph><style><img src=x onerror="hacked=1">',
  '<a href="javascript:hacked=1" autofocus onfocus="hacked=1">x</a>',
  '${hacked=1}',
  '{{constructor.constructor("hacked=1")()}}',
  'javascript:hacked=1',
  ' java\nscript:hacked=1',
  'data:text/html,<script>parent.hacked=1</script>',
  'vbscript:hacked=1',
  '<!--<img src="--><img src=x onerror=hacked=1//">',
];

const episode = (payload: string) => ({
  title: payload,
  subtitle: payload,
  show: {title: payload, link: payload, poster: payload, summary: payload},
  link: payload,
  poster: payload,
  summary: payload,
  duration: '01:00:00',
  publicationDate: payload,
  audio: [
    {url: payload, mimeType: payload},
    {url: '/demo/sound/179.mp3', mimeType: 'audio/mpeg'},
  ],
  chapters: [
    {start: '00:00:00', title: payload, href: payload, image: payload},
    {start: payload, title: payload},
  ],
  contributors: [{id: '1', name: payload, avatar: payload, role: {title: payload}}],
  transcripts: payload,
});

/** Everything below a node, through all shadow roots. */
function* everything(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* everything(element.shadowRoot);
  }
}

describe('an episode with hostile text in every field', () => {
  for (const payload of PAYLOADS) {
    it(`is only text: ${payload.slice(0, 40)}`, async () => {
      const json = document.createElement('script');
      json.type = 'application/json';
      json.append(JSON.stringify(episode(payload)));
      const player = await fixture<KapitelPlayer>(html`<kapitel-player>${json}</kapitel-player>`);
      await until(() => player.episode ?? player.error);
      player.shadowRoot!.querySelector<HTMLElement>('[part=player]')!.click();
      await until(() => player.shadowRoot!.querySelector('kapitel-menu:defined'));
      await player.updateComplete;
      for (const element of everything(player.shadowRoot!)) {
        for (const {name, value} of element.attributes) {
          expect(name).not.to.match(/^on/);
          if (/^(href|src|srcdoc|action)$/.test(name)) expect(value).to.match(/^https?:/);
        }
        expect(element.localName).not.to.match(/^(script|iframe|object|embed)$/);
      }
      await new Promise(requestAnimationFrame);
      expect(globalThis.hacked).to.equal(undefined);
    });
  }

  it('would have noticed one that runs', async () => {
    const image = document.createElement('img');
    document.body.append(image);
    image.outerHTML = '<img src="data:," onerror="hacked=1">';
    await until(() => globalThis.hacked);
    globalThis.hacked = undefined;
  });
});
