import type { Cells } from './layout.ts';

/** Some rows of one sheet, each with its line in the file (in a workbook: its row in the sheet). */
export interface Batch {
  sheet: number;
  rows: Cells[];
  lines: number[];
}
