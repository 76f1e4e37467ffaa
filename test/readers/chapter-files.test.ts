import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {assertProperty} from '../assert-property.js';
import {readChapters, ReadError} from '../../src/readers.js';

const base = {url: 'https://example.org/e/7/chapters'};
/** Whether `readChapters` says that a text contains no chapters. */
const areEmpty = async (text: string) => {
  const error: unknown = await readChapters(text).catch((error: unknown) => error);
  return error instanceof ReadError && error.reader === 'show-notes' && error.reason === 'empty';
};
const startsAndTitles = async (text: string, hints = {}) =>
  (await readChapters(text, {...base, ...hints})).map(({startTime, title}) => [startTime, title]);

describe('Podcasting 2.0 chapters', () => {
  const read = (chapters: unknown) =>
    readChapters(JSON.stringify({version: '1.2.0', chapters}), base);

  it('keep fractions, pictures, links and `toc`', async () => {
    const [first, second] = await read([
      {startTime: 0, endTime: 9, title: 'A', img: './a.jpg', url: ''},
      {startTime: 12.5, title: 'B', url: 'https://example.com/b', toc: false},
    ]);
    expect(first).to.include({endTime: 9, img: 'https://example.org/e/7/a.jpg', url: undefined});
    expect(second).to.include({startTime: 12.5, endTime: Infinity, toc: false});
  });

  it('are read without a version, and may be none', async () => {
    expect(await readChapters('{"chapters": []}')).to.deep.equal([]);
  });

  it('leave out URLs that run a script', async () => {
    const [chapter] = await read([
      {startTime: 0, title: 'A', url: 'javascript:alert(1)', img: 'data:x'},
    ]);
    expect(chapter).to.include({url: undefined, img: undefined});
  });
});

describe('Podlove chapters', () => {
  it('are read from a bare list', async () => {
    const list = [
      {start: '00:00:0.000', title: 'Intro'},
      {start: '01:59.5', title: 'Logo', href: 'https://example.com/', image: 'logo.png'},
    ];
    const [first, second] = await readChapters(JSON.stringify(list), base);
    expect(first).to.include({startTime: 0, endTime: 119.5});
    expect(second).to.include({
      startTime: 119.5,
      url: 'https://example.com/',
      img: 'https://example.org/e/7/logo.png',
    });
  });
});

describe('Chapters with the keys of another format', () => {
  it('are read if Podlove’s list has the fields of Podcasting 2.0, or the other way round', async () => {
    const podlove = {start: '2:04', title: 'A', href: 'https://example.com/', image: 'a.png'};
    const wrapped = await readChapters(JSON.stringify({chapters: [podlove]}), base);
    const img = 'https://example.org/e/7/a.png';
    expect(wrapped[0]).to.include({startTime: 124, url: 'https://example.com/', img});
    const bare = await readChapters(JSON.stringify([{startTime: 124, title: 'A', img}]), base);
    expect(bare[0]).to.include({startTime: 124, title: 'A', img});
  });
});

describe('A time of hours and minutes', () => {
  const rows = [
    ['30:00', 'A'],
    ['58:10', 'B'],
    ['1:02', 'C'],
    ['1:15', 'D'],
  ];
  const json = (start: string) => rows.map(([time, title]) => ({[start]: time, title}));
  const psc = rows.map(([time, title]) => `<chapter start="${time}" title="${title}"/>`).join('');
  const files = {
    'Podcasting 2.0': JSON.stringify({chapters: json('startTime')}),
    Podlove: JSON.stringify(json('start')),
    'Podlove Simple Chapters': `<chapters>${psc}</chapters>`,
    'front matter': `---\naudio: a.mp3\nchapter: ${JSON.stringify(json('start'))}\n---\n`,
    Podigee: JSON.stringify({episode: {media: {mp3: 'a.mp3'}, chaptermarks: json('start')}}),
    mp4chaps: rows.map(([time, title]) => `${time} ${title} <https://example.org/>`).join('\n'),
    'a table': `Start,Title\n${rows.map((row) => row.join(',')).join('\n')}`,
  };
  for (const [name, text] of Object.entries(files)) {
    it(`behind an hour is read from ${name}`, async () => {
      expect(await startsAndTitles(text)).to.deep.equal([
        [1800, 'A'],
        [3490, 'B'],
        [3720, 'C'],
        [4500, 'D'],
      ]);
    });
  }

  it('is minutes and seconds at the beginning, out of order, and as a number of seconds', async () => {
    const startsOf = async (...starts: unknown[]) =>
      (await readChapters(JSON.stringify(starts.map((start) => ({start, title: 'A'}))))).map(
        ({startTime}) => startTime,
      );
    expect(await startsOf('0:30', '1:02', '58:10')).to.deep.equal([30, 62, 3490]);
    expect(await startsOf('30:00', '1:02', '58:10')).to.deep.equal([62, 1800, 3490]);
    expect(await startsOf('58:10', 62)).to.deep.equal([62, 3490]);
    expect(await startsOf('58:10', '0:01:02')).to.deep.equal([62, 3490]);
  });
});

