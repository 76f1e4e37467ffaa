import {expect, fixture, html} from '@open-wc/testing';
import '../../../src/kapitel.js';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import {applySettings} from '../../../src/embed/apply-settings.js';
import {ATTRIBUTES, CUSTOM_PROPERTIES, URL_ATTRIBUTES} from '../../../src/embed/settings.js';
import {linkTimes} from '../../../src/features/page-links/link-times.js';
import {podlovePlayer} from '../../../src/shims/podlove-player.js';
import {until} from '../../until.js';
import {episodeOf} from '../show.js';
import {expectHarmless, itsTurn, payloads} from '../xss-payloads.js';

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

/** A feed with a payload wherever there is room for text or a URL. */
function feed(payload: string): string {
  const xml = new DOMParser().parseFromString(
    `<rss xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:content="http://purl.org/rss/1.0/modules/content/"
      xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:psc="http://podlove.org/simple-chapters">
      <channel><title>?</title><link>?</link><itunes:image href="?"/>
        <item><title>?</title><link>?</link><itunes:image href="?"/>
          <enclosure url="/demo/sound/179.mp3" type="audio/mpeg"/><itunes:duration>1:00:00</itunes:duration>
          <description>?</description><content:encoded>?</content:encoded>
          <podcast:person href="?" img="?" role="?">?</podcast:person>
          <psc:chapters><psc:chapter start="0" title="?" href="?" image="?"/><psc:chapter start="?" title="?"/></psc:chapters>
        </item></channel></rss>`,
    'text/xml',
  );
  // There is no place in XML for what is no character of it.
  const text = payload.replaceAll(/[^\P{Cc}\t\n\r]/gu, ' ');
  for (const element of xml.querySelectorAll('*')) {
    if (element.textContent === '?') element.textContent = text;
    for (const attribute of element.attributes) if (attribute.value === '?') attribute.value = text;
  }
  return new XMLSerializer().serializeToString(xml);
}

/** Front matter of an article, with its text. */
const markdown = (payload: string): string => {
  const text = JSON.stringify(payload);
  return `---
title: ${text}
audio: /demo/sound/179.mp3
image: ${text}
description: ${text}
chapter:
  - {start: "00:00:00", title: ${text}}
  - {start: "00:01:00", title: ${text}, href: ${text}}
---
${payload}
`;
};

/** What is at a URL, as long as a test is on. */
const files = new Map<string, string>();

/** A player whose file has some text. */
function fetched(text: string): Promise<KapitelPlayer> {
  const address = `/episodes/${files.size}`;
  files.set(address, text);
  return fixture<KapitelPlayer>(html`<kapitel-player src=${address}></kapitel-player>`);
}

