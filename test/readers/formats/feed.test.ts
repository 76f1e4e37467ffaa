import {expect} from '@open-wc/testing';
import {readEpisode, readFeed, ReadError} from '../../../src/readers.js';

const base = {url: 'https://example.org/feed.xml'};

const rss = (items: string) => `<?xml version='1.0' encoding='UTF-8'?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast='https://podcastindex.org/namespace/1.0'
  xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:psc="http://podlove.org/simple-chapters">
<channel><title>Schau &amp; Hör</title><link>https://example.org/</link><language>de</language>
<itunes:image href="/cover.png"/><itunes:author>Ada</itunes:author>${items}</channel></rss>`;

const seven = `<item><title>Sieben</title><guid isPermaLink="false">id-7</guid><itunes:episode>7</itunes:episode>
<link>https://example.org/e/sieben</link><pubDate>Tue, 21 Jan 2025 05:00:00 +0000</pubDate>
<enclosure url='https://example.org/7.mp3' type='audio/mpeg' length='123'/><itunes:duration>90:00</itunes:duration>
<description>Kurz &lt;b&gt;gesagt&lt;/b&gt;</description><content:encoded><![CDATA[<p>Lang</p>]]></content:encoded>
<podcast:chapters url="7.json" type="application/json+chapters"/>
<podcast:transcript url="7.vtt" type="text/vtt" language="de"/>
<podcast:person role="guest" href="https://example.org/g">Grace</podcast:person>
<psc:chapters><psc:chapter start="0" title="A"/><psc:chapter start="1:00" title="B"/></psc:chapters>
<psc:chapters><psc:chapter start="0" title="Nie"/></psc:chapters></item>`;

const eight = `<item><title>Acht</title><guid>id-8</guid><pubDate>Wed, 22 Jan 2025 05:00:00 GMT</pubDate>
<enclosure url="https://example.org/8.mp3"/></item>`;

