import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {formatTime, readChapters, ReadError, readEpisode} from '../../../src/readers.js';
import {assertProperty} from '../../assert-property.js';

const LISTS: Readonly<Record<string, readonly string[]>> = {
  ar: ['مقدمة', 'ما هو البرغي', 'أسئلة', 'خاتمة'],
  de: ['Begrüßung', 'Was ist ein Gewinde?', 'Werbung', 'Warum Schrauben halten', 'Werbung', 'Ende'],
  en: ['Cold open', 'What a screw is', 'How threads are cut', 'Why bolts fail', 'Goodbye'],
  fr: ['Introduction', 'Qu’est-ce qu’une vis ?', 'Le pas', 'Conclusion'],
  he: ['פתיחה', 'מהו בורג', 'שאלות', 'סיום'],
  ja: ['オープニング', 'ねじの話', 'なぜ緩むのか', 'エンディング'],
  ko: ['시작', '나사 이야기', '질문', '마무리'],
  ru: ['Вступление', 'Что такое винт', 'Почему держит', 'Вопросы'],
  tr: ['Giriş', 'Vida nedir?', 'Sorular', 'Kapanış'],
  zh: ['开场', '螺纹', '测量', '结束语'],
  sentences: [
    'Ada explains why nobody measured the pitch of a thread.',
    'Bob tells how he found the first bolt in a barn.',
    'A listener asks about glue.',
    'What is next.',
  ],
};

type Style = (time: string, title: string, index: number, end: string) => string;

const STYLES: readonly Style[] = [
  (time, title) => `${time} ${title}`,
  (time, title) => `${time} - ${title}`,
  (time, title) => `${time}-${title}`,
  (time, title) => `(${time}) ${title}`,
  (time, title) => `[${time}] ${title}`,
  (time, title) => `${title} – ${time}`,
  (time, title) => `${title} (${time})`,
  (time, title) => `• ${time}: ${title}`,
  (time, title) => `* ${time} = ${title}`,
  (time, title) => `${time}\t${title}`,
  (time, title) => `${time} | ${title}`,
  (time, title) => `${time}：${title}`,
  (time, title) => `⏱️ ${time} ${title}`,
  (time, title) => `Min. ${time}: ${title}`,
  (time, title) => `@${time} ${title}`,
  (time, title) => `${time}\n${title}`,
  (time, title, index) => `${index + 1}\uFE0F\u20E3 ${time} ${title}`,
  (time, title, index) => `${index + 1}. ${title} (${time})`,
  (time, title, index) => `Chapter ${index + 1}: ${time} ${title}`,
  (time, title) => `Minuto ${time} ${title}`,
  (time, title) => `Start: ${time} – ${title}`,
  (time, title) => `${title} → ${time}`,
  (time, title) => `${title} (ab ${time})`,
  (time, title, index) => `${'IVX'[index % 3]}. ${time} – ${title}`,
  (time, title, _, end) => `${time} - ${end} ${title}`,
  (time, title, _, end) => `[${time} – ${end}] ${title}`,
  (time, title, _, end) => `${time}~${end} ${title}`,
];

const LAYOUTS: readonly ((lines: readonly string[]) => string)[] = [
  (lines) => `Words about the show.\n\n${lines.join('\n')}\n\nFollow us!`,
  (lines) => `<p>Words.</p><p>${lines.join('<br>')}</p><p>Links</p>`,
  (lines) => `<h3>Notes</h3>${lines.map((line) => `<p>${line}</p>`).join('')}<h3>Links</h3>`,
  (lines) => `<p>Words</p><ul>${lines.map((line) => `<li>${line}</li>`).join('\n')}</ul>`,
  (lines) => lines.map((line) => `<div><span>${line}</span></div>`).join(''),
];

const padded = (seconds: number) => formatTime(seconds).replace(/^(?=\d:)/, '0');

const chaptersOf = async (notes: string) => {
  const feed = `<rss><channel><item><description><![CDATA[${notes}]]></description></item></channel></rss>`;
  const alone = readChapters(notes, {type: 'text/html'}).catch((error: unknown) => {
    if (error instanceof ReadError && error.reason === 'empty') return [];
    throw error;
  });
  return [(await readEpisode(feed)).chapters, await alone];
};

const SPEECH = [
  'So today we look at the thread and how it was cut',
  'and nobody had measured it',
  'I think that is right.',
  'Yes, and then the bolt came.',
  'What do you mean by that?',
  'Well, it was obvious to us',
  'that the pitch was wrong',
];