describe('Podlove Simple Chapters', () => {
  it('are read in Normal Play Time, whatever the prefix', async () => {
    for (const prefix of ['psc:', 'x:', '']) {
      const xmlns = prefix ? `xmlns:${prefix.slice(0, -1)}` : 'xmlns';
      const text = `<?xml version='1.0'?><!-- <a> --><${prefix}chapters version='1.2' ${xmlns}="http://podlove.org/simple-chapters">
        <${prefix}chapter start="0" title="A &amp; B"/><${prefix}chapter start='3:07.25' title='Résumé' href="https://example.com/?a=1&amp;b=2"/>
        <${prefix}chapter title="lost"/></${prefix}chapters>`;
      const chapters = await readChapters(text, base);
      expect(chapters.map(({title}) => title)).to.deep.equal(['A & B', 'Résumé']);
      expect(chapters[1]).to.include({startTime: 187.25, url: 'https://example.com/?a=1&b=2'});
    }
  });
});

describe('mp4chaps', () => {
  it('are read with the first line and with links', async () => {
    const text = '00:00:00.000 Intro - eins\n\n00:01:59.500 Ende <https://example.com/>\nMüll\n';
    const [first, second] = await readChapters(text, base);
    expect(first).to.include({startTime: 0, title: 'Intro - eins'});
    expect(second).to.include({startTime: 119.5, title: 'Ende', url: 'https://example.com/'});
  });
});

describe('mp4chaps with links', () => {
  it('may do without milliseconds, or have more digits of them', async () => {
    const text = '0:00 Intro\n2:04 Ende <https://example.com/>\n';
    expect((await readChapters(text, base))[1]).to.include({
      startTime: 124,
      title: 'Ende',
      url: 'https://example.com/',
    });
    expect(await startsAndTitles('00:00:00.000000 A\n00:02:04.500000 B')).to.deep.equal([
      [0, 'A'],
      [124.5, 'B'],
    ]);
  });
});

describe('Lines that look like those of mp4chaps', () => {
  it('may do without hours, and are show notes where a dash follows the time', async () => {
    expect(await startsAndTitles('\uFEFF00:00.0 A: b\r\n02:04.5 C – 3\r\n')).to.deep.equal([
      [0, 'A: b'],
      [124.5, 'C – 3'],
    ]);
    expect(await startsAndTitles('0:00.000 - A\n2:04.500 - B')).to.deep.equal([
      [0, 'A'],
      [124.5, 'B'],
    ]);
  });
});

describe('WebVTT chapters', () => {
  it('keep the gaps between cues', async () => {
    const [first] = await readChapters(
      'WEBVTT\n\n1\n00:00.000 --> 00:10.000\nEins\n\n00:12.000 --> 00:20.000 align:start\n<b>Zwei</b>',
    );
    expect(first).to.include({startTime: 0, endTime: 10, title: 'Eins'});
  });

  it('accept times written by hand', async () => {
    expect(await startsAndTitles('WEBVTT\n\n00 --> 01\nA\n\n01 --> 02:12\nB')).to.deep.equal([
      [0, 'A'],
      [1, 'B'],
    ]);
  });
});

