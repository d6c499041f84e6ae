import { csvLines, whyNotCsv } from '../words/csv-lines.ts';

/** The columns of a file of first people: how the heading is written, and what a sentence calls it. */
export const INVITATION_COLUMNS = {
  organisationCode: 'organisation code',
  name: 'name',
  email: 'e-mail',
  jobTitle: 'job title',
  sharedMailboxReason: 'reason for a shared mailbox',
} as const;

/** The name of a column. */
export type InvitationColumn = keyof typeof INVITATION_COLUMNS;

/** One row as it stands in the file; `row` counts from 1 for the headings, as a spreadsheet does. */
export type InvitationRow = Record<InvitationColumn, string> & { row: number };

/** A file larger than this is split. */
export const MOST_INVITATION_ROWS = 2000;

const COLUMNS = Object.keys(INVITATION_COLUMNS) as InvitationColumn[];
const OPTIONAL: readonly InvitationColumn[] = ['sharedMailboxReason'];

/** A heading is known however it is spaced and written: "E-mail", "email", "E mail". */
const plain = (heading: string): string => heading.toLowerCase().replace(/[^a-z]/g, '');

/**
 * Reads a file of first people: values with commas or semicolons between them and a row of headings, in any order of columns.
 * The reason for a shared mailbox may be left out.
 * @returns the rows that are not empty, or one sentence that says why the file cannot be read
 */
export function readInvitationRows(text: string): { rows: InvitationRow[] } | { problem: string } {
  const notCsv = whyNotCsv(text);
  if (notCsv) return { problem: notCsv };
  const heading = text.slice(0, text.search(/[\r\n]|$/));
  const lines = csvLines(text, heading.includes(';') && !heading.includes(',') ? ';' : ',');
  if (lines === null) return { problem: 'A double quote in the file is never closed.' };
  const headings = lines[0]?.cells.map(plain) ?? [];
  if (headings.every((one) => one === '')) return { problem: 'The file is empty.' };
  const place = (column: InvitationColumn): number => headings.indexOf(plain(INVITATION_COLUMNS[column]));
  const missing = COLUMNS.filter((column) => place(column) < 0 && !OPTIONAL.includes(column));
  if (missing.length > 0)
    return {
      problem: `The file has no column ${missing.map((column) => `"${INVITATION_COLUMNS[column]}"`).join(', ')}. Its first row must be: organisation code,name,e-mail,job title`,
    };
  const filled = lines.slice(1).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) return { problem: 'The file names nobody: below its headings every row is empty.' };
  if (filled.length > MOST_INVITATION_ROWS)
    return {
      problem: `The file has ${filled.length} rows: at most ${MOST_INVITATION_ROWS} can be read at once. Make two files of it.`,
    };
  const at = (cells: readonly string[], column: InvitationColumn): string => cells[place(column)]?.trim() ?? '';
  return {
    rows: filled.map(({ cells, row }) => ({
      row,
      organisationCode: at(cells, 'organisationCode').toUpperCase(),
      name: at(cells, 'name'),
      email: at(cells, 'email').toLowerCase(),
      jobTitle: at(cells, 'jobTitle'),
      sharedMailboxReason: at(cells, 'sharedMailboxReason'),
    })),
  };
}
