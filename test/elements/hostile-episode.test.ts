import {expect, fixture, html} from '@open-wc/testing';
import '../../src/kapitel.js';
import type {KapitelPlayer} from '../../src/elements/kapitel-player.js';
import {until} from '../until.js';
import {expectHarmless, itsTurn, payloads} from './xss-payloads.js';

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
};

for (const [way, enter] of Object.entries(ways)) {
  describe(`an episode that comes ${way}, with hostile text in every field`, () => {
    it(`is only text, in ${payloads.length} spellings`, async function () {
      this.timeout(60_000);
      for (const payload of payloads) {
        const player = await enter(payload);
        await until(() => player.episode ?? player.error);
        await until(() => player.shadowRoot!.querySelector('kapitel-menu:defined'));
        await player.updateComplete;
        try {
          expectHarmless(player.shadowRoot!);
        } catch (error) {
          throw new Error(`${payload}: ${(error as Error).message}`, {cause: error});
        }
      }
      await itsTurn();
      expect(globalThis.hacked).to.equal(undefined);
    });
  });
}

describe('a test for hostile text', () => {
  it('would have noticed one that runs', async () => {
    const image = document.createElement('img');
    document.body.append(image);
    image.outerHTML = '<img src="data:," onerror="hacked=1">';
    await until(() => globalThis.hacked);
    globalThis.hacked = undefined;
  });
});