describe('Chapters in show notes', () => {
  it('end with their paragraph', async () => {
    const html =
      '<p>Um 10:11 Uhr ging es los.</p><h3>Sprungmarken</h3><p>(00:00:00) Anfang &amp; Gruß</p>' +
      '<p><span>(00:06:29) Info/Werbung</span></p><h3>Hosts</h3><ul><li>Ada</li></ul>';
    expect(await startsAndTitles(html)).to.deep.equal([
      [0, 'Anfang & Gruß'],
      [389, 'Info/Werbung'],
    ]);
  });

  it('are found in the items of a list and between line breaks', async () => {
    expect(await startsAndTitles('<ul><li>0:00 A</li><li>2:04 B</li></ul>')).to.have.lengthOf(2);
    expect(await startsAndTitles('0:00 A<br>2:04 B<br />3:00 C')).to.have.lengthOf(3);
  });

  it('are found where line breaks were lost', async () => {
    const text = 'Text. Sprungmarken(00:00:00) A (B) c (00:06:29) Werbung (01:13:21) Abschluss';
    const expected = [
      [0, 'A (B) c'],
      [389, 'Werbung'],
      [4401, 'Abschluss'],
    ];
    expect(await startsAndTitles(`${text}  HostsAda`)).to.deep.equal(expected);
    expect(await startsAndTitles(`${text}HostsAda`)).to.deep.equal(expected);
    expect(await startsAndTitles(`${text} MenschenAda`, {headlines: ['Menschen']})).to.deep.equal(
      expected,
    );
  });

  it('are found in every usual spelling', async () => {
    for (const write of [
      (time: string, title: string) => `${time} ${title}`,
      (time: string, title: string) => `(${time}) ${title}`,
      (time: string, title: string) => `[${time}] ${title}`,
      (time: string, title: string) => `${time} - ${title}`,
      (time: string, title: string) => `${title} – ${time}`,
      (time: string, title: string) => `• ${time}: ${title}`,
      (time: string, title: string) => `1. ${title} (${time})`,
      (time: string, title: string) => `🎙️ ${time} ${title}`,
      (time: string, title: string) => `#3 ${time} ${title}`,
      (time: string, title: string) => `**${time}** – ${title}`,
      (time: string, title: string) => `- [${time}](https://example.org/#t=${time}) ${title}`,
      (time: string, title: string) => `<${time}> ${title}`,
      (time: string, title: string) => `${time} bis 9:59:59: ${title}`,
      (time: string, title: string) => `Ab ${time}: ${title}`,
      (time: string, title: string) => `${title} ..... ${time}`,
      (time: string, title: string) => `${time.replaceAll(':', '：')}\u3000${title}`,
    ]) {
      const text = `Hallo!\n\n${write('0:00', 'Intro')}\n${write('1:02:03', '[Live] 2. Teil')}\n`;
      expect(await startsAndTitles(text), text).to.deep.equal([
        [0, 'Intro'],
        [3723, '[Live] 2. Teil'],
      ]);
    }
  });

  it('keep their titles free of what parts and emphasises them', async () => {
    for (const write of [
      (time: string, title: string) => `${time} ${title},`,
      (time: string, title: string) => `${time} ${title} |`,
      (time: string, title: string) => `- ${time} ${title} /`,
      (time: string, title: string) => `**${time}** *${title}*`,
      (time: string, title: string) => `\`${time}\` ${title}`,
      (time: string, title: string) => `${time} → ${title}`,
      (time: string, title: string) => `${time} » ${title}`,
      (time: string, title: string) => `${time}–${title}`,
      (time: string, title: string) => `[${title}](https://example.org/) ${time}`,
      (time: string, title: string) => `${time} [${title}](https://example.org/)`,
      (time: string, title: string) => `${time}\n${title}`,
      (time: string, title: string) => `${title}\n${time}`,
    ]) {
      const text = `${write('0:00', 'Intro')}\n${write('2:04', 'Ende')}`;
      expect(await startsAndTitles(text), text).to.deep.equal([
        [0, 'Intro'],
        [124, 'Ende'],
      ]);
      expect(await startsAndTitles(text.replace('\n', '\u2028'))).to.have.lengthOf(2);
    }
  });

  it('go on over a line break of HTML, which is a space, but not into the next time', async () => {
    const list = [
      [0, 'A b'],
      [124, 'C'],
    ];
    expect(await startsAndTitles('<p>0:00 A\nb</p><p>2:04 C</p>')).to.deep.equal(list);
    expect(await startsAndTitles('<p>Notes\n0:00 A b\n2:04 C</p>')).to.deep.equal(list);
    expect(await startsAndTitles('<pre>0:00 A b\nx\n2:04 C</pre>')).to.deep.equal(list);
    expect(await startsAndTitles('<p>A b 0:00\nC 2:04</p>')).to.deep.equal(list);
  });

  it('are found in tables and in lists of words', async () => {
    const table =
      '<table><tr><td>0:00</td><td>A</td></tr> <tr><td>2:04</td> <td>B</td></tr></table>';
    const words = '<dl><dt>0:00</dt><dd>A</dd><dt>2:04</dt><dd>B</dd></dl>';
    for (const html of [table, words]) {
      expect(await startsAndTitles(html)).to.deep.equal([
        [0, 'A'],
        [124, 'B'],
      ]);
    }
  });

  it('are found in one line that rises from 0', async () => {
    expect(await startsAndTitles('Text. 0:00 Intro 2:04 Teil 2 1:02:03 Ende  Hosts')).to.deep.equal(
      [
        [0, 'Intro'],
        [124, 'Teil 2'],
        [3723, 'Ende'],
      ],
    );
    expect(await areEmpty('Von 0:00 bis 9:00 und um 8:00')).to.be.true;
  });

  it('end with the next heading only, not with a word of their own title', async () => {
    const text = 'LinksA Sprungmarken(0:00) Los (1:00) Gute Links und Hostsuche';
    const headlines = ['Links', 'Sprungmarken', 'Hosts'];
    expect((await startsAndTitles(`${text}HostsAda`, {headlines}))[1]).to.deep.equal([
      60,
      'Gute Links und Hostsuche',
    ]);
  });

  it('are not made of times of day', async () => {
    expect(await areEmpty('10:00 Uhr: Einlass\n11:30 Uhr: Beginn\n')).to.be.true;
    expect(await areEmpty('9:00 am Doors\n10:30 pm End\n')).to.be.true;
    expect(await areEmpty('9:00 a.m. Doors\n10:30 p. m. End\n')).to.be.true;
  });

  it('are not made of a time in a sentence', async () => {
    expect(await areEmpty('Wir sehen uns um 10:11 im Hof.')).to.be.true;
  });
});

