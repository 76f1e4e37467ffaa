import {parseTime} from '../../episode/time.js';

const START = /^(?:start(?:[ _]?time)?|time(?:[ _]?(?:code|stamp))?|position|in|anfang|beginn)$/i;
const END = /^(?:end(?:[ _]?time)?|out|ende)$/i;
const TITLE = /^(?:title|name|chapter|label|marker|titel|kapitel)$/i;
/** Lines of a table without names of columns: seconds, or a quoted clock, and a title. Unquoted clocks are show notes. */
const FIRST_ROW = /^[ \t]*(?:"|0(?:\.0+)?[,;\t])/;
const ROW = /^[ \t]*(?:"\d+(?:[:.]\d+){0,3}"|\d+(?:\.\d+)?)[,;\t][ \t]*[^\s,;\t]/;
/** Characters at the start that are examined. */
const HEAD = 2000;

/** The places of the columns of a table of chapters. */
export interface Columns {
  readonly start: number;
  /** -1 if there is no such column. */
  readonly end: number;
  readonly title: number;
}

/** Whether a text is a table of chapters: columns with such names, or a time and a title in each line. */
export function isChapterTable(text: string): boolean {
  const lines = linesOf(text.slice(0, HEAD));
  // The last line may be cut.
  const whole = text.length > HEAD ? lines.slice(0, -1) : lines;
  const [head = [], row = []] = rowsOf(whole.slice(0, 2).join('\n'));
  const columns = columnsOf(head);
  return columns
    ? parseTime(row[columns.start] ?? '') !== undefined
    : whole.length > 1 && FIRST_ROW.test(whole[0]!) && whole.every((line) => ROW.test(line));
}

/** The columns that a line names. */
export function columnsOf(names: readonly string[]): Columns | undefined {
  const indexOf = (name: RegExp) => names.findIndex((cell) => name.test(cell));
  const [start, title] = [indexOf(START), indexOf(TITLE)];
  return start >= 0 && title >= 0 ? {start, end: indexOf(END), title} : undefined;
}

/** The cells of each line. The separator is the one that the first line has: a tab, a semicolon or a comma. */
export function rowsOf(text: string): readonly (readonly string[])[] {
  const lines = linesOf(text);
  const separator = ['\t', ';', ','].find((mark) => lines[0]?.includes(mark)) ?? ',';
  return lines.map((line) => cellsOf(line, separator));
}

const linesOf = (text: string) =>
  text
    .replace(/^\uFEFF/, '')
    .split(/[\r\n]+/)
    .filter((line) => line.trim());

/** The cells of a line. A cell in quotes may contain the separator, and doubled quotes. */
function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = [];
  /** The parts of a quoted cell that is not complete. */
  let open: string[] = [];
  for (const part of line.split(separator)) {
    const isQuoted = open.length > 0 || /^\s*"/.test(part);
    if (!isQuoted) {
      cells.push(part.trim());
      continue;
    }
    open.push(part);
    // A quote is closed by an odd number of quotes at the end.
    const end = quotesAtEnd(open.length > 1 ? part : part.replace(/^\s*"/, ''));
    if (end % 2) {
      cells.push(unquoted(open.join(separator)));
      open = [];
    }
  }
  return open.length ? [...cells, unquoted(open.join(separator))] : cells;
}

const unquoted = (cell: string) => cell.trim().replace(/^"|"$/g, '').replaceAll('""', '"').trim();

function quotesAtEnd(text: string): number {
  const end = text.trimEnd();
  let count = 0;
  while (end.at(-1 - count) === '"') count++;
  return count;
}
