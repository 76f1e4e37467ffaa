import {expect} from '@open-wc/testing';
import {readTranscript, ReadError} from '../../src/readers.js';

const persons = [{name: 'Ada', id: 'A'}];

describe('WebVTT transcripts', () => {
  const read = (body: string) => readTranscript(`WEBVTT\n\n${body}`);

  it('know every character that HTML names, and numbers', async () => {
    const [cue] = await read(
      '00:00.000 --> 00:01.500\nCaf&eacute; &#128; &hellip;&nbsp;&amp;amp; &amp',
    );
    expect(cue!.text).to.equal('Café € …\u00a0&amp; &');
    const [plain] = await read('00:00.000 --> 00:01.500\nR&amp;D & a&nbsp;b &amp;lt;');
    expect(plain!.text).to.equal('R&D & a\u00a0b &lt;');
  });

  it('are plain text, with tags gone and entities resolved', async () => {
    const [cue] = await read('00:00.000 --> 00:01.500\n<i.x>Tom &amp; &lt;J&gt;</i> <00:01.000>ja');
    expect(cue).to.deep.equal({startTime: 0, endTime: 1.5, text: 'Tom & <J> ja'});
  });

  it('name the speakers, even two in one cue', async () => {
    const cues = await read('00:00.000 --> 00:01.000\n<v.loud Ada L.>Hallo</v> <v Bob>Na?');
    expect(cues.map(({speaker, text}) => [speaker, text])).to.deep.equal([
      ['Ada L.', 'Hallo'],
      ['Bob', 'Na?'],
    ]);
  });

  it('end a voice where its tag ends', async () => {
    const cues = await read('00:00.000 --> 00:01.000\n<v Ada>Hallo</v> (Applaus)');
    expect(cues.map(({speaker, text}) => [speaker, text])).to.deep.equal([
      ['Ada', 'Hallo'],
      [undefined, '(Applaus)'],
    ]);
  });

  it('leave out notes, styles and cues with broken times', async () => {
    const cues = await read(
      'NOTE hm\nhm\n\nSTYLE\n::cue {}\n\n0 --> 1\nno\n\n00:61.000 --> 01:00.000\nno\n\n' +
        'id\n00:01.000-->00:02.000align:start\nyes\n00:02.000 --> 00:03.000\nalso',
    );
    expect(cues.map(({text}) => text)).to.deep.equal(['yes', 'also']);
  });

  it('keep an empty cue', async () => {
    for (const text of ['', '<v Ada>', '<v Ada']) {
      expect(await read(`00:00.000 --> 00:01.000\n${text}`), text).to.deep.equal([
        {startTime: 0, endTime: 1, text: ''},
      ]);
    }
  });

  it('read a name whatever spaces are around it, and no tag that only begins like a voice', async () => {
    const speaker = async (tag: string) =>
      (await read(`00:00.000 --> 00:01.000\n${tag}Hallo`))[0]?.speaker;
    expect(await speaker('<v  Ada\n L. >')).to.equal('Ada L.');
    expect(await speaker('<v.loud\tAda>')).to.equal('Ada');
    expect(await speaker('<vx Ada>')).to.equal(undefined);
    expect(await speaker('<v>')).to.equal(undefined);
  });

  it('are rejected without their first word', async () => {
    for (const signature of [
      'WEB',
      'WEBVTTs',
      'webvtt',
      ' WEBVTT',
      '\nWEBVTT',
      '\uFEFF\uFEFFWEBVTT',
    ]) {
      const text = `${signature}\n\n00:00.000 --> 00:01.000\nno`;
      const error = await readTranscript(text, {type: 'text/vtt'}).catch((error: unknown) => error);
      expect(error, signature).to.be.instanceOf(ReadError);
    }
  });
});

