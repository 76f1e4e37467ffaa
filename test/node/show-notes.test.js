import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {parseClock, readChapters, readEpisode} from 'kapitel/readers';

/** Titles, a sentence and a heading in each language. @type {Record<string, {heading: string, titles: string[], sentence: string}>} */
const languages = {
  en: {
    heading: 'Chapters',
    titles: [
      'Cold open',
      'Why screws hold',
      'Listener mail',
      'What we got wrong',
      'Tools of the week',
      'Goodbye',
    ],
    sentence: 'We talk with Grace about threads, and she explains why they hold.',
  },
  de: {
    heading: 'Kapitel',
    titles: [
      'Begrüßung',
      'Wie Schrauben halten',
      'Info/Werbung',
      'Hörerpost',
      'Werkzeug der Woche',
      'Abschluss',
    ],
    sentence: 'Wir sprechen mit Grace über Gewinde, und sie erklärt, warum sie halten.',
  },
  fr: {
    heading: 'Chapitres',
    titles: [
      'Introduction',
      'Pourquoi les vis tiennent',
      'Le courrier',
      'Nos erreurs',
      'L’outil de la semaine',
      'Conclusion',
    ],
    sentence: 'Nous parlons avec Grace des filetages, et elle explique pourquoi ils tiennent.',
  },
  es: {
    heading: 'Capítulos',
    titles: [
      'Presentación',
      'Por qué aguantan los tornillos',
      'Cartas',
      'Errores',
      'La herramienta',
      'Despedida',
    ],
    sentence: 'Hablamos con Grace sobre roscas, y nos explica por qué aguantan.',
  },
  pl: {
    heading: 'Rozdziały',
    titles: [
      'Wstęp',
      'Dlaczego śruby trzymają',
      'Listy',
      'Nasze błędy',
      'Narzędzie tygodnia',
      'Zakończenie',
    ],
    sentence: 'Rozmawiamy z Grace o gwintach, a ona wyjaśnia, dlaczego trzymają.',
  },
  ru: {
    heading: 'Таймкоды',
    titles: [
      'Вступление',
      'Почему держатся винты',
      'Письма',
      'Наши ошибки',
      'Инструмент недели',
      'Прощание',
    ],
    sentence: 'Мы говорим с Грейс о резьбе, и она объясняет, почему она держит.',
  },
  ja: {
    heading: '目次',
    titles: [
      'オープニング',
      'ねじはなぜ締まるのか',
      'お便り',
      '間違いの訂正',
      '今週の工具',
      'エンディング',
    ],
    sentence: '今回はグレースさんとねじについて話します。',
  },
  ar: {
    heading: 'الفصول',
    titles: ['مقدمة', 'لماذا تثبت البراغي', 'رسائل المستمعين', 'أخطاؤنا', 'أداة الأسبوع', 'خاتمة'],
    sentence: 'نتحدث مع غريس عن اللوالب، وتشرح لماذا تثبت.',
  },
  xx: {
    heading: 'Kapituloj',
    titles: ['Saluton', 'Kial ŝraŭboj tenas', 'Leteroj', 'Niaj eraroj', 'Ilo de la semajno', 'Ĝis'],
    sentence: 'Ni parolas kun Grace pri ŝraŭboj, kaj ŝi klarigas, kial ili tenas.',
  },
};

/** @param {number} seconds */
const short = (seconds) => {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const pad = (/** @type {number} */ part) => String(part).padStart(2, '0');
  return hours
    ? `${hours}:${pad(minutes)}:${pad(seconds % 60)}`
    : `${minutes}:${pad(seconds % 60)}`;
};
/** @param {number} seconds */
const long = (seconds) =>
  short(seconds + 360_000)
    .replace(/^100/, '00')
    .replace(/^1(?=\d\d:)/, '');

/** @typedef {{heading: string, sentence: string, rows: [seconds: number, title: string][]}} List */

