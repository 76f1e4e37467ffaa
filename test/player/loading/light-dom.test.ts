import {expect} from '@open-wc/testing';
import {readLightDom} from '../../../src/player/loading/light-dom.js';
import {ReadError} from '../../../src/readers/reader.js';

const origin = location.origin;

/** What WordPress makes of a player with a `<div>` around it that is written in its classic editor. */
const PARAGRAPHS = `<p>Davor</p>
<div>
  <kapitel-player></p>
<h2>#179 MLOps</h2>
<p>    <img src="/cover.jpg" alt="" /><br />
    <audio controls preload="none" src="/179.mp3"></audio></p>
<ol>
<li><a href="#t=0">Anfang</a> <time>0:00</time></li>
<li><a href="#t=17:21">Training</a> <time>17:21</time></li>
</ol>
<p>  </kapitel-player>
</div>
<p>Danach</p>`;

/** The episode that is read from an element with this content. */
function read(html: string) {
  const element = document.createElement('div');
  element.innerHTML = html;
  return readLightDom(element);
}

const starts = (html: string) =>
  read(html).then((episode) =>
    episode.chapters.map(({startTime, title}) => [startTime, title] as const),
  );

describe('readLightDom', () => {
  it('reads a heading, a picture, audio, a length, a date and words', async () => {
    const episode = await read(`
      <h2> #179\u00A0MLOps </h2>
      <p>Machine Learning in <b>Produktion</b>.</p>
      <p><time datetime="2025-01-21">21. Januar</time>, <time datetime="PT1H18M38S">79 Min.</time></p>
      <img src="/cover.jpg" alt="">
      <audio controls preload="none" src="/179.mp3"></audio>`);
    expect(episode).to.deep.include({
      title: '#179 MLOps',
      duration: 4718,
      image: `${origin}/cover.jpg`,
      audio: [{url: `${origin}/179.mp3`, type: undefined}],
      problems: [],
    });
    expect(episode.published?.toISOString()).to.equal('2025-01-21T00:00:00.000Z');
    expect(episode.description).to.contain('Machine Learning in Produktion.');
  });

  it('is not confused by the paragraphs that WordPress adds, nor is the page', async () => {
    const page = document.createElement('div');
    page.innerHTML = PARAGRAPHS;
    const episode = await readLightDom(page.querySelector('kapitel-player')!);
    expect(episode).to.deep.include({
      title: '#179 MLOps',
      image: `${origin}/cover.jpg`,
      audio: [{url: `${origin}/179.mp3`, type: undefined}],
      description: undefined,
    });
    expect(episode.chapters.map(({title}) => title)).to.deep.equal(['Anfang', 'Training']);
    expect([...page.children].map(({localName}) => localName)).to.deep.equal(['p', 'div', 'p']);
  });

  it('takes every source of the audio, and a link to a file, once each and in order', async () => {
    const episode = await read(`
      <audio controls><source src="/a.opus" type="audio/ogg"><source src="/a.mp3" type="audio/mpeg"></audio>
      <a href="/a.mp3?download">Herunterladen</a> <a href="/a.mp3">MP3</a> <a href="/about.html">Über uns</a>`);
    expect(episode.audio.map(({url}) => url)).to.deep.equal([
      `${origin}/a.opus`,
      `${origin}/a.mp3`,
      `${origin}/a.mp3?download`,
    ]);
  });

  it('reads jump links, whatever text is beside them', async () => {
    const chapters = await starts(`<ol>
      <li><a href="#t=0">Anfang</a> <time>0:00</time></li>
      <li><a href="#t=17:21">17:21</a> – Model Training</li>
      <li><a href="/folge/179#t=npt:1:05:39">Welche Skills</a> (<a href="https://example.org/mlops">mehr</a>)</li>
    </ol>`);
    expect(chapters).to.deep.equal([
      [0, 'Anfang'],
      [1041, 'Model Training'],
      [3939, 'Welche Skills'],
    ]);
  });

  it('reads times without links, as elements or as text', async () => {
    const expected = [
      [0, 'Anfang'],
      [389, 'Werbung, kurz'],
    ];
    const elements = `<li><time>0:00</time> Anfang</li><li>Werbung, kurz <time datetime="PT6M29S">nach 6 Minuten</time></li>`;
    expect(await starts(`<ul>${elements}</ul>`)).to.deep.equal(expected);
    expect(
      await starts('<ol><li>(00:00:00) Anfang</li><li>(00:06:29) Werbung, kurz</li></ol>'),
    ).to.deep.equal(expected);
  });

  it('gives a chapter the picture and the other link in its row, and the last one its end', async () => {
    const episode = await read(`<time datetime="PT10M">10 Minuten</time><ol>
      <li><img src="/1.png" alt=""><a href="#t=0">Anfang</a> <a href="https://example.org/">Quelle</a></li></ol>`);
    expect(episode.chapters).to.deep.equal([
      {
        startTime: 0,
        endTime: 600,
        title: 'Anfang',
        img: `${origin}/1.png`,
        url: 'https://example.org/',
      },
    ]);
    expect(episode.image).to.equal(undefined);
  });

  it('reads a transcript with who speaks, and does not take it for chapters', async () => {
    const episode =
      await read(`<audio src="/a.mp3"></audio><details class="transcript"><summary>Transkript</summary>
      <p><time>0:01</time> <cite>Andy</cite> Willkommen.</p>
      <p><a href="#t=0:04">0:04</a> <b>Wolfi:</b> Hallo.</p>
      <p>Ohne Zeit.</p></details>`);
    expect(episode.transcript).to.deep.equal([
      {startTime: 1, endTime: 4, speaker: 'Andy', text: 'Willkommen.'},
      {startTime: 4, endTime: 4.4, speaker: 'Wolfi', text: 'Hallo.'},
      {startTime: 4.4, endTime: Infinity, speaker: 'Wolfi', text: 'Ohne Zeit.'},
    ]);
    expect(episode.chapters).to.be.empty;
  });

  it('finds files with the transcript and the chapters', async () => {
    const episode = await read(`<audio src="/a.mp3">
        <track kind="captions" src="/de.vtt" srclang="de"><track kind="chapters" src="/chapters.vtt"></audio>
      <a href="/en.srt" hreflang="en">Transcript</a>`);
    expect(episode.transcript).to.deep.equal([
      {url: `${origin}/de.vtt`, type: 'text/vtt', language: 'de'},
      {url: `${origin}/en.srt`, type: undefined, language: 'en'},
    ]);
    expect(episode.chaptersSource?.url).to.equal(`${origin}/chapters.vtt`);
  });

  it('believes JSON more, where it says something', async () => {
    const json = JSON.stringify({
      title: 'Aus dem JSON',
      audio: [{url: '/json.mp3', mimeType: 'audio/mpeg'}],
      chapters: [],
    });
    const episode = await read(`<h2>Überschrift</h2><ol><li><a href="#t=5">Fünf</a></li></ol>
      <script type="application/json">${json}</script>`);
    expect(episode.title).to.equal('Aus dem JSON');
    expect(episode.audio[0]?.url).to.equal(`${origin}/json.mp3`);
    expect(episode.chapters[0]?.title).to.equal('Fünf');
  });

  it('rejects JSON that is no episode', async () => {
    const error: unknown = await read('<script type="application/json">{"a": 1}</script>').catch(
      (reason: unknown) => reason,
    );
    expect(error).to.be.instanceOf(ReadError);
  });

  it('finds nothing where there is nothing', async () => {
    expect(await read('<ul><li>Punkt</li></ul>')).to.deep.include({
      title: '',
      audio: [],
      chapters: [],
      problems: [],
    });
  });

  it('takes no URL but http(s)', async () => {
    const episode =
      await read(`<audio src="javascript:alert(1)"></audio><img src="data:image/png;base64,">
      <ol><li><a href="#t=1">Eins</a><a href="javascript:alert(2)">x</a></li></ol>`);
    expect(episode).to.deep.include({audio: [], image: undefined});
    expect(episode.chapters[0]?.url).to.equal(undefined);
    expect(episode.problems.map(({code}) => code)).to.deep.equal(['bad-url', 'bad-url']);
  });
});
