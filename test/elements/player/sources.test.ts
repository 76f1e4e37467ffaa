import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import '../../../src/kapitel.js';
import type {Player} from '../../../src/player/player.js';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';

const folder = '/test/fixtures';

/** A player with these attributes, once its episode is there. */
async function playerWith(attributes: Record<string, string>): Promise<KapitelPlayer> {
  const player = document.createElement('kapitel-player');
  for (const [name, value] of Object.entries(attributes)) player.setAttribute(name, value);
  const ready = oneEvent(player, 'episodechange');
  await fixture(html`<div>${player}</div>`);
  await ready;
  return player;
}

/** The object behind an element, which elements only share among themselves. */
const playerOf = (element: KapitelPlayer) => (element as unknown as {player: Player}).player;

const titles = (player: KapitelPlayer) => player.chapters.map(({title}) => title);

describe('The sources of a player', () => {
  it('may be a feed and the episode of it that `item` names', async () => {
    const player = await playerWith({src: `${folder}/feed.rss.xml`, item: 'werkbank-6'});
    expect(player.episode?.title).to.equal('Wie Dübel greifen');
    const changed = oneEvent(player, 'episodechange');
    player.setAttribute('item', 'latest');
    await changed;
    expect(player.episode?.title).to.equal('Wie Schrauben halten');
  });

  it('may be a file of chapters besides the episode', async () => {
    const player = await playerWith({
      src: `${folder}/podlove.json`,
      chapters: `${folder}/chapters.mp4chaps.txt`,
    });
    expect(titles(player)).to.deep.equal(['Anfang', 'Info/Werbung', 'Schluss']);
  });

  it('may be audio and a file of chapters', async () => {
    const player = await playerWith({audio: '/a.mp3', chapters: `${folder}/chapters.vtt`});
    expect(titles(player)).to.have.lengthOf(2);
  });

  it('may be a transcript besides the episode', async () => {
    const player = await playerWith({
      src: `${folder}/native.json`,
      transcript: `${folder}/transcript.srt`,
    });
    const [transcript] = player.episode?.transcript ?? [];
    expect(transcript).to.deep.equal({
      url: new URL(`${folder}/transcript.srt`, location.href).href,
    });
  });

  for (const [src, reason] of [
    ['/demo/episodes/missing.json', 'not-found'],
    [`${folder}/chapters.vtt`, 'no-episode'],
  ] as const) {
    it(`are replaced by the content of the element, with a notice: ${reason}`, async () => {
      const player = document.createElement('kapitel-player');
      player.innerHTML = `<h2>Seven</h2><audio src="/7.mp3" controls></audio>
        <ol><li><a href="#t=0">One</a></li><li><a href="#t=17m21s">Two</a></li></ol>`;
      player.src = src;
      const failed = oneEvent(player, 'error');
      await fixture(html`<div>${player}</div>`);
      await failed;
      expect(player.error?.reason).to.equal(reason);
      expect(player.episode?.title).to.equal('Seven');
      expect(player.chapters.map(({startTime}) => startTime)).to.deep.equal([0, 1041]);
      expect(playerOf(player).audio).to.equal(new URL('/7.mp3', location.href).href);
      expect(playerOf(player).state.status).to.equal('ready');
    });
  }

  it('are an error where nothing inside the element plays', async () => {
    const player = document.createElement('kapitel-player');
    player.innerHTML = '<p>No audio.</p>';
    player.src = '/demo/episodes/missing.json';
    const failed = oneEvent(player, 'error');
    await fixture(html`<div>${player}</div>`);
    await failed;
    expect(playerOf(player).state.status).to.equal('error');
  });

  it('may be an episode of a script with a date that is none', async () => {
    const player = document.createElement('kapitel-player');
    player.episode = {title: 'A', audio: [{url: '/a.mp3'}], published: new Date(NaN)};
    await fixture(html`<div>${player}</div>`);
    await player.updateComplete;
    expect(player.shadowRoot?.querySelector('[part=title]')?.textContent).to.equal('A');
    expect(player.shadowRoot?.querySelector('time[datetime]')).to.equal(null);
  });

  it('may be audio at http, https or blob, and nothing else', () => {
    const player = playerOf(document.createElement('kapitel-player'));
    for (const url of ['https://example.org/a.mp3', 'blob:https://example.org/1']) {
      player.audio = url;
      expect(player.audio).to.equal(url);
    }
    for (const url of ['javascript:alert(1)', 'data:audio/mpeg;base64,AA==', 'file:///a.mp3']) {
      player.audio = url;
      expect(player.audio, url).to.equal(undefined);
    }
  });
});
