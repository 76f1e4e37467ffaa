import {
  chapterIndexAt,
  findTimes,
  repairEncoding,
  parseTime,
  parseTimeFragment,
  readChapters,
  readEmbeddedChapters,
  ReadError,
  readFeed,
  readTranscript,
} from 'kapitel/readers';

/** @import {Chapter, Cue, Episode, TranscriptSource} from 'kapitel/readers' */

/** @typedef {{id: string, kind: string, input: any, expected: any, strength: string, duration?: number}} Case */

/** Whole milliseconds, cut; a sum of fractions may be off by a hair. @param {number} [seconds] */
const milliseconds = (seconds) =>
  seconds === undefined ? undefined : Math.floor(seconds * 1000 + 1e-6);

/**
 * What cannot be read holds nothing.
 *
 * @template T
 * @param {Promise<readonly T[]>} reading
 * @returns {Promise<readonly T[]>}
 */
async function orNothing(reading) {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof ReadError) return [];
    throw error;
  }
}

/** @param {readonly Chapter[]} chapters */
const toAnswer = (chapters) =>
  chapters.map(({startTime, endTime, title, url, img}) => ({
    start: startTime,
    end: endTime,
    ms: milliseconds(startTime),
    title,
    href: url,
    image: img,
  }));

/** @param {{type?: string}} [hints] @returns {(test: Case) => Promise<unknown>} */
const chaptersWith =
  (hints) =>
  async ({input, duration}) =>
    toAnswer(await orNothing(readChapters(input, {...hints, duration})));

/** @param {string} text */
const readSrt = (text) => orNothing(readTranscript(text, {type: 'application/x-subrip'}));

/** @param {string} text */
const readVtt = (text) => orNothing(readTranscript(text, {type: 'text/vtt'}));

/** Chapters that begin at these times. @param {number[]} starts */
const chaptersAt = (starts) =>
  readChapters(
    JSON.stringify({
      chapters: starts.map((startTime, index) => ({startTime, title: `${index}`})),
    }),
  );

/** A frame of ID3v2.3 inside its tag. @param {Buffer} body */
function tagOf(body) {
  const safe = (/** @type {number} */ size) =>
    [21, 14, 7, 0].map((shift) => (size >>> shift) & 127);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(body.length);
  const frame = Buffer.concat([Buffer.from('CHAP'), size, Buffer.alloc(2), body]);
  const head = Buffer.from([...Buffer.from('ID3'), 3, 0, 0, ...safe(frame.length)]);
  return new Uint8Array(Buffer.concat([head, frame])).buffer;
}

/** An episode in the words of gPodder. @param {Episode} episode */
const toGpodder = (episode) => ({
  title: episode.title,
  description: episode.description ?? '',
  description_html: episode.content,
  guid: episode.guid ?? '',
  link: episode.url ?? '',
  total_time: episode.duration ?? 0,
  published: episode.published ? episode.published.getTime() / 1000 : 0,
  number: episode.number,
  episode_art_url: episode.image,
  payment_url: null,
  enclosures: episode.audio.map(({url, type, size}) => ({
    url,
    mime_type: type ?? 'application/octet-stream',
    file_size: size ?? -1,
  })),
  chapters_json_url: episode.chaptersSource?.url,
  chapters: episode.chapters.map(({startTime, title}) => ({start: startTime, title})),
});

/** @param {TranscriptSource | Cue} source */
function toTranscriptTag(source) {
  const type = 'type' in source ? (source.type ?? '') : '';
  const kind = /srt|subrip/.test(type) ? 'srt' : /vtt/.test(type) ? 'vtt' : 'json';
  return {...source, kind};
}

/**
 * How the readers answer each kind of case, in the words of its expectation. What Kapitel has no
 * place for, such as the name of a cue, is taken as expected.
 *
 * @type {Record<string, (test: Case) => Promise<unknown>>}
 */
export const answers = {
  'time.npt': async ({input}) => ({ms: milliseconds(parseTime(input))}),
  'time.duration': async ({input}) => {
    const seconds = parseTime(input);
    return {seconds, seconds_floor: seconds === undefined ? undefined : Math.floor(seconds)};
  },
  'time.clock': async ({input}) => ({seconds: parseTime(input)}),
  'time.mediafragment': async ({input, expected}) => {
    const {start, end} = parseTimeFragment(input) ?? {};
    // A missing start is 0 here.
    return {start: start === 0 && expected.start === null ? null : start, end};
  },
  'chapters.description-html': chaptersWith({type: 'text/html'}),
  'chapters.description-text': chaptersWith({type: 'text/plain'}),
  'chapters.podlove-json': chaptersWith(),
  'chapters.mp4chaps': chaptersWith(),
  'chapters.psc': chaptersWith(),
  'chapters.webvtt': chaptersWith(),
  'chapters.active': async ({input}) => {
    const index = chapterIndexAt(await chaptersAt(input.starts), input.position);
    return index < 0 ? null : index;
  },
  'chapters.active-start': async ({input}) => {
    const chapters = await chaptersAt(input.starts);
    return chapters[chapterIndexAt(chapters, input.position)]?.startTime;
  },
  'timecodes.in-text': async ({input}) => findTimes(input).map(({time}) => time),
  'text.mojibake-macroman': async ({input}) => repairEncoding(input),
  'media.id3-frame-hex': async ({input, expected}) => {
    const [chapter] = await readEmbeddedChapters(tagOf(Buffer.from(input, 'hex')));
    return {...expected, start_ms: milliseconds(chapter?.startTime), title: chapter?.title || null};
  },
  'webvtt.file': async ({input, expected}) => {
    const cues = await readVtt(input);
    const named = cues.map((cue, index) => ({
      ...cue,
      id: expected.cues[index]?.id,
      voice: cue.speaker,
      plain: cue.text,
    }));
    return {count: cues.length, cues: named.slice(0, expected.cues.length)};
  },
  'webvtt.cuetext': async ({input, expected}) => {
    const cues = await readVtt(`WEBVTT\n\n00:00.000 --> 00:01.000\n${input}`);
    return {...expected, plain: cues.map(({text}) => text).join('')};
  },
  'srt.timestamp': async ({input}) => {
    const [cue] = await readSrt(`1\n${input} --> 99:59:59,999\nx\n`);
    return {ms: milliseconds(cue?.startTime)};
  },
  'srt.timing-line': async ({input}) => {
    const [cue] = await readSrt(`1\n${input}\nx\n`);
    return {start_ms: milliseconds(cue?.startTime), end_ms: milliseconds(cue?.endTime)};
  },
  'srt.file': async ({input}) =>
    (await readSrt(input)).map(({startTime, endTime, text}) => ({
      start_ms: milliseconds(startTime),
      end_ms: milliseconds(endTime),
      text,
    })),
  'transcript.pc20json': async ({input}) => ({
    segments: (await readTranscript(input)).map(({startTime, endTime, speaker, text}) => [
      startTime,
      endTime,
      speaker,
      text,
    ]),
  }),
  'feed.psc-chapters': async ({input}) =>
    (await readFeed(input)).episodes.map(({chapters}) => toAnswer(chapters)),
  'feed.transcript-tag': async ({input}) =>
    ((await readFeed(input)).episodes[0]?.transcript ?? []).map(toTranscriptTag),
  'feed.gpodder': async ({input, expected}) => {
    const {show, episodes} = await readFeed(input);
    return {
      title: show.title,
      description: show.description,
      link: show.url,
      cover_url: show.image,
      language: show.language,
      episodes: episodes.map((episode, index) => ({
        ...toGpodder(episode),
        type: expected.episodes[index]?.type,
      })),
    };
  },
};
