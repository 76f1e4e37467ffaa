export const json = (value: unknown) => JSON.stringify(value);

/** What all of the files say: when, who and what. */
export const said = [
  [0.5, 'A', 'Hello, you.'],
  [3, 'B', 'Bye.'],
  [5, 'A', 'No.'],
];
const segments = said.map(([start, speaker, text]) => ({start, end: 9, speaker, text}));
/** Results of Speechmatics, in which punctuation is a result of its own. */
const wordsAndMarks = (kindOf: (isMark: boolean) => object) =>
  said.flatMap(([start_time, speaker, text]) =>
    String(text)
      .split(/(?=[,.])| /)
      .map((content) => ({
        ...kindOf(/[,.]/.test(content)),
        start_time,
        end_time: start_time,
        alternatives: [{content, speaker}],
      })),
  );

/** The same words as each tool writes them. */
export const files = {
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
  'Speechmatics, with punctuation': json({
    results: wordsAndMarks((isMark) => ({type: isMark ? 'punctuation' : 'word'})),
  }),
  'Speechmatics, with what belongs to the previous word': json({
    results: wordsAndMarks((isMark) => ({type: 'word', ...(isMark && {attaches_to: 'previous'})})),
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
  'Azure’s batch transcription of two channels': json({
    recognizedPhrases: said.map(([start, channel, text]) => ({
      channel,
      offsetInTicks: Number(start) * 1e7,
      durationInTicks: 1e7,
      nBest: [{display: text}],
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