/** How people write a list of chapters. @type {Record<string, (list: List) => string>} */
const styles = {
  'a line each': ({rows, sentence}) =>
    `${sentence}\n\n${rows.map(([at, title]) => `${short(at)} ${title}`).join('\n')}`,
  'under a heading': ({rows, heading}) =>
    `${heading}:\n${rows.map(([at, title]) => `${long(at)} ${title}`).join('\n')}`,
  'with dashes': ({rows}) => rows.map(([at, title]) => `${short(at)} – ${title}`).join('\n'),
  'with hyphens and hours': ({rows}) =>
    rows.map(([at, title]) => `${long(at)} - ${title}`).join('\n'),
  'in brackets': ({rows, sentence}) =>
    `${sentence}\n${rows.map(([at, title]) => `(${short(at)}) ${title}`).join('\n')}`,
  'in square brackets': ({rows}) =>
    rows.map(([at, title]) => `[${long(at)}] ${title}`).join('\r\n'),
  'with bullets': ({rows}) => rows.map(([at, title]) => `• ${short(at)}: ${title}`).join('\n'),
  'with numbers': ({rows}) =>
    rows.map(([at, title], index) => `${index + 1}. ${short(at)} ${title}`).join('\n'),
  'behind the titles': ({rows}) => rows.map(([at, title]) => `${title} – ${short(at)}`).join('\n'),
  'behind the titles in brackets': ({rows}) =>
    rows.map(([at, title]) => `${title} (${short(at)})`).join('\n'),
  'with emoji': ({rows, sentence}) =>
    `${sentence}\n\n⏱️\n${rows.map(([at, title]) => `▶️ ${short(at)} ${title}`).join('\n')}\n\nhttps://example.org/`,
  'with ranges': ({rows}) =>
    rows
      .map(
        ([at, title], index) => `${short(at)} - ${short(rows[index + 1]?.[0] ?? at + 60)} ${title}`,
      )
      .join('\n'),
  'HTML paragraphs': ({rows, heading, sentence}) =>
    `<p>${sentence}</p><h3>${heading}</h3>${rows.map(([at, title]) => `<p>(${long(at)}) ${title}</p>`).join('')}<p>${sentence}</p>`,
  'an HTML list': ({rows}) =>
    `<ul>${rows.map(([at, title]) => `<li><strong>${short(at)}</strong> ${title}</li>`).join('')}</ul>`,
  'HTML lines': ({rows, sentence}) =>
    `<p>${sentence}</p><p>${rows.map(([at, title]) => `${short(at)} ${title}`).join('<br />\n')}</p>`,
  'an HTML table': ({rows}) =>
    `<table>${rows.map(([at, title]) => `<tr><td>${short(at)}</td><td>${title}</td></tr>`).join('')}</table>`,
  'HTML links': ({rows}) =>
    rows
      .map(
        ([at, title]) =>
          `<div><a href="https://example.org/?t=${at}">${short(at)}</a> ${title}</div>`,
      )
      .join(''),
  'Markdown links': ({rows}) =>
    rows.map(([at, title]) => `- [${short(at)}](https://example.org/?t=${at}) ${title}`).join('\n'),
  'Markdown emphasis': ({rows}) =>
    rows.map(([at, title]) => `* **${short(at)}** ${title}`).join('\n'),
  'times on lines of their own': ({rows}) =>
    rows.map(([at, title]) => `${long(at)}\n${title}`).join('\n'),
  'without line breaks': ({rows, sentence}) =>
    `${sentence} ${rows.map(([at, title]) => `(${long(at)}) ${title}`).join(' ')}`,
};

/** Starts of chapters: from 0, after a cold open, over an hour, and one out of order. */
const starts = {
  'from 0': [0, 124, 389, 1041, 1800, 2400],
  'not from 0': [73, 260, 480, 845, 1590, 2711],
  'over an hour': [0, 600, 1985, 3650, 4022, 5399],
  'one out of order': [0, 124, 1041, 389, 1800, 2400],
};

/** Texts with times that are no chapters. @type {Record<string, (list: List) => string>} */
const others = {
  'a sentence': ({sentence}) => `${sentence} 10:11. ${sentence} 23:59.`,
  'a transcript with names': ({rows, sentence}) =>
    rows
      .map(
        ([at], index) => `[${short(at)}] ${index % 2 ? 'Ada' : 'Grace'}: ${sentence} ${sentence}`,
      )
      .join('\n'),
  'a transcript of paragraphs': ({rows, sentence}) =>
    rows.map(([at]) => `<p>(${long(at)}) ${`${sentence} `.repeat(6)}</p>`).join(''),
  'a transcript of lines': ({sentence}) =>
    Array.from(
      {length: 40},
      (_, index) => `${short(index * 4)} ${sentence.slice(index % 9, 40)}`,
    ).join('\n'),
  'alternating names': ({rows, sentence}) =>
    rows
      .concat(rows)
      .map(([at], index) => `${index % 2 ? 'Ada' : 'Grace'} (${short(at)}): ${sentence}`)
      .join('\n'),
  'a timetable': ({rows}) =>
    rows.map(([, title], index) => `${9 + index}:${index % 2 ? '30' : '00'} ${title}`).join('\n'),
  'times of day': ({rows}) =>
    rows.map(([, title], index) => `${title} 1${index}:15 Uhr`).join('\n'),
  'links and numbers': ({rows}) =>
    rows.map(([at, title]) => `${title}: https://example.org/${at} 1:2`).join('\n'),
  verses: ({sentence}) => `${sentence} John 3:16, Luke 2:14, Psalm 23:1.`,
};

