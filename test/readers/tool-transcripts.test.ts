import {expect} from '@open-wc/testing';
import {readTranscript} from '../../src/readers.js';

const cuesOf = async (text: string) =>
  (await readTranscript(text)).map(({startTime, speaker, text}) => [startTime, speaker, text]);

const json = (value: unknown) => JSON.stringify(value);

describe('The transcripts that tools write', () => {
  const said = [
    [0.5, 'A', 'Hello, you.'],
    [3, 'B', 'Bye.'],
    [5, 'A', 'No.'],
  ];
  const segments = said.map(([start, speaker, text]) => ({start, end: 9, speaker, text}));
  const files = {
    WhisperX: json({segments, language: 'en'}),
    Deepgram: json({
      results: {utterances: segments.map(({text, ...rest}) => ({...rest, transcript: text}))},
    }),
    'Deepgram’s paragraphs': json({
      results: {
        channels: [
          {
            alternatives: [
              {
                paragraphs: {
                  paragraphs: segments.map(({speaker, ...sentence}) => ({
                    speaker,
                    sentences: [sentence],
                  })),
                },
              },
            ],
          },
        ],
      },
    }),
    Rev: json({
      monologues: [
        {
          speaker: 'A',
          elements: [
            {type: 'text', value: 'Hello', ts: 0.5, end_ts: 0.7},
            {type: 'punct', value: ', '},
            {type: 'text', value: 'you', ts: 0.8, end_ts: 1},
            {type: 'punct', value: '.'},
          ],
        },
        {speaker: 'B', elements: [{type: 'text', value: 'Bye.', ts: 3, end_ts: 4}]},
        {speaker: 'A', elements: [{type: 'text', value: 'No.', ts: 5, end_ts: 6}]},
      ],
    }),
    AWS: json({
      results: {
        items: [
          ['0.5', '0.7', 'A', 'pronunciation', 'Hello'],
          [undefined, undefined, 'A', 'punctuation', ','],
          ['0.8', '1', 'A', 'pronunciation', 'you'],
          [undefined, undefined, 'A', 'punctuation', '.'],
          ['3', '4', 'B', 'pronunciation', 'Bye.'],
          ['5', '6', 'A', 'pronunciation', 'No.'],
        ].map(([start_time, end_time, speaker_label, type, content]) => ({
          start_time,
          end_time,
          speaker_label,
          type,
          alternatives: [{content}],
        })),
      },
    }),
    'AssemblyAI without utterances': json({
      utterances: null,
      words: [
        {text: 'Hello,', start: 500, end: 700, speaker: 'A'},
        {text: 'you.', start: 800, end: 1000, speaker: 'A'},
        {text: 'Bye.', start: 3000, end: 4000, speaker: 'B'},
        {text: 'No.', start: 5000, end: 6000, speaker: 'A'},
      ],
    }),
    'WebVTT with speakers in brackets':
      'WEBVTT\n\n00:00.500 --> 00:02.000\n[A]: Hello, you.\n\n00:03.000 --> 00:04.000\n[B]: Bye.\n\n00:05.000 --> 00:06.000\n[A]: No.\n',
    'WebVTT with names before the text':
      'WEBVTT\n\n00:00.500 --> 00:02.000\nA: Hello, you.\n\n00:03.000 --> 00:04.000\nB: Bye.\n\n00:05.000 --> 00:06.000\nA: No.\n',
    'AWS with a list of speakers': json({
      results: {
        speaker_labels: {
          segments: ['0.5 A', '0.8 A', '3 B', '5 A'].map((item) => ({
            items: [{start_time: item.split(' ')[0], speaker_label: item.split(' ')[1]}],
          })),
        },
        items: [
          ['0.5', '0.7', 'pronunciation', 'Hello'],
          [undefined, undefined, 'punctuation', ','],
          ['0.8', '1', 'pronunciation', 'you'],
          [undefined, undefined, 'punctuation', '.'],
          ['3', '4', 'pronunciation', 'Bye.'],
          ['5', '6', 'pronunciation', 'No.'],
        ].map(([start_time, end_time, type, content]) => ({
          start_time,
          end_time,
          type,
          alternatives: [{content}],
        })),
      },
    }),
    'Rev with names': json({
      speakers: [
        {id: 0, name: 'A'},
        {id: 1, name: 'B'},
      ],
      monologues: said.map(([ts, speaker, value]) => ({
        speaker: speaker === 'A' ? 0 : 1,
        elements: [{type: 'text', value, ts, end_ts: ts}],
      })),
    }),
    'ElevenLabs, with spaces': json({
      words: [
        {text: 'Hello,', type: 'word', start: 0.5, end: 0.7, speaker_id: 'A'},
        {text: ' ', type: 'spacing', start: 0.7, end: 0.8, speaker_id: 'A'},
        {text: 'you.', type: 'word', start: 0.8, end: 1, speaker_id: 'A'},
        {text: 'Bye.', type: 'word', start: 3, end: 4, speaker_id: 'B'},
        {text: 'No.', type: 'word', start: 5, end: 6, speaker_id: 'A'},
      ],
    }),
    Speechmatics: json({
      results: said.map(([start_time, speaker, content]) => ({
        type: 'word',
        start_time,
        end_time: start_time,
        alternatives: [{content, speaker}],
      })),
    }),
    Google: json({
      results: [
        {
          alternatives: [
            {
              words: said.map(([start, speakerTag, word]) => ({
                startTime: `${start}s`,
                endTime: `${start}s`,
                speakerTag,
                word,
              })),
            },
          ],
        },
      ],
    }),
    'Azure’s batch transcription': json({
      combinedRecognizedPhrases: [{channel: 0, display: 'Hello, you. Bye. No.'}],
      recognizedPhrases: [said[2], said[0], said[1]].map(([start, speaker, text] = []) => ({
        recognitionStatus: 'Success',
        channel: 0,
        speaker,
        offset: 'PT0.5S',
        offsetInTicks: Number(start) * 1e7,
        durationInTicks: 1e7,
        nBest: [{confidence: 0.9, lexical: 'hello', display: text}],
      })),
    }),
    'Azure’s fast transcription': json({
      durationMilliseconds: 9000,
      combinedPhrases: [{text: 'Hello, you. Bye. No.'}],
      phrases: said.map(([start, speaker, text]) => ({
        speaker,
        offsetMilliseconds: Number(start) * 1000,
        durationMilliseconds: 900,
        text,
      })),
    }),
    'Azure’s Video Indexer': json({
      videos: [
        {
          insights: {
            speakers: [
              {id: 1, name: 'A'},
              {id: 2, name: 'B'},
            ],
            transcript: said.map(([start, speaker, text]) => ({
              text,
              speakerId: speaker === 'A' ? 1 : 2,
              instances: [{start: `0:00:0${start}`, end: '0:00:09'}],
            })),
          },
        },
      ],
    }),
    Gladia: json({
      id: 'x',
      status: 'done',
      result: {
        metadata: {audio_duration: 9},
        transcription: {full_transcript: 'Hello, you. Bye. No.', utterances: segments},
      },
    }),
    'the transcription of Gladia alone': json({full_transcript: 'x', utterances: segments}),
    'Gladia’s first version': json({
      prediction: said.map(([time_begin, speaker, transcription]) => ({
        time_begin,
        time_end: 9,
        speaker,
        transcription,
      })),
    }),
    'the answer of another service around Whisper’s': json({
      status: 'succeeded',
      output: {segments, language: 'en'},
    }),
    'Podlove Publisher': json({
      _version: 'v2',
      transcript: said.map(([start, voice, text]) => ({
        start: `00:00:0${start}`,
        start_ms: Number(start) * 1000,
        end: '00:00:09',
        voice,
        text,
      })),
    }),
    Sonix: json({
      name: 'Show',
      transcript: said.map(([start_time, speaker, text]) => ({
        speaker,
        start_time,
        end_time: 9,
        words: String(text)
          .split(' ')
          .map((word) => ({text: word, start_time, end_time: start_time})),
      })),
    }),
    Amberscript: json({
      speakers: [{spkid: 'A'}, {spkid: 'B'}],
      segments: said.map(([start, speaker, text]) => ({
        speaker,
        words: String(text)
          .split(' ')
          .map((word) => ({text: word, start, end: start})),
      })),
    }),
    'Happy Scribe': json(
      said.map(([data_start, speaker, text]) => ({
        speaker,
        words: String(text)
          .split(' ')
          .map((word) => ({text: word, type: 'text', data_start, data_end: data_start})),
      })),
    ),
    Trint: json({
      transcript: {
        speakers: [{name: 'A'}, {name: 'B'}],
        paragraphs: said.map(([start, speaker, value]) => ({
          speaker,
          words: [{start, end: start, value}],
        })),
      },
    }),
    'Soniox, in parts of words': json({
      tokens: [
        {text: 'Hel', start_ms: 500, end_ms: 600, speaker: 'A'},
        {text: 'lo', start_ms: 600, end_ms: 700, speaker: 'A'},
        {text: ',', start_ms: 700, end_ms: 700, speaker: 'A'},
        {text: ' you.', start_ms: 800, end_ms: 1000, speaker: 'A'},
        {text: ' Bye.', start_ms: 3000, end_ms: 4000, speaker: 'B'},
        {text: ' No.', start_ms: 5000, end_ms: 6000, speaker: 'A'},
      ],
    }),
    'IBM Watson': json({
      result_index: 0,
      results: said.map(([start, , text]) => ({
        final: true,
        alternatives: [
          {
            transcript: text,
            timestamps: String(text)
              .split(' ')
              .map((word, index) => [word, Number(start) + index / 10, 9]),
          },
        ],
      })),
      speaker_labels: [
        [0.5, 'A'],
        [0.6, 'A'],
        [3, 'B'],
        [5, 'A'],
      ].map(([from, speaker]) => ({from, to: 9, speaker})),
    }),
    'Google with speakers, whose last result has all words': json({
      results: [
        {alternatives: [{words: [{startOffset: '0.500s', endOffset: '1s', word: 'Hello,'}]}]},
        {
          alternatives: [
            {
              words: said.map(([start, speakerLabel, word]) => ({
                startOffset: `${start}00s`.replace(/^(\d)00s/, '$1s'),
                endOffset: '9s',
                speakerLabel,
                word,
              })),
            },
          ],
        },
      ],
    }),
    'Google, from the command line': json({
      results: [
        {
          alternatives: [
            {
              words: said.map(([start, speaker, word]) => ({
                start_time: {
                  seconds: `${Math.floor(Number(start))}`,
                  nanos: (Number(start) % 1) * 1e9,
                },
                end_time: {seconds: '9'},
                speaker_label: speaker,
                word,
              })),
            },
          ],
        },
      ],
    }),
    'sentences of AssemblyAI': json({
      sentences: segments.map(({start, end, ...rest}) => ({
        ...rest,
        start: Number(start) * 1000,
        end: end * 1000,
      })),
    }),
    'SubRip with dashes before names':
      '1\n00:00:00,500 --> 00:00:02,000\n- A: Hello, you.\n\n2\n00:00:03,000 --> 00:00:04,000\n- B: Bye.\n\n' +
      '3\n00:00:05,000 --> 00:00:06,000\n- A: No.\n',
    'SubRip with full-width colons':
      '1\n00:00:00,500 --> 00:00:02,000\nA：Hello, you.\n\n2\n00:00:03,000 --> 00:00:04,000\nB：Bye.\n\n' +
      '3\n00:00:05,000 --> 00:00:06,000\nA：No.\n',
    'Descript’s Markdown':
      '**A:** [00:00:00.5] Hello, you.\n\n**B:** [00:00:03] Bye.\n\n**A:** [00:00:05] No.\n',
    'text of Rev': 'A (0:00.5):\nHello, you.\n\nB (0:03):\nBye.\n\nA (0:05):\nNo.\n',
    'text of Happy Scribe':
      '[00:00:00.50] - A\nHello, you.\n\n[00:00:03.00] - B\nBye.\n\n[00:00:05.00] - A\nNo.\n',
    'text with bare times': '00:00:00.5 A: Hello, you.\n00:00:03 B: Bye.\n00:00:05 A: No.\n',
    'the HTML of Podcasting 2.0':
      '<cite>A:</cite><time>0:00.5</time><p>Hello, you.</p><cite>B:</cite><time>0:03</time><p>Bye.</p>' +
      '<cite>A:</cite><time>0:05</time><p>No.</p>',
    Otter: 'A  0:00.5\nHello, you.\n\nB  0:03\nBye.\n\nA  0:05\nNo.\n',
    Descript: '[00:00:00.5] A: Hello, you.\n\n[00:00:03] B: Bye.\n\n[00:00:05] A: No.\n',
  };
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
