/** @param {unknown} value */
const json = (value) => JSON.stringify(value);
const span = {start: 0.5, end: 9};
const word = {text: 'Hello', type: 'word', speaker: 'A', ...span};

/**
 * A small file of each format that has no fixture, by the tool that writes it.
 *
 * @type {Record<string, string>}
 */
export const samples = {
  ffmpeg:
    ';FFMETADATA1\ntitle=Show\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=60000\ntitle=A \\= B \\\nC\n',
  ffprobe: json({chapters: [{start_time: '0.0', end_time: '60.0', tags: {title: 'A'}}]}),
  'yt-dlp': json({chapters: [{start_time: 0, end_time: 60, title: 'A'}]}),
  'AssemblyAI chapters': json({chapters: [{gist: 'A', headline: 'B', start: 0, end: 60_000}]}),
  'AssemblyAI words': json({words: [{text: 'Hello,', start: 500, end: 700, speaker: 'A'}]}),
  Gladia: json({
    result: {
      transcription: {utterances: [{speaker: 'A', text: 'Hello.', ...span}]},
      chapterization: {results: [{gist: 'A', headline: 'B', start: 0, end: 60}]},
    },
  }),
  Speechmatics: json({
    format: '2.9',
    results: [
      {type: 'word', start_time: 0, end_time: 1, alternatives: [{content: 'Hi', speaker: 'A'}]},
    ],
    chapters: [{title: 'A', summary: 'B', start_time: 0, end_time: 60}],
  }),
  Auphonic: json({
    metadata: {title: 'Show'},
    output_files: [{format: 'mp3', download_url: 'https://example.org/a.mp3'}],
    chapters: [{start: '00:00:50.000', start_output: '00:01:00.000', title: 'A', url: ''}],
  }),
  'Podlove Publisher': json({
    _version: 'v2',
    chapters: [{start: '00:00:00.000', title: 'A', href: '', image: ''}],
    transcript: [{start: '00:00:00', start_ms: 0, end: '00:00:09', voice: 'A', text: 'B'}],
  }),
  Audacity: '0.000000\t0.000000\tA\n60,000000\t60,000000\tB\n',
  'OGM tools': 'CHAPTER01=00:00:00.000\nCHAPTER01NAME=A\nCHAPTER01URL=https://example.org/\n',
  'cue sheet': 'FILE "a.mp3" MP3\n  TRACK 01 AUDIO\n    TITLE "A"\n    INDEX 01 00:00:00\n',
  'ffprobe, printed': '[CHAPTER]\nid=0\nstart_time=0.000000\nTAG:title=A\n[/CHAPTER]\n',
  MKVToolNix:
    '<?xml version="1.0"?><Chapters><EditionEntry><ChapterAtom><ChapterTimeStart>00:00:00.000000000</ChapterTimeStart>' +
    '<ChapterDisplay><ChapterString>A</ChapterString></ChapterDisplay></ChapterAtom></EditionEntry></Chapters>',
  Reaper: '#,Name,Start,End,Length\nM1,A,0:00.000,,\nM2,B,1:00.000,,\n',
  Audition:
    'Name\tStart\tDuration\tTime Format\tType\tDescription\nA\t0:00.000\t0:00\tdecimal\tCue\t\n',
  spreadsheet: 'Start;End;Title\n0:00;1:00;A\n1:00;2:00;"B ""C"""\n',
  Whisper: 'start\tend\ttext\n0\t5000\tA\n5000\t9000\tB\n',
  WhisperX: json({segments: [{speaker: 'A', text: 'B', words: [word], ...span}], language: 'en'}),
  YouTube: '0:00:00.000,0:00:05.000\nA\n\n0:00:05.000,0:00:09.000\nB\n\n',
  Deepgram: json({results: {utterances: [{speaker: 0, transcript: 'A', ...span}]}}),
  'Deepgram paragraphs': json({
    results: {
      channels: [
        {
          alternatives: [
            {paragraphs: {paragraphs: [{speaker: 0, sentences: [{text: 'A', ...span}]}]}},
          ],
        },
      ],
    },
  }),
  Rev: json({
    speakers: [{id: 0, name: 'A'}],
    monologues: [
      {
        speaker: 0,
        elements: [
          {type: 'text', value: 'Hello', ts: 0.5, end_ts: 0.7},
          {type: 'punct', value: ', '},
        ],
      },
    ],
  }),
  AWS: json({
    results: {
      speaker_labels: {segments: [{items: [{start_time: '0.5', speaker_label: 'A'}]}]},
      items: [
        {start_time: '0.5', end_time: '1', type: 'pronunciation', alternatives: [{content: 'A'}]},
        {type: 'punctuation', alternatives: [{content: '.'}]},
      ],
    },
  }),
  Google: json({
    results: [
      {alternatives: [{words: [{startTime: '1s', endTime: '2s', speakerTag: 1, word: 'A'}]}]},
    ],
  }),
  Azure: json({
    recognizedPhrases: [
      {channel: 0, speaker: 1, offsetInTicks: 5, durationInTicks: 1e7, nBest: [{display: 'A'}]},
    ],
  }),
  'Video Indexer': json({
    videos: [
      {
        insights: {
          speakers: [{id: 1, name: 'A'}],
          transcript: [{text: 'B', speakerId: 1, instances: [{start: '0:00:01', end: '0:00:09'}]}],
        },
      },
    ],
  }),
  Sonix: json({transcript: [{speaker: 'A', start_time: 0, end_time: 9, words: [word]}]}),
  Amberscript: json({speakers: [{spkid: 'A'}], segments: [{speaker: 'A', words: [word]}]}),
  'Happy Scribe': json([{speaker: 'A', words: [{text: 'B', data_start: 0, data_end: 1}]}]),
  ElevenLabs: json({words: [word, {...word, text: ' ', type: 'spacing'}]}),
  Otter: 'Ada  0:00\nHello, you.\n\nBob  0:05\nBye.\n\n',
  'text with names': '[00:00:01] Ada: Hello.\n[00:00:05] Bob: Bye.\nAda (0:09): No.\n',
  'JSON Feed': json({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Show',
    items: [
      {
        id: 'a',
        title: 'A',
        content_html: '<p>0:00 A</p>',
        attachments: [{url: 'https://example.org/a.mp3', mime_type: 'audio/mpeg'}],
      },
    ],
  }),
  TOML: '+++\ntitle = "A"\naudio = "https://example.org/a.mp3"\n[[chapters]]\nstart = "0:00"\ntitle = "A"\n+++\n0:00 A\n',
};