/** The ways in which an episode gets into a player. */
const ways: Record<string, (payload: string) => Promise<KapitelPlayer>> = {
  async 'as JSON inside the element'(payload) {
    const json = document.createElement('script');
    json.type = 'application/json';
    json.append(JSON.stringify(episode(payload)));
    return fixture<KapitelPlayer>(html`<kapitel-player>${json}</kapitel-player>`);
  },
  async 'as text inside the element'(payload) {
    const player = document.createElement('kapitel-player');
    const [title, link, item] = ['h2', 'a', 'li'].map((name) => document.createElement(name));
    title!.textContent = payload;
    link!.textContent = payload;
    link!.setAttribute('href', payload);
    item!.append(link!, ' 17:21');
    const list = document.createElement('ol');
    list.append(item!);
    const sound = Object.assign(document.createElement('audio'), {preload: 'none'});
    sound.src = '/demo/sound/179.mp3';
    player.append(title!, sound, list);
    return fixture<KapitelPlayer>(html`${player}`);
  },
  async 'as a property'(payload) {
    const player = await fixture<KapitelPlayer>(html`<kapitel-player></kapitel-player>`);
    const link = {url: payload, href: payload, img: payload};
    player.episode = {
      title: payload,
      image: payload,
      show: {title: payload, ...link, image: payload},
      audio: [link, {url: new URL('/demo/sound/179.mp3', location.href).href}],
      chapters: [{startTime: 0, endTime: 60, title: payload, ...link}],
      persons: [{name: payload, ...link}],
      links: [{platform: payload, ...link}],
    };
    return player;
  },
  'from a feed': (payload) => fetched(feed(payload)),
  'from an article’s front matter': (payload) => fetched(markdown(payload)),
  async 'from a Podlove page'(payload) {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    await podlovePlayer(place, episode(payload), {
      activeTab: payload,
      theme: {main: payload, tokens: {brand: payload}},
      runtime: {language: payload},
    });
    return place.querySelector('kapitel-player')!;
  },
  async 'by the address of a frame'(payload) {
    const player = document.createElement('kapitel-player');
    applySettings(player, (name) => (URL_ATTRIBUTES.has(name) ? undefined : payload));
    player.episode = episodeOf({});
    for (const name of ATTRIBUTES)
      if (!URL_ATTRIBUTES.has(name)) expect(player).to.have.attribute(name);
    for (const name of Object.keys(CUSTOM_PROPERTIES)) {
      expect(player.style.getPropertyValue(`--kapitel-${name}`)).to.equal('');
    }
    return fixture<KapitelPlayer>(html`${player}`);
  },
};

/** @throws {Error} where an episode with a payload has become something that could run. */
async function expectOnlyText(enter: (typeof ways)[string], payload: string): Promise<void> {
  const player = await enter(payload);
  // Of so many players not all are rendered whole by themselves.
  player.near = true;
  await until(() => player.episode ?? player.error);
  await until(() => player.shadowRoot!.querySelector('kapitel-menu:defined'));
  await player.updateComplete;
  try {
    expectHarmless(player.shadowRoot!);
  } catch (error) {
    throw new Error(`${payload}: ${(error as Error).message}`, {cause: error});
  }
}

for (const [way, enter] of Object.entries(ways)) {
  describe(`an episode that comes ${way}, with hostile text in every field`, () => {
    const {fetch} = window;
    // Nobody looks at them, and so many take their time to be laid out.
    const unseen = new CSSStyleSheet();
    unseen.replaceSync('kapitel-player {display: none !important}');
    before(() => {
      document.adoptedStyleSheets = [unseen];
      window.fetch = (input, init) => {
        const {pathname} = new URL(new Request(input).url);
        const text = files.get(pathname);
        return text === undefined ? fetch(input, init) : Promise.resolve(new Response(text));
      };
    });
    after(() => {
      document.adoptedStyleSheets = [];
      window.fetch = fetch;
    });

    it(`is only text, in ${payloads.length} spellings`, async () => {
      await Promise.all(payloads.map((payload) => expectOnlyText(enter, payload)));
      await itsTurn();
      expect(globalThis.hacked).to.equal(undefined);
    });
  });
}

describe('hostile text in an article whose times are linked', () => {
  it(`stays text, in ${payloads.length} spellings`, async () => {
    const article = await fixture<HTMLElement>(html`<article class="hostile"></article>`);
    for (const payload of payloads) {
      const text = `17:21 ${payload} 1:05:39`;
      article.textContent = text;
      linkTimes('.hostile');
      expect(article.querySelectorAll('a')).to.have.lengthOf(2);
      expect(article.textContent).to.equal(text);
      expectHarmless(article);
    }
    await itsTurn();
    expect(globalThis.hacked).to.equal(undefined);
  });
});

describe('a test for hostile text', () => {
  it('would have noticed one that runs', async () => {
    const image = document.createElement('img');
    document.body.append(image);
    image.outerHTML = '<img src="data:," onerror="hacked=1">';
    await until(() => globalThis.hacked);
    globalThis.hacked = undefined;
  });
});
