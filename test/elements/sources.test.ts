import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import '../../src/kapitel.js';
import type {KapitelPlayer} from '../../src/elements/kapitel-player.js';

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

const titles = (player: KapitelPlayer) => player.chapters.map(({title}) => title);

describe('The sources of a player', () => {
  it('may be a feed and the episode wished of it', async () => {
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

  it('may be a sound and a file of chapters', async () => {
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
});