describe('readChapters', () => {
  it('rejects JSON that is nothing it knows', async () => {
    const error = await readChapters('{"a": 1}').catch((error: unknown) => error);
    expect(error).to.be.instanceOf(ReadError).with.property('reason', 'unknown-format');
  });

  it('rejects text without times', async () => {
    for (const text of ['', '<p>Nichts</p>', 'Words only.']) {
      const error = await readChapters(text).catch((error: unknown) => error);
      expect(error).to.be.instanceOf(ReadError).with.property('reason', 'unknown-format');
    }
  });

  it('gives sorted chapters or a ReadError for any text', async () => {
    const piece = fc.constantFrom(
      ...[
        'WEBVTT\n\n',
        '0:00',
        '-->',
        '<',
        '>',
        '"',
        '&',
        '[',
        '(',
        ')',
        '\n',
        ' ',
        '{',
        '}',
        '---\n',
      ],
      ...[
        '<rss',
        '<psc:chapters',
        'start="1:00"',
        'title',
        ':',
        '"chapters":',
        '00:00:01.000',
        'ä',
      ],
    );
    await assertProperty(
      fc.asyncProperty(fc.array(piece, {maxLength: 40}), async (pieces) => {
        const result = await readChapters(pieces.join('')).catch((error: unknown) => error);
        if (!Array.isArray(result)) {
          expect(result).to.be.instanceOf(ReadError);
          return;
        }
        const starts = (result as {startTime: number}[]).map(({startTime}) => startTime);
        expect(starts).to.deep.equal(starts.toSorted((a, b) => a - b));
      }),
      {numRuns: 300},
    );
  });
});