describe('RSS', () => {
  it('is read with the podcast namespaces', async () => {
    const {show, episodes} = await readFeed(rss(seven), base);
    expect(show).to.include({
      title: 'Schau & Hör',
      author: 'Ada',
      language: 'de',
      image: 'https://example.org/cover.png',
    });
    const [episode] = episodes;
    expect(episode).to.include({
      title: 'Sieben',
      guid: 'id-7',
      number: 7,
      duration: 5400,
      url: 'https://example.org/e/sieben',
      description: 'Kurz gesagt',
      content: '<p>Lang</p>',
    });
    expect(episode?.audio).to.deep.equal([
      {url: 'https://example.org/7.mp3', type: 'audio/mpeg', size: 123},
    ]);
    expect(episode?.chapters.map(({title}) => title)).to.deep.equal(['A', 'B']);
    expect(episode?.chaptersSource?.url).to.equal('https://example.org/7.json');
    expect(episode?.transcript).to.deep.equal([
      {url: 'https://example.org/7.vtt', type: 'text/vtt', language: 'de'},
    ]);
    expect(episode?.persons[0]).to.include({name: 'Grace', role: 'guest'});
  });

  it('gives the requested episode, or the latest', async () => {
    const read = async (item?: string) =>
      (await readEpisode(rss(seven + eight), {...base, item})).title;
    expect(await read()).to.equal('Acht');
    expect(await read('latest')).to.equal('Acht');
    expect(await read('id-7')).to.equal('Sieben');
    expect(await read('7')).to.equal('Sieben');
    expect(await read('sieben')).to.equal('Sieben');
    const error = await read('neun').catch((error: unknown) => error);
    expect(error).to.be.instanceOf(ReadError).with.property('reason', 'no-such-item');
  });

  it('may name its audio with the elements of Media RSS, and describe itself in its content only', async () => {
    const {episodes} = await readFeed(
      '<rss xmlns:m="http://search.yahoo.com/mrss/"><channel><item><m:group><m:content url="https://example.org/a.mp3" ' +
        'type="audio/mpeg" fileSize="9"/></m:group><content:encoded><![CDATA[<p>Lang</p>]]></content:encoded></item></channel></rss>',
    );
    expect(episodes[0]?.audio).to.deep.equal([
      {url: 'https://example.org/a.mp3', type: 'audio/mpeg', size: 9},
    ]);
    expect(episodes[0]).to.include({description: 'Lang', content: '<p>Lang</p>'});
  });

  it('may be empty, or lack audio', async () => {
    expect((await readFeed(rss(''))).episodes).to.deep.equal([]);
    const [episode] = (await readFeed(rss('<item><title>Text</title></item>'))).episodes;
    expect(episode?.problems).to.deep.equal([{code: 'no-audio', at: 'enclosure'}]);
    const broken = '<item><title>A</title><enclosure url="javascript:alert(1)"/></item>';
    expect((await readFeed(rss(broken))).episodes[0]?.problems).to.deep.equal([
      {code: 'bad-url', at: 'enclosure'},
    ]);
  });

  it('has the season, the type, soundbites, pages to pay on, and images in several sizes', async () => {
    const {show, episodes} = await readFeed(
      rss(`<itunes:explicit>false</itunes:explicit>
<podcast:funding url="/pay">Buy us a screw</podcast:funding><podcast:funding url="javascript:alert(1)"/>
<item><title>A</title><enclosure url="a.mp3"/><itunes:season>3</itunes:season><itunes:episodeType>Bonus</itunes:episodeType>
<itunes:explicit>yes</itunes:explicit><podcast:soundbite startTime="73.5" duration="60">Why threads hold</podcast:soundbite>
<podcast:images srcset="/s.jpg 150w, /m.jpg 600w,
  /l.jpg 1500w"/></item><item><title>B</title><enclosure url="b.mp3"/></item>`),
      base,
    );
    expect(show.explicit).to.equal(false);
    expect(show.funding).to.deep.equal([{url: 'https://example.org/pay', title: 'Buy us a screw'}]);
    const [a, b] = episodes;
    expect(a).to.include({season: 3, type: 'bonus', explicit: true});
    expect(a?.soundbites).to.deep.equal([
      {startTime: 73.5, endTime: 133.5, title: 'Why threads hold'},
    ]);
    expect(a?.images?.map(({width}) => width)).to.deep.equal([150, 600, 1500]);
    expect(a?.image).to.equal('https://example.org/m.jpg');
    expect(b).to.include({explicit: false, season: undefined, type: undefined});
  });

  it('has the season and the image in the elements of either namespace, and images of the show', async () => {
    const {show, episodes} = await readFeed(
      rss(`<podcast:image href="/big.jpg" width="1400"/><podcast:images srcset="/small.jpg 300w"/>
<item><title>A</title><enclosure url="a.mp3"/><podcast:season name="Wood">4</podcast:season><podcast:image href="/a.jpg"/></item>`),
      base,
    );
    expect(show.images).to.deep.equal([
      {url: 'https://example.org/small.jpg', width: 300},
      {url: 'https://example.org/big.jpg', width: 1400},
    ]);
    expect(episodes[0]).to.include({season: 4, image: 'https://example.org/a.jpg'});
  });

  it('says in old words, too, whether it is for children', async () => {
    const words = ['true', 'yes', 'explicit', 'False', 'no', 'clean', 'maybe'];
    const items = words.map(
      (word) => `<item><title>A</title><itunes:explicit>${word}</itunes:explicit></item>`,
    );
    const {episodes} = await readFeed(rss(items.join('')), base);
    expect(episodes.map(({explicit}) => explicit)).to.deep.equal([
      ...[true, true, true],
      ...[false, false, false],
      undefined,
    ]);
  });

  it('has pages to pay on for an episode, and tells what is wrong with these and with soundbites', async () => {
    const {episodes, problems} = await readFeed(
      rss(`<podcast:funding url="javascript:alert(1)"/><item><title>A</title><enclosure url="a.mp3"/>
<podcast:funding url="/a">For this one</podcast:funding><podcast:soundbite startTime="x" duration="60"/>
<podcast:soundbite startTime="1"/></item>`),
      base,
    );
    expect(problems).to.deep.equal([{code: 'bad-url', at: 'podcast:funding'}]);
    const [episode] = episodes;
    expect(episode?.funding).to.deep.equal([{url: 'https://example.org/a', title: 'For this one'}]);
    expect(episode?.soundbites).to.equal(undefined);
    expect(episode?.problems).to.deep.equal([
      {code: 'no-time', at: 'podcast:soundbite'},
      {code: 'no-time', at: 'podcast:soundbite'},
    ]);
  });

  it('knows its own URL: the one that it names, else that of the file', async () => {
    const self = '<atom:link rel="self" href="https://feeds.example/kiosk"/>';
    const item = '<item><title>A</title><enclosure url="a.mp3"/></item>';
    const url = 'https://example.org/feed.xml';
    expect((await readFeed(rss(self + item), {url})).show.feed).to.equal(
      'https://feeds.example/kiosk',
    );
    expect((await readFeed(rss(item), {url})).show.feed).to.equal(url);
    expect((await readFeed(rss(item))).show.feed).to.equal(undefined);
    const json = JSON.stringify({version: 'x', title: 'A', feed_url: '/feed.json', items: []});
    expect((await readFeed(json, {url})).show.feed).to.equal('https://example.org/feed.json');
  });

  it('offers its alternate enclosures with codecs and bit rates, each URL once', async () => {
    const {episodes} = await readFeed(
      rss(`<item><title>A</title><enclosure url="a.mp3" type="audio/mpeg" length="5"/>
<podcast:alternateEnclosure type="audio/mpeg" length="5" bitrate="128000" default="true"><podcast:source uri="a.mp3"/></podcast:alternateEnclosure>
<podcast:alternateEnclosure type="audio/ogg" codecs="opus" length="2" bitrate="32000" title="Small" lang="de">
<podcast:source uri="ipfs://x"/><podcast:source uri="a.opus"/></podcast:alternateEnclosure>
<podcast:alternateEnclosure type="video/mp4"><podcast:source uri="a.mp4"/></podcast:alternateEnclosure></item>`),
      base,
    );
    expect(episodes[0]?.audio.map((source) => JSON.stringify(source))).to.have.lengthOf(2);
    const [enclosure, small] = episodes[0]!.audio;
    expect(enclosure).to.include({url: 'https://example.org/a.mp3', size: 5, bitrate: 128000});
    expect(small).to.deep.equal({
      url: 'https://example.org/a.opus',
      type: 'audio/ogg; codecs="opus"',
      size: 2,
      bitrate: 32000,
      title: 'Small',
      language: 'de',
    });
  });

  it('has the persons of the channel where an item has none', async () => {
    const {episodes} = await readFeed(
      rss(
        `<podcast:person>Ada</podcast:person><item><title>A</title></item><item><podcast:person>Grace</podcast:person></item>`,
      ),
    );
    expect(episodes.map(({persons}) => persons.map(({name}) => name))).to.deep.equal([
      ['Ada'],
      ['Grace'],
    ]);
  });

  it('may be Atom 0.3, with the date of issue', async () => {
    const {show, episodes} = await readFeed(
      `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>A</title><tagline>B</tagline><entry><title>C</title>
<issued>2004-02-28T10:00:00+01:00</issued><modified>2004-03-01T00:00:00Z</modified><link rel="enclosure" href="https://example.org/c.mp3"/></entry></feed>`,
    );
    expect(show).to.include({title: 'A', description: 'B'});
    expect(episodes[0]?.published?.toISOString()).to.equal('2004-02-28T09:00:00.000Z');
    expect(episodes[0]?.audio[0]?.url).to.equal('https://example.org/c.mp3');
    const changed = await readFeed(
      '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>C</title><modified>2004-03-01T00:00:00Z</modified></entry></feed>',
    );
    expect(changed.episodes[0]?.published?.toISOString()).to.equal('2004-03-01T00:00:00.000Z');
  });

  it('is read in spite of undeclared prefixes, stray marks and a cut-off end', async () => {
    const {episodes} = await readFeed(
      '<rss><channel><item><title>A & B < C &nbsp;D</title><itunes:duration>1:00</itunes:duration>' +
        '<enclosure url="https://example.org/a.mp3?a=1&b=2"/><description>Ende',
    );
    expect(episodes[0]).to.include({title: 'A & B < C D', duration: 60, description: 'Ende'});
    expect(episodes[0]?.audio[0]?.url).to.equal('https://example.org/a.mp3?a=1&b=2');
  });

  it('keeps the parameters of its URLs, whatever entity they begin like', async () => {
    const url = 'https://example.org/a.mp3?a=1&region=eu&copy=2&notify=1';
    const {episodes} = await readFeed(`<rss><item><enclosure url="${url}"/></item></rss>`);
    expect(episodes[0]?.audio[0]?.url).to.equal(url);
  });

  it('passes over empty elements, and names an episode by its file where nothing else does', async () => {
    const {episodes} = await readFeed(
      '<rss><item><enclosure url="https://example.org/a%20b.mp3"/><content:encoded/><description/>' +
        '<itunes:summary>Kurz</itunes:summary></item></rss>',
    );
    expect(episodes[0]).to.include({title: 'a b', description: 'Kurz', content: 'Kurz'});
  });

  it('takes nothing from declarations of entities', async () => {
    const {show} = await readFeed(
      '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><channel><title>&b;</title></channel></rss>',
    );
    expect(show.title).to.equal('&b;');
  });

  it('may begin with a declaration of its type that holds others', async () => {
    const {title} = await readEpisode(
      `<?xml version="1.0"?><!-- a > b --><!DOCTYPE rss [<!ELEMENT rss (channel)> <!ENTITY % a "x>">]>${rss(seven).replace(/^<.*?>/, '')}`,
    );
    expect(title).to.equal('Sieben');
  });

  it('finds an episode by the number that is in its title only, and by all of it', async () => {
    const items = ['#120 Zwölfzig', '#12 Zwölf', 'Dreizehn']
      .map((title, index) => `<item><title>${title}</title><guid>id-${index}</guid></item>`)
      .join('');
    for (const item of ['12', '#12']) {
      const episode = await readEpisode(rss(items), {...base, item});
      expect(episode).to.include({title: '#12 Zwölf', number: 12});
    }
    const error = await readEpisode(rss(items), {...base, item: '13'}).catch(
      (error: unknown) => error,
    );
    expect(error).to.have.property('reason', 'no-such-item');
  });

  it('reads durations in odd forms, and reports a problem for others', async () => {
    const read = async (duration: string) => {
      const [episode] = (
        await readFeed(
          rss(
            `<item><enclosure url="a.mp3"/><itunes:duration>${duration}</itunes:duration></item>`,
          ),
          base,
        )
      ).episodes;
      return [episode?.duration, episode?.problems.map(({code}) => code).join()];
    };
    for (const odd of ['5400', '90:00', '00:90:00', '1:30:00', '00:00:5400', '1h 30m', 'PT90M']) {
      expect(await read(odd), odd).to.deep.equal([5400, '']);
    }
    expect(await read('lang')).to.deep.equal([undefined, 'no-time']);
    expect(await read('')).to.deep.equal([undefined, '']);
  });

  it('takes no picture for its audio, and finds its picture in several places', async () => {
    const {episodes} = await readFeed(
      rss(
        '<item><enclosure url="a.jpg" type="image/jpeg"/><enclosure url="a.mp3"/>' +
          '<media:thumbnail url="a.jpg"/></item>',
      ),
      base,
    );
    expect(episodes[0]?.audio.map(({url}) => url)).to.deep.equal(['https://example.org/a.mp3']);
    expect(episodes[0]?.image).to.equal('https://example.org/a.jpg');
  });

  it('may contain HTML that is not escaped', async () => {
    const {episodes} = await readFeed(
      rss('<item><title>A <b>b</b></title><description><p>C</p><p>D</p></description></item>'),
    );
    expect(episodes[0]).to.include({
      title: 'A b',
      description: 'C D',
      content: '<p>C</p><p>D</p>',
    });
  });

  it('is rejected when it is something else', async () => {
    for (const text of ['', '<html></html>', '{}', '<']) {
      const error = await readFeed(text).catch((error: unknown) => error);
      expect(error).to.be.instanceOf(ReadError).with.property('reason', 'malformed');
    }
  });
});

