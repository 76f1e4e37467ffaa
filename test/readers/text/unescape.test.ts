import {expect} from '@open-wc/testing';
import {readChapters, readEpisode, readFeed, readTranscript} from '../../../src/readers.js';

describe('Text that was escaped once too often', () => {
  it('is decoded in titles, names and chapters, and URLs stay', async () => {
    const episode = await readEpisode(
      JSON.stringify({
        title: 'What&#8217;s &amp; Why',
        audio: 'https://example.org/a.mp3?a=1&amp;b=2',
        chapter: [{start: '0:00', title: 'R&amp;D</p>'}],
        speaker: [{name: 'Ada &amp; Bob'}],
      }),
    );
    expect(episode.title).to.equal('What’s & Why');
    expect(episode.chapters[0]?.title).to.equal('R&D');
    expect(episode.persons[0]?.name).to.equal('Ada & Bob');
    expect(episode.audio[0]?.url).to.contain('a=1&amp;b=2');
    const [chapter] = await readChapters('{"chapters": [{"startTime": 0, "title": "R&amp;D"}]}');
    expect(chapter?.title).to.equal('R&D');
  });

  it('is decoded in feeds and their notes', async () => {
    const {episodes} = await readFeed(
      '<rss><channel><item><title>It&amp;#039;s &amp;amp; more</title>' +
        '<description>&amp;lt;p&amp;gt;Notes&amp;lt;/p&amp;gt;</description></item></channel></rss>',
    );
    expect(episodes[0]).to.include({title: "It's & more", content: '<p>Notes</p>'});
  });

  it('is decoded in notes before their text is taken', async () => {
    const notes = '&lt;p&gt;0:00 A&lt;/p&gt;&lt;p&gt;1:00 B&lt;/p&gt;&lt;p&gt;2:00 C&lt;/p&gt;';
    const text = `<rss><channel><item><description><![CDATA[${notes}]]></description></item></channel></rss>`;
    const {description, chapters} = await readEpisode(text);
    expect(description).to.equal('0:00 A 1:00 B 2:00 C');
    expect(chapters.map(({title}) => title).join('')).to.equal('ABC');
  });

  it('loses its tags at the edges and in pairs, and keeps those that are words', async () => {
    const titles = {
      'Using &lt;b&gt; tags': 'Using <b> tags',
      'What is a &lt;p&gt;': 'What is a <p>',
      '&lt;b&gt;Title&lt;/b&gt; more': 'Title more',
      '<p>Title</p>': 'Title',
      'Title<br />': 'Title',
      'R&amp;D</span></p>': 'R&D',
    };
    for (const [title, expected] of Object.entries(titles)) {
      const [chapter] = await readChapters(JSON.stringify({chapters: [{startTime: 0, title}]}));
      expect(chapter?.title).to.equal(expected);
    }
  });

  it('is decoded in transcripts, but for WebVTT, which decodes by itself', async () => {
    const srt = '1\n00:00:00,000 --> 00:00:01,000\nR&amp;D\n';
    expect((await readTranscript(srt))[0]?.text).to.equal('R&D');
    const vtt = 'WEBVTT\n\n00:00.000 --> 00:01.000\nR&amp;amp;D\n';
    expect((await readTranscript(vtt))[0]?.text).to.equal('R&amp;D');
  });
});

describe('A feed', () => {
  it('lends its persons to items without any, and knows audio by its name', async () => {
    const {episodes} = await readFeed(
      '<rss xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel><podcast:person>Ada</podcast:person>' +
        '<item><enclosure url="https://example.org/7.mp3" type="image/jpeg"/></item>' +
        '<item><podcast:person>Bob</podcast:person></item></channel></rss>',
    );
    expect(episodes.map(({persons}) => persons[0]?.name)).to.deep.equal(['Ada', 'Bob']);
    expect(episodes[0]?.audio).to.have.lengthOf(1);
    expect(episodes[0]?.audio[0]?.type).to.equal(undefined);
  });

  it('has audio where the type or the name says so', async () => {
    const typeOf = async (file: string, type: string) => {
      const {episodes} = await readFeed(
        `<rss><channel><item><enclosure url="https://example.org/${file}" type="${type}"/></item></channel></rss>`,
      );
      const [audio] = episodes[0]!.audio;
      return audio ? (audio.type ?? 'any') : episodes[0]!.problems[0]?.code;
    };
    expect(await typeOf('a.mp3', 'text/html')).to.equal('any');
    expect(await typeOf('a.mp3', 'video/mp4')).to.equal('any');
    expect(await typeOf('a.mp3?x=1', 'application/x-download')).to.equal('any');
    expect(await typeOf('a', 'audio/mpeg')).to.equal('audio/mpeg');
    expect(await typeOf('a.pdf', 'application/pdf')).to.equal('no-audio');
    expect(await typeOf('a.torrent', 'application/x-bittorrent')).to.equal('no-audio');
  });
});
