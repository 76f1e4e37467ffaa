import {expect} from '@open-wc/testing';
import {readChapters, readEpisode, ReadError, readFeed, readTranscript} from '../../src/readers.js';

const chaptersOf = async (text: string) =>
  (await readChapters(text)).map(({startTime, title}) => [startTime, title]);

const cuesOf = async (text: string) =>
  (await readTranscript(text)).map(({startTime, speaker, text}) => [startTime, speaker, text]);

const json = (value: unknown) => JSON.stringify(value);

describe('The chapters that tools write', () => {
  const files = {
    'ffmpeg’s metadata':
      ';FFMETADATA1\ntitle=Show\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=60000\ntitle=Intro\n' +
      '[CHAPTER]\nTIMEBASE=1/1000\nSTART=60000\nEND=90000\ntitle=A \\= B\n',
    ffprobe: json({
      chapters: [
        {start: 0, start_time: '0.000000', end_time: '60.0', tags: {title: 'Intro'}},
        {start: 60_000, start_time: '60.000000', end_time: '90.0', tags: {title: 'A = B'}},
      ],
    }),
    'yt-dlp': json({
      chapters: [
        {start_time: 0, end_time: 60, title: 'Intro'},
        {start_time: 60, end_time: 90, title: 'A = B'},
      ],
    }),
    AssemblyAI: json({
      chapters: [
        {gist: 'Intro', headline: 'All of it', start: 0, end: 60_000},
        {gist: 'A = B', headline: 'More', start: 60_000, end: 90_000},
      ],
    }),
    'Gladia’s chapters': json({
      result: {
        transcription: {utterances: [{start: 0, end: 1, text: 'Hello.'}]},
        chapterization: {
          results: [
            {gist: 'Intro', headline: 'All of it', start: 0, end: 60},
            {gist: 'A = B', headline: 'More', start: 60, end: 90},
          ],
        },
      },
    }),
    'Speechmatics’ chapters': json({
      format: '2.9',
      results: [{type: 'word', start_time: 0, alternatives: [{content: 'Hello'}]}],
      chapters: [
        {title: 'Intro', summary: 'All of it', start_time: 0, end_time: 60},
        {title: 'A = B', summary: 'More', start_time: 60, end_time: 90},
      ],
    }),
    'a production of Auphonic': json({
      status_code: 200,
      data: {
        metadata: {title: 'Show'},
        output_files: [],
        chapters: [
          {start: '00:00:00.000', title: 'Intro', image: null, url: ''},
          {start: '00:00:50.000', start_output: '00:01:00.000', title: 'A = B'},
        ],
      },
    }),
    'Podlove Publisher': json({
      _version: 'v2',
      chapters: [
        {start: '00:00:00.000', title: 'Intro', href: '', image: ''},
        {start: '00:01:00.000', title: 'A = B'},
      ],
    }),
    Audacity: '0.000000\t0.000000\tIntro\n60,000000\t60,000000\tA = B\n',
    'OGM tools':
      'CHAPTER01=00:00:00.000\nCHAPTER01NAME=Intro\nCHAPTER02=00:01:00.000\nCHAPTER02NAME=A = B',
    'a cue sheet':
      'FILE "a.mp3" MP3\n  TRACK 01 AUDIO\n    TITLE "Intro"\n    INDEX 01 00:00:00\n' +
      '  TRACK 02 AUDIO\n    TITLE "A = B"\n    INDEX 00 00:59:00\n    INDEX 01 01:00:00\n',
    'what ffprobe prints':
      '[CHAPTER]\nid=0\ntime_base=1/1000\nstart=0\nstart_time=0.000000\nTAG:title=Intro\n[/CHAPTER]\n' +
      '[CHAPTER]\nid=1\ntime_base=1/1000\nstart=60000\nstart_time=60.0\nTAG:title=A = B\n[/CHAPTER]\n',
    MKVToolNix:
      '<?xml version="1.0"?><!DOCTYPE Chapters SYSTEM "x.dtd"><Chapters><EditionEntry>' +
      ['00:00:00.000000000 Intro', '00:01:00.000000000 A = B']
        .map((chapter) => chapter.split(/ (.*)/))
        .map(
          ([start, title]) =>
            `<ChapterAtom><ChapterTimeStart>${start}</ChapterTimeStart><ChapterDisplay>` +
            `<ChapterString>${title}</ChapterString></ChapterDisplay></ChapterAtom>`,
        )
        .join('') +
      '</EditionEntry></Chapters>',
    'Vorbis comments after others':
      'TITLE=Show\nCHAPTER001=00:00:00.000\nCHAPTER001NAME=Intro\nCHAPTER002=00:01:00.000\nCHAPTER002NAME=A = B',
    Reaper: '#,Name,Start,End,Length\nM1,Intro,0:00.000,,\nM2,A = B,1:00.000,,\n',
    'Adobe Audition':
      'Name\tStart\tDuration\tTime Format\tType\tDescription\nIntro\t0:00.000\t0:00.000\tdecimal\tCue\t\n' +
      'A = B\t1:00.000\t0:00.000\tdecimal\tCue\t\n',
    'a table in quotes': '"00:00:00","Intro"\n"00:01:00","A = B"\n',
    'a table of seconds': '0,Intro\n60,A = B\n',
    'a table of a spreadsheet': 'Start;End;Title\n0:00;1:00;Intro\n1:00;2:00;"A = B"\n',
    'times with a comma': '00:00:00,000 Intro\n00:01:00,000 A = B\n',
    CSV: '00:00:00,Intro\n00:01:00,A = B\n',
  };
  for (const [name, text] of Object.entries(files)) {
    it(`are read from ${name}`, async () => {
      expect(await chaptersOf(text)).to.deep.equal([
        [0, 'Intro'],
        [60, 'A = B'],
      ]);
    });
  }
});

