import {expect} from '@open-wc/testing';
import {readEpisode, readFeed} from '../../../src/readers.js';

/** A feed of 730 episodes and 4 MB, with show notes as long as people write them. */
function longFeed(): string {
  const paragraph = `<p>Gewinde &amp; Muttern, „größer“ und kleiner: <a href="https://example.org/">mehr</a></p>\n`;
  const items = Array.from({length: 730}, (_, index) => {
    const number = 730 - index;
    const date = new Date(Date.UTC(2010, 0, 1 + number * 7)).toUTCString();
    return `<item><title>Folge ${number}</title><guid isPermaLink="false">id-${number}</guid>
      <itunes:episode>${number}</itunes:episode><link>https://example.org/${number}</link><pubDate>${date}</pubDate>
      <enclosure url="https://media.example.org/${number}.mp3?a=1&amp;b=2" type="audio/mpeg" length="9600000"/>
      <itunes:duration>1:00:00</itunes:duration><description>${paragraph.replace(/</g, '&lt;').repeat(8)}</description>
      <content:encoded><![CDATA[${paragraph.repeat(46)}]]></content:encoded>
      <psc:chapters><psc:chapter start="0" title="A"/><psc:chapter start="1:00" title="B &amp; C"/></psc:chapters></item>`;
  });
  return `<?xml version="1.0"?><rss xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:psc="http://podlove.org/simple-chapters" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Lang</title>${items.join('')}</channel></rss>`;
}

/** How often the page gets its turn while something runs, on a device where each look at the clock takes 1 ms. */
async function turnsIn(run: () => Promise<unknown>): Promise<number> {
  const {now} = performance;
  const {setTimeout} = window;
  let milliseconds = 0;
  let turns = 0;
  performance.now = () => ++milliseconds;
  window.setTimeout = ((handler: () => void, delay?: number) => {
    turns++;
    return setTimeout(handler, delay);
  }) as typeof window.setTimeout;
  try {
    await run();
  } finally {
    performance.now = now;
    window.setTimeout = setTimeout;
  }
  return turns;
}

describe('A feed of 730 episodes and 4 MB', () => {
  const text = longFeed();
  const base = {url: 'https://example.org/feed.xml'};

  // The reader itself is fetched by then, which gives turns as well.
  before(() => readFeed('<rss><channel/></rss>', base));

  it('leaves the page time to answer while it is read', async () => {
    expect(text.length).to.be.above(4e6);
    const turns = await turnsIn(async () => {
      const {episodes} = await readFeed(text, base);
      expect(episodes).to.have.lengthOf(730);
      expect(episodes[0]?.chapters).to.have.lengthOf(2);
    });
    // A slice ends after 8 ms, and each of the 730 episodes is at least one look at the clock.
    expect(turns).to.be.at.least(730 / 9);
  });

  it('gives one episode sooner than all', async () => {
    const ofOne = await turnsIn(async () => {
      expect((await readEpisode(text, {...base, item: '7'})).title).to.equal('Folge 7');
    });
    const ofAll = await turnsIn(() => readFeed(text, base));
    expect(ofOne).to.be.below(ofAll);
  });
});

describe('A description of 4 MB', () => {
  it('is searched as far as people write, and no further', async () => {
    const html = '<p>(00:01:00) text</p>'.repeat(190_000);
    const {description, content} = await readEpisode(
      `<rss><item><title>A</title><description><![CDATA[${html}]]></description></item></rss>`,
    );
    expect(content).to.have.lengthOf(html.length);
    expect(description?.length).to.be.within(100_000, 200_000);
  });
});
