import {normalizeChapters, type RawChapter} from '../../episode/normalize-chapters.js';
import {columnsOf, rowsOf} from '../text/table-rows.js';
import {withHours} from '../text/with-hours.js';
import type {Reader} from '../reader.js';

/**
 * Chapters in a table, separated by tabs, semicolons or commas: the markers of Reaper and Adobe Audition, and what
 * spreadsheets export. The first line names the columns; without names they are the start and the title.
 */
export const chapterTable: Reader = {
  readChapters({text, url, duration, problems}) {
    const rows = rowsOf(text);
    const columns = columnsOf(rows[0] ?? []);
    const {start, end, title} = columns ?? {start: 0, end: -1, title: 1};
    return normalizeChapters(
      withHours(
        rows.slice(columns ? 1 : 0).map((row): RawChapter => ({
          startTime: row[start],
          endTime: row[end],
          title: row[title],
        })),
      ),
      {base: url, duration, problems},
    );
  },
};