describe('Chapters of files', () => {
  it('may contain the separator in quotes, and begin anywhere', async () => {
    expect(await chaptersOf('start,title\n0:00,"One, ""two"""\n1:00,Three')).to.deep.equal([
      [0, 'One, "two"'],
      [60, 'Three'],
    ]);
    expect(await chaptersOf('00:00:14,000 Intro\n00:01:00,000 End')).to.deep.equal([
      [14, 'Intro'],
      [60, 'End'],
    ]);
    expect(
      await chaptersOf(';FFMETADATA1\n[CHAPTER]\nSTART=0\nEND=60000000000\ntitle=One \\\nline\n'),
    ).to.deep.equal([[0, 'One line']]);
  });

  it('come with a transcript in the answers of AssemblyAI, and each is read', async () => {
    const answer = json({
      chapters: [{gist: 'Intro', headline: 'All of it', start: 0, end: 60_000}],
      utterances: [{speaker: 'A', start: 500, end: 1000, text: 'Hello.'}],
    });
    expect(await chaptersOf(answer)).to.deep.equal([[0, 'Intro']]);
    expect(await cuesOf(answer)).to.deep.equal([[0.5, 'A', 'Hello.']]);
  });

  it('are read from the notes of the latest item of a feed', async () => {
    const notes = '<p>0:00 A</p><p>1:00 B</p><p>2:00 C</p>';
    const feed = `<rss><channel><item><description><![CDATA[${notes}]]></description></item></channel></rss>`;
    expect(await chaptersOf(feed)).to.have.lengthOf(3);
  });
});

describe('JSON Feed', () => {
  const item = (id: string, day: string) => ({
    id,
    title: `Episode ${id}`,
    content_html: '<p>0:00 Intro</p><p>4:20 Threads</p><p>9:00 Bolts</p>',
    date_published: `2025-01-${day}T00:00:00Z`,
    attachments: [{url: `/${id}.mp3`, mime_type: 'audio/mpeg', duration_in_seconds: 900}],
  });
  const text = json({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Workbench',
    authors: [{name: 'Ada'}],
    items: [item('1', '01'), item('2', '08')],
  });
  const hints = {url: 'https://example.org/feed.json'};

  it('gives its latest episode, or the requested one, with chapters from the notes', async () => {
    const episode = await readEpisode(text, hints);
    expect(episode).to.include({title: 'Episode 2', duration: 900});
    expect(episode.audio[0]?.url).to.equal('https://example.org/2.mp3');
    expect(episode.chapters).to.have.lengthOf(3);
    expect((await readEpisode(text, {...hints, item: '1'})).title).to.equal('Episode 1');
  });

  it('gives the whole show', async () => {
    const {show, episodes} = await readFeed(text, hints);
    expect(show).to.include({title: 'Workbench', author: 'Ada'});
    expect(episodes).to.have.lengthOf(2);
  });
});

