import {parse} from 'yaml';
import {parseTime} from '../episode/time.js';
import {tidyText} from '../episode/tidy.js';
import {parseFeedDate} from './feed-date.js';
import {toEpisode} from './engineering-kiosk.js';
import {asRecord} from './json.js';
import {ReadError, type Reader} from './reader.js';

/** Nobody's fields are longer, and YAML is slow to read: what goes on for megabytes is no episode. */
const LONGEST = 100_000;

/**
 * Markdown with YAML front matter that names the fields of the Engineering Kiosk's JSON; what
 * follows it is the show notes. YAML 1.2 leaves `11:25` a text, where 1.1 makes 685 of it, which is
 * the same in seconds.
 */
export const frontMatter: Reader = {
  readEpisode({text, url}) {
    const match = /^\uFEFF?---[ \t]*\r?\n([^]*?\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)([^]*)$/.exec(
      text,
    );
    if (!match || match[1]!.length > LONGEST)
      throw new ReadError('front-matter', 'malformed', 'line 1');
    const fields = asRecord(parseYaml(match[1]!));
    const length = fields['length_second'];
    const content = match[2]!.trim();
    return toEpisode(
      {
        ...fields,
        // By hand, people write a length in words.
        length_second: typeof length === 'string' ? (parseTime(length) ?? length) : length,
        pubDate: parseFeedDate(tidyText(fields['pubDate']))?.toISOString() ?? fields['pubDate'],
        ...(content && {content}),
      },
      url,
    );
  },
};

function parseYaml(text: string): unknown {
  try {
    return parse(text, {schema: 'core', version: '1.2', logLevel: 'error'});
  } catch (error) {
    const {linePos} = error as {linePos?: readonly [{readonly line: number}]};
    throw new ReadError('front-matter', 'malformed', linePos && `line ${linePos[0].line + 1}`);
  }
}