/** @param {string} text */
const read = async (text) =>
  (await readChapters(text, {type: 'text/plain'}).catch(() => [])).map(({startTime, title}) => [
    startTime,
    title,
  ]);

test('lists of chapters are found, in many styles and languages, and hardly any other text is taken for one', async () => {
  let [right, of] = [0, 0];
  /** @type {string[]} */
  const missed = [];
  for (const [language, {heading, titles, sentence}] of Object.entries(languages)) {
    for (const [order, times] of Object.entries(starts)) {
      for (const [style, write] of Object.entries(styles)) {
        /** @type {[number, string][]} */
        const rows = times.map((at, index) => [at, titles[index] ?? '']);
        const wanted = rows.toSorted(([a], [b]) => a - b);
        const found = await read(write({heading, sentence, rows}));
        of++;
        // The last title of a text without line breaks may take in what follows.
        if (JSON.stringify(found) === JSON.stringify(wanted)) right++;
        else missed.push(`${style}, ${order}, ${language}`);
      }
    }
  }
  let [wrong, texts] = [0, 0];
  /** @type {string[]} */
  const taken = [];
  for (const [language, {heading, titles, sentence}] of Object.entries(languages)) {
    for (const [kind, write] of Object.entries(others)) {
      /** @type {[number, string][]} */
      const rows = starts['not from 0'].map((at, index) => [at, titles[index] ?? '']);
      const found = await read(write({heading, sentence, rows}));
      texts++;
      if (!found.length) continue;
      wrong++;
      taken.push(`${kind}, ${language}`);
    }
  }
  console.log(
    `${right} of ${of} lists are right; ${wrong} of ${texts} other texts were taken for chapters.`,
  );
  assert.ok(right >= 0.98 * of, `${right} of ${of}; not: ${missed.slice(0, 30).join(' · ')}`);
  assert.ok(wrong <= 0.02 * texts, `${wrong} of ${texts}: ${taken.join(' · ')}`);
});

/**
 * The texts of a file: `### name`, the text, and the expected chapters after `>>>`.
 *
 * @param {string} file
 */
function textsIn(file) {
  const all = readFileSync(new URL(`../fixtures/show-notes/${file}`, import.meta.url), 'utf8');
  return all
    .split(/^### /m)
    .slice(1)
    .map((block) => {
      const [, name = '', text = '', chapters = ''] =
        /^([^\n]*)\n([^]*?)(?:\n>>>\n([^]*))?$/.exec(block.trim()) ?? [];
      const expected = [...chapters.matchAll(/^([\d:.]+) (.*)$/gm)].map(
        ([, time, title]) => /** @type {const} */ ([parseClock(time), title]),
      );
      return {name, text, expected};
    });
}

/** The chapters of an episode with such notes. @param {string} notes */
async function chaptersOfNotes(notes) {
  const {chapters} = await readEpisode(
    '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item>' +
      `<content:encoded><![CDATA[${notes}]]></content:encoded></item></channel></rss>`,
  );
  return chapters.map(({startTime, title}) => [startTime, title]);
}

test('all chapters of 116 written show notes are found, alone and in a feed', async () => {
  const texts = textsIn('with-chapters.txt');
  assert.equal(texts.length, 116);
  for (const {name, text, expected} of texts) {
    assert.deepEqual(await read(text), expected, name);
    assert.deepEqual(await chaptersOfNotes(text), expected, `${name}, in a feed`);
  }
});

test('at most 2 % of the texts without chapters are taken for show notes with chapters', async () => {
  const texts = textsIn('without-chapters.txt');
  /** @type {string[]} */
  const taken = [];
  for (const {name, text} of texts) if ((await chaptersOfNotes(text)).length) taken.push(name);
  assert.equal(texts.length, 164);
  // A list of distances with later and later times, and one of prayer times, look like chapters.
  assert.deepEqual(taken, ['split times', 'prayer times', 'swimming results']);
  assert.ok(taken.length <= 0.02 * texts.length);
});
