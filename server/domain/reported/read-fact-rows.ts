import { SAVE_AS, csvLines, whyNotCsv } from '../words/csv-lines.ts';

/** The columns of a file of facts, in the order of the template. */
export const FACT_COLUMNS = ['practice_code', 'field', 'indicator', 'value', 'date'] as const;

/** The name of a column. */
export type FactColumn = (typeof FACT_COLUMNS)[number];

/** One row as it stands in the file; `row` counts from 1 for the headings, as a spreadsheet does. */
export type FactRow = Record<FactColumn, string> & { row: number };

/** The rows of a file, or what makes it unreadable. `left` counts the rows without a value: they say nothing. */
export type FactRows = { rows: FactRow[]; left: number } | { problem: string };

/** A file larger than this is split: every row is held against what is known, in one request. */
export const MOST_FACT_ROWS = 20_000;

/**
 * Reads a file of facts: a row of headings, fields in double quotes where they hold a comma, any line ending, with or
 * without a byte order mark. The columns may stand in any order; `date` and `indicator` may be left out. A spreadsheet may
 * have been at it: semicolons or tabs in place of commas, 31/12/2025 for 2025-12-31, and 1,200 for 1200 are read.
 * @returns the rows that hold a value, or one sentence that says why the file cannot be read
 */
export function readFactRows(text: string): FactRows {
  const notCsv = whyNotCsv(text);
  if (notCsv) return { problem: notCsv };
  const delimiter = delimiterOf(text.replace(/^\uFEFF/, ''));
  const lines = csvLines(text, delimiter);
  if (lines === null) return { problem: 'A double quote in the file is never closed.' };
  const headings = lines[0]?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  if (headings.every((heading) => heading === '')) return { problem: 'The file is empty.' };
  const missing = (['practice_code', 'field', 'value'] as const).filter((column) => !headings.includes(column));
  if (missing.length > 0)
    return {
      problem: `The file has no column ${missing.map((column) => `"${column}"`).join(', ')}. Its first row must be: ${FACT_COLUMNS.join(',')}. ${SAVE_AS}`,
    };
  const twice = FACT_COLUMNS.find((column) => headings.filter((heading) => heading === column).length > 1);
  if (twice) return { problem: `The file has the column "${twice}" twice.` };
  const filled = lines.slice(1).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length > MOST_FACT_ROWS)
    return { problem: `The file has ${filled.length} rows: at most ${MOST_FACT_ROWS} can be read at once.` };
  const rows = filled.map(({ cells, row }) => {
    const at = (column: FactColumn): string => cells[headings.indexOf(column)]?.trim() ?? '';
    return {
      row,
      practice_code: at('practice_code'),
      field: at('field'),
      indicator: at('indicator'),
      value: delimiter === ';' ? at('value') : withoutThousands(at('value')),
      date: dayOf(at('date')),
    };
  });
  const told = rows.filter(({ value }) => value !== '');
  return { rows: told, left: rows.length - told.length };
}

const DELIMITERS = [',', ';', '\t'] as const;

/** Whatever stands between the names of the columns. */
function delimiterOf(text: string): string {
  const [headings = ''] = text.split(/[\r\n]/, 1);
  const named = (delimiter: string): number =>
    headings.split(delimiter).filter((cell) => FACT_COLUMNS.some((column) => column === cell.trim().toLowerCase()))
      .length;
  return DELIMITERS.reduce((best, one) => (named(one) > named(best) ? one : best));
}

/** Between semicolons a comma may be a decimal point, and is left to be refused. */
const withoutThousands = (value: string): string =>
  /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(value) ? value.replaceAll(',', '') : value;

/** A day that Excel in Britain has made its own, as it was; anything else as it is. */
function dayOf(date: string): string {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(date) ?? [];
  return day === undefined || month === undefined ? date : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Rows as a file that {@link readFactRows} reads. A cell that a spreadsheet would run as a formula is never written: codes and names only. */
export function factFile(rows: readonly Record<FactColumn, string>[]): string {
  const line = (cells: readonly string[]): string =>
    `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
  return [FACT_COLUMNS, ...rows.map((row) => FACT_COLUMNS.map((column) => row[column]))].map(line).join('');
}
