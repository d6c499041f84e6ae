import { FileRefused } from '../files/bad-row.ts';
import { hasHeadings } from '../files/headings.ts';
import type { ColumnSpec } from '../files/headings.ts';
import type { Cells, FileHead, NotRead } from '../files/layout.ts';
import { financialYearInName } from '../files/period-in-name.ts';

/** What most layouts are recognised by: headings that no other file has, or the name the publisher gives it. */
export interface Signs {
  name: RegExp;
  headings: readonly ColumnSpec[];
}

/**
 * The first row of a delimited file of this layout.
 * @returns null when neither the name nor the headings are those of the layout
 * @throws FileRefused when the file is empty
 */
export function firstRowOf(file: FileHead, signs: Signs): Cells | null {
  const [sheet] = file.sheets;
  if (sheet === undefined || sheet.name !== null) return null;
  if (!signs.name.test(file.name) && !hasHeadings(sheet.firstRow, signs.headings)) return null;
  if (sheet.firstRow.length === 0) throw new FileRefused('The file is empty.');
  return sheet.firstRow;
}

/** The financial year that only the name can give. */
export function yearOf(file: FileHead, example: string): { financialYear: string } | NotRead {
  const financialYear = financialYearInName(file.name);
  if (financialYear !== null) return { financialYear };
  return { notRead: `has the columns of such a file, but its name gives no financial year, as in ${example}` };
}