describe('SRT transcripts', () => {
  it('are read with and without counters, with commas, points and full-width signs', async () => {
    const cues = await readTranscript(
      '\uFEFF1\r\n00:00:01,000 --> 00:00:02,000\r\nEins\r\n\r\nnoch\r\n\r\n' +
        '0:02.5 --> 0:03.000\r\nZwei\r\n\r\n3\r\n00：00：04，000 --> 00:00:05,000\r\n<i>Drei</i>\r\n',
    );
    expect(cues.map(({startTime, text}) => [startTime, text])).to.deep.equal([
      [1, 'Eins\n\nnoch'],
      [2.005, 'Zwei'],
      [4, 'Drei'],
    ]);
  });

  it('are read without milliseconds, and with an identifier that is no number', async () => {
    const cues = await readTranscript(
      'first\n00:00:01 --> 00:00:02\nEins\n\n00:00:03:500 --> 00:00:04:000\nZwei\n',
    );
    expect(cues.map(({startTime, endTime}) => [startTime, endTime])).to.deep.equal([
      [1, 2],
      [3.5, 4],
    ]);
  });

  it('are read with what people and programs make of timings', async () => {
    for (const timing of [
      '00:00:01,000 -> 00:00:02,000',
      '00:00:01,000\t-->\t00:00:02,000',
      '00:00:01, 000 --> 00:00:02, 000',
      '00: 00: 01,000 --> 00: 00: 02,000',
      '00:00:01,000000 --> 00:00:02,000000',
    ]) {
      expect(await readTranscript(`1\n${timing}\nEins\n`), timing).to.deep.equal([
        {startTime: 1, endTime: 2, text: 'Eins'},
      ]);
    }
  });

  it('lose no words to counters, nor counters among the words', async () => {
    const [one, two] = ['00:00:01,000 --> 00:00:02,000\n', '00:00:03,000 --> 00:00:04,000\n'];
    const texts = async (text: string) => (await readTranscript(text)).map(({text}) => text);
    for (const counter of ['2\n', '2\n\n', '2a\n']) {
      expect(await texts(`1\n${one}A\n\n${counter}${two}B`)).to.deep.equal(['A', 'B']);
    }
    expect(await texts(`${one}1984\n\n${two}B`)).to.deep.equal(['1984', 'B']);
    const doubled = `1\n${one}A\nB\n\n2\n${two}C`.replaceAll('\n', '\r\r\n');
    expect(await texts(doubled)).to.deep.equal(['A\nB', 'C']);
  });

  it('take `Name: text` for a speaker where the name returns', async () => {
    const at = (second: number) => `00:00:0${second},000 --> 00:00:0${second},900\n`;
    const [first, second] = await readTranscript(
      `${at(1)}Ada: Hallo\n\n${at(2)}Bob: Na?\n\n${at(3)}Ada: Also: los`,
    );
    expect(first).to.include({speaker: 'Ada', text: 'Hallo'});
    expect(second).to.include({speaker: 'Bob', text: 'Na?'});
    const [alone] = await readTranscript(`${at(1)}Achtung: Baustelle`);
    expect(alone).to.deep.include({text: 'Achtung: Baustelle'});
  });
});

describe('JSON transcripts', () => {
  it('of Podcasting 2.0 inherit the speaker', async () => {
    const segments = [
      {speaker: 'Ada', startTime: 0.5, endTime: 1, body: ' Hallo '},
      {startTime: 1, endTime: 2, body: 'Welt'},
    ];
    expect(await readTranscript(JSON.stringify({segments}))).to.deep.equal([
      {startTime: 0.5, endTime: 1, speaker: 'Ada', text: 'Hallo'},
      {startTime: 1, endTime: 2, speaker: 'Ada', text: 'Welt'},
    ]);
  });

  it('of AssemblyAI count in milliseconds and give letters their names', async () => {
    const utterances = [
      {speaker: 'A', start: 1500, end: 2500, text: 'Hallo'},
      {speaker: 'B', start: 2500, end: 3000, text: 'Na?'},
      {speaker: 'B', text: 'nie'},
      {speaker: 'B', start: null, end: 1, text: 'nie'},
      {speaker: 'B', start: '', end: 1, text: 'nie'},
    ];
    const cues = await readTranscript(JSON.stringify({utterances}), {persons});
    expect(cues).to.deep.equal([
      {startTime: 1.5, endTime: 2.5, speaker: 'Ada', text: 'Hallo'},
      {startTime: 2.5, endTime: 3, speaker: 'B', text: 'Na?'},
    ]);
  });

  it('of Podlove are lists of lines', async () => {
    const lines = [
      {start: '00:00:01.000', start_ms: 1000, end: '00:00:02.000', speaker: 'A', text: 'Ja'},
    ];
    expect(await readTranscript(JSON.stringify(lines), {persons})).to.deep.equal([
      {startTime: 1, endTime: 2, speaker: 'Ada', text: 'Ja'},
    ]);
  });
});

describe('readTranscript', () => {
  it('rejects what it does not know', async () => {
    for (const text of ['', 'Hallo', '{}', '0:00 Kapitel']) {
      const error = await readTranscript(text).catch((error: unknown) => error);
      expect(error, text).to.be.instanceOf(ReadError);
    }
  });
});
