import {expect} from '@open-wc/testing';
import {readTranscript} from '../../src/readers.js';
import {files, json, said} from './tool-transcript-files.js';

const cuesOf = async (text: string) =>
  (await readTranscript(text)).map(({startTime, speaker, text}) => [startTime, speaker, text]);

describe('The transcripts that tools write', () => {
  for (const [name, text] of Object.entries(files)) {
    it(`are read from ${name}`, async () => {
      expect(await cuesOf(text)).to.deep.equal(said);
    });
  }

  it('are read from Whisper and whisper.cpp, which know no speakers', async () => {
    const expected = [
      [0, undefined, 'Hello.'],
      [2.5, undefined, 'Bye.'],
    ];
    const whisper = {
      text: ' Hello. Bye.',
      segments: [
        {id: 0, start: 0, end: 2.5, text: ' Hello.'},
        {id: 1, start: 2.5, end: 4, text: ' Bye.'},
      ],
    };
    const cpp = {
      transcription: [
        {offsets: {from: 0, to: 2500}, text: ' Hello.'},
        {offsets: {from: 2500, to: 4000}, text: ' Bye.'},
      ],
    };
    expect(await cuesOf(json(whisper))).to.deep.equal(expected);
    expect(await cuesOf(json(cpp))).to.deep.equal(expected);
    const clocks = {
      transcription: [
        {timestamps: {from: '00:00:00,000', to: '00:00:02,500'}, text: ' Hello.'},
        {timestamps: {from: '00:00:02,500', to: '00:00:04,000'}, text: ' Bye.'},
      ],
    };
    expect(await cuesOf(json(clocks))).to.deep.equal(expected);
    expect(await cuesOf('start\tend\ttext\n0\t2500\tHello.\n2500\t4000\tBye.\n')).to.deep.equal(
      expected,
    );
    const chunks = [
      {timestamp: [0, 2.5], text: ' Hello.'},
      {timestamp: [2.5, null], text: ' Bye.'},
    ];
    expect(await cuesOf(json({chunks, text: 'x'}))).to.deep.equal(expected);
    const words = [
      {word: 'Hello.', start: 0, end: 0.4},
      {word: 'Bye.', start: 2.5, end: 4},
    ];
    expect(await cuesOf(json({text: 'x', segments: [], words}))).to.deep.equal(expected);
    expect(await cuesOf(json({result: words, text: 'x'}))).to.deep.equal(expected);
    const fragments = [
      {begin: '0.000', end: '2.500', id: 'f1', lines: ['Hello.']},
      {begin: '2.500', end: '4.000', id: 'f2', lines: ['Bye.']},
    ];
    expect(await cuesOf(json({fragments}))).to.deep.equal(expected);
    const google = [
      {endTime: '1s', word: 'Hello.'},
      {startTime: '2.5s', endTime: '4s', word: 'Bye.'},
    ];
    const results = google.map((word) => ({alternatives: [{words: [word]}]}));
    expect(await cuesOf(json({results}))).to.deep.equal([[0, undefined, 'Hello. Bye.']]);
    const sbv = '0:00:00.000,0:00:02.500\nHello.\n\n0:00:02.500,0:00:04.000\nBye.\n';
    expect(await cuesOf(sbv)).to.deep.equal(expected);
  });

  it('name speakers of Otter by numbers, and end before its own line', async () => {
    const text =
      'Speaker 1  0:05  \nHello, you.\n\nUnknown Speaker  0:12  \nWe meet at 10:30.\n\nTranscribed by https://otter.ai\n';
    expect(await cuesOf(text)).to.deep.equal([
      [5, 'Speaker 1', 'Hello, you.'],
      [12, 'Unknown Speaker', 'We meet at 10:30.'],
    ]);
  });

  it('name speakers after music, and a single one that is labeled', async () => {
    const cue = (second: number, text: string) =>
      `00:0${second}.000 --> 00:0${second}.900\n${text}\n\n`;
    const named = `WEBVTT\n\n${cue(1, '[Music]')}${cue(2, 'Ada: Hello.')}${cue(3, 'Bob: Bye.')}${cue(4, 'Ada: No.')}`;
    expect((await cuesOf(named)).map(([, speaker]) => speaker)).to.deep.equal([
      undefined,
      'Ada',
      'Bob',
      'Ada',
    ]);
    expect(await cuesOf(`WEBVTT\n\n${cue(1, '[SPEAKER_00]: Hello.')}`)).to.deep.equal([
      [1, 'SPEAKER_00', 'Hello.'],
    ]);
    expect(await cuesOf(`WEBVTT\n\n${cue(1, 'Note: wet paint.')}`)).to.deep.equal([
      [1, undefined, 'Note: wet paint.'],
    ]);
  });

  it('are words where nothing is below them: [00:05] Yes.', async () => {
    expect(await cuesOf('[00:12.00]Hello.\n[00:15.30]Bye.\n')).to.deep.equal([
      [12, undefined, 'Hello.'],
      [15.3, undefined, 'Bye.'],
    ]);
  });

  it('have each line of rolling captions once', async () => {
    const text =
      'WEBVTT\n\n00:00:00.080 --> 00:00:02.500 align:start\n \nhello<00:00:00.500><c> there</c>\n\n' +
      '00:00:02.500 --> 00:00:02.510\nhello there\n \n\n' +
      '00:00:02.510 --> 00:00:04.000\nhello there\nbye<00:00:03.000><c> now</c>\n\n' +
      '00:00:04.000 --> 00:00:04.010\nbye now\n \n';
    expect((await cuesOf(text)).map(([, , words]) => words)).to.deep.equal([
      'hello there',
      'bye now',
    ]);
  });
});