/** What is said at one of many times, each a little different. */
const said = (index: number, sentences = 1) =>
  Array.from({length: sentences}, (_, step) => SPEECH[(index + step) % SPEECH.length]).join(' ') +
  ` ${index}`;

const lines = (count: number, write: (index: number) => string) =>
  Array.from({length: count}, (_, index) => write(index)).join('\n');

const OTHERS: Readonly<Record<string, string>> = {
  'captions, one a line': lines(60, (index) => `${padded(index * 4)} ${said(index)}`),
  'captions below their times': lines(60, (index) => `${padded(index * 4)}\n${said(index)}`),
  'paragraphs with times': lines(20, (index) => `<p>[${padded(index * 37)}] ${said(index, 9)}</p>`),
  'names before times': lines(
    30,
    (index) => `<p>${index % 2 ? 'Ada' : 'Bob'} ${padded(index * 20)}<br>${said(index, 5)}</p>`,
  ),
  'names behind times': lines(
    30,
    (index) => `${padded(index * 20)} ${index % 2 ? 'Ada' : 'Bob'}\n${said(index, 5)}\n`,
  ),
  'a dialogue': lines(
    30,
    (index) => `<p>(${padded(index * 30)}) ${index % 2 ? 'Ada' : 'Bob'}: ${said(index)}</p>`,
  ),
  'the output of Whisper': lines(
    40,
    (index) => `[${padded(index * 5)}.000 --> ${padded(index * 5 + 5)}.000]  ${said(index)}`,
  ),
  'times inside paragraphs': lines(
    25,
    (index) => `<p>${said(index, 2)} (${padded(index * 40)}) ${said(index + 3, 2)}</p>`,
  ),
  'a timetable': 'Programme:\n09:00 Doors\n10:30 Talk\n12:00 Lunch\n13:15 Workshop',
  'times in prose': 'We meet at 10:30 in the yard, go at 11:45, eat at 12:50 and leave at 13:55.',
  'lengths of songs':
    '1. One (3:45)\n2. Two (4:10)\n3. Three (2:59)\n4. Four (5:01)\n5. Five (3:33)',
};

describe('Show notes', () => {
  it('give the chapters of a list in any language, style and layout, wherever it begins', async () => {
    const inputs = fc.tuple(
      fc.constantFrom(...Object.values(LISTS)),
      fc.constantFrom(...STYLES),
      fc.constantFrom(...LAYOUTS),
      fc.constantFrom(0, 7, 260),
      fc.integer({min: 95, max: 1900}),
    );
    await assertProperty(
      fc.asyncProperty(inputs, async ([titles, style, layout, first, length]) => {
        const times = titles.map((_, index) => first + index * length);
        const notes = layout(
          titles.map((title, index) =>
            style(padded(times[index]!), title, index, padded(times[index]! + length)),
          ),
        );
        for (const chapters of await chaptersOf(notes)) {
          expect(
            chapters.map(({startTime, title}) => [startTime, title]),
            notes,
          ).to.deep.equal(titles.map((title, index) => [times[index], title]));
        }
      }),
      {numRuns: 300},
    );
  });

  for (const [name, notes] of Object.entries(OTHERS)) {
    it(`have no chapters where they hold ${name}`, async () => {
      expect(await chaptersOf(notes)).to.deep.equal([[], []]);
    });
  }

  it('keep a list in which one time is out of order', async () => {
    const notes = '04:20 A\n08:00 B\n90:50 C\n14:00 D\n21:00 E';
    for (const chapters of await chaptersOf(notes)) {
      expect(chapters.map(({title}) => title).join('')).to.equal('ABDEC');
    }
  });

  it('take 1:02 after 58:10 for hours and minutes', async () => {
    for (const chapters of await chaptersOf('04:20 A\n30:00 B\n58:10 C\n1:02 D\n1:15 E')) {
      expect(chapters.map(({startTime}) => startTime)).to.deep.equal([260, 1800, 3490, 3720, 4500]);
    }
  });

  it('give the list before a transcript', async () => {
    const list = '00:00 Intro\n04:20 Threads\n14:00 Bolts';
    const [chapters] = await chaptersOf(`${list}\n\n${OTHERS['captions, one a line']}`);
    expect(chapters?.map(({title}) => title)).to.deep.equal(['Intro', 'Threads', 'Bolts']);
  });

  it('read digits and marks of other scripts', async () => {
    const notes = '\u200F٠٠:٠٠ مقدمة\n\u200F٠٤:٢٠ أسئلة\n\u200F١٤:٠٠ خاتمة';
    const [chapters] = await chaptersOf(notes);
    expect(chapters?.map(({startTime}) => startTime)).to.deep.equal([0, 260, 840]);
  });
});
