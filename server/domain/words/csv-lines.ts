/** How a spreadsheet is saved so that it can be read here. */
export const SAVE_AS = 'In Excel choose File, Save As, "CSV UTF-8 (Comma delimited)", and upload that file.';

/** Why this is no file of values at all: a spreadsheet, or another way of writing letters. Null when it may be one. */
export function whyNotCsv(file: string): string | null {
  if (file.startsWith('PK')) return `This is a spreadsheet, and not a CSV file. ${SAVE_AS}`;
  return file.includes('\0') ? `The file is not written in UTF-8. ${SAVE_AS}` : null;
}

/** One line of a file of values; `row` counts from 1 for the headings, as a spreadsheet does. */
export interface CsvLine {
  cells: string[];
  row: number;
}

/**
 * The cells of each line of a file of values: fields in double quotes where they hold the delimiter, any line ending, with or
 * without a byte order mark. Null when a quote is never closed.
 */
export function csvLines(file: string, delimiter = ','): CsvLine[] | null {
  const text = file.replace(/^\uFEFF/, '');
  const lines: CsvLine[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    cells.push(cell);
    cell = '';
  };
  const endLine = () => {
    endCell();
    lines.push({ cells, row: lines.length + 1 });
    cells = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && cell === '') quoted = true;
    else if (letter === delimiter) endCell();
    else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && text.charAt(at + 1) === '\n') at += 1;
      endLine();
    } else cell += letter;
  }
  if (quoted) return null;
  if (cell !== '' || cells.length > 0) endLine();
  return lines;
}