describe('Atom', () => {
  it('is read with enclosures among its links', async () => {
    for (const [prefix, xmlns] of [
      ['', 'xmlns'],
      ['a:', 'xmlns:a'],
    ] as const) {
      const text = `<feed ${xmlns}="http://www.w3.org/2005/Atom"><title>S</title><entry><title>A</title><id>1</id>
        <published>2025-01-21T05:00:00Z</published><link href="https://example.org/a"/>
        <link rel="enclosure" href="https://example.org/a.mp3" type="audio/mpeg" length="9"/></entry></feed>`;
      const {show, episodes} = await readFeed(text.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`));
      expect(show.title).to.equal('S');
      expect(episodes[0]).to.include({title: 'A', guid: '1', url: 'https://example.org/a'});
      expect(episodes[0]?.audio[0]).to.include({url: 'https://example.org/a.mp3', size: 9});
    }
  });

  it('may be XHTML with URLs relative to another place', async () => {
    const {show, episodes} = await readFeed(
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/b/">
        <title type="html">A &amp;amp; &lt;b&gt;B&lt;/b&gt;</title><entry xml:base="e/">
        <title type="xhtml"><div>C <b>D</b></div></title><link href="7"/>
        <content type="xhtml"><div><p>E <i>F</i></p></div></content></entry></feed>`,
    );
    expect(show.title).to.equal('A & B');
    expect(episodes[0]).to.include({
      title: 'C D',
      url: 'https://example.org/b/e/7',
      description: 'E F',
      content: '<div><p>E <i>F</i></p></div>',
    });
  });
});