describe('A production of Auphonic', () => {
  it('is an episode with the audio among its files', async () => {
    const text = json({
      data: {
        metadata: {
          title: 'Show 7',
          subtitle: 'Screws',
          album: 'Workbench',
          artist: 'Ada',
          track: '7',
        },
        length: 61.5,
        image: 'https://example.org/a.jpg',
        chapters: [{start: '00:00:00', title: 'Intro', image: 'https://example.org/i.jpg'}],
        output_files: [
          {format: 'mp3', download_url: 'https://example.org/a.mp3', size: 9000},
          {format: 'chapters', download_url: 'https://example.org/a.chapters.txt'},
        ],
      },
    });
    const {audio, show, chapters, ...rest} = await readEpisode(text);
    expect(rest).to.include({title: 'Show 7', subtitle: 'Screws', number: 7, duration: 61.5});
    expect(audio).to.deep.equal([
      {url: 'https://example.org/a.mp3', type: 'audio/mpeg', size: 9000},
    ]);
    expect(show).to.include({title: 'Workbench', author: 'Ada'});
    expect(chapters[0]).to.include({
      title: 'Intro',
      endTime: 61.5,
      img: 'https://example.org/i.jpg',
    });
  });

  it('tells that none of its files is audio', async () => {
    const text = json({
      metadata: {title: 'Show 7'},
      output_files: [{format: 'chapters', download_url: 'https://example.org/a.chapters.txt'}],
    });
    const {audio, problems} = await readEpisode(text);
    expect(audio).to.deep.equal([]);
    expect(problems).to.deep.equal([{code: 'no-audio', at: 'output_files'}]);
  });
});

const reasonOf = async (reading: Promise<unknown>) => {
  const error = await reading.catch((error: unknown) => error);
  return error instanceof ReadError ? `${error.reader}: ${error.reason}` : JSON.stringify(error);
};

describe('What no reader understands', () => {
  it('is rejected and never taken for nothing', async () => {
    for (const read of [
      () => readTranscript('{"foo": [1]}'),
      () => readTranscript('{"segments": [{"x": 1}]}'),
      () => readTranscript('{"chapters": []}'),
      () => readTranscript('Just 10:30 words'),
      () => readChapters('{"chapters": [{"x": 1}]}'),
      () => readChapters('[{"start": "x"}]'),
      () => readChapters('[{"start": 0, "end": 1, "text": "Hello"}]'),
      () => readChapters('{"segments": [{"startTime": 0, "body": "Hello"}]}'),
      () => readChapters(';FFMETADATA1\ntitle=Show\n'),
    ]) {
      expect(await reasonOf(read())).to.match(/: (?:empty|malformed|unknown-format)$/);
    }
  });

  it('is rejected by its name if it is known', async () => {
    const files = {
      ass: '[Script Info]\nTitle: x\n[Events]\nDialogue: 0,0:00:00.50,0:00:01.00,,,0,0,0,,Hello',
      binary: 'ID3\0\0\0 0:00 1:00',
      edl: 'TITLE: x\nFCM: NON-DROP FRAME\n001 V C 01:00:00:00 01:00:00:01\n |M:Intro |D:1\n',
      hindenburg:
        '<?xml version="1.0"?><Session><Markers><Marker Name="Intro" Time="00.000"/></Markers></Session>',
      opml: '<?xml version="1.0"?><opml version="2.0"><body><outline text="0:00 A"/></body></opml>',
      playlist: '#EXTM3U\n#EXTINF:600,Intro\na.mp3\n',
      premiere:
        'Marker Name\tDescription\tIn\tOut\tDuration\tMarker Type\nIntro\t\t00:00:01:12\t\t\tChapter\n',
      'pro-tools':
        'SESSION NAME:\tShow\nSAMPLE RATE:\t48000.000000\n1   0:00   0   Samples   Intro\n',
      rtf: '{\\rtf1\\ansi 0:00 Intro\\par 4:20 Threads\\par 9:00 Bolts}',
      ttml: '<tt xmlns="http://www.w3.org/ns/ttml"><body><p begin="00:00:00.5">Hello</p></body></tt>',
      'youtube-timed-text': '{"wireMagic":"pb3","events":[{"tStartMs":0}]}',
    };
    for (const [name, text] of Object.entries(files)) {
      expect(await reasonOf(readChapters(text))).to.equal(`${name}: unknown-format`);
      expect(await reasonOf(readTranscript(text))).to.equal(`${name}: unknown-format`);
    }
  });
});
