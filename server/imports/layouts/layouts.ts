import { FileRefused } from '../files/bad-row.ts';
import type { FileHead, Layout, NotRead, Recognised } from '../files/layout.ts';
import { commissionerIcbs } from './commissioner-icbs.ts';
import { deprivation } from './deprivation.ts';
import { listSizes, listSizesByColumn } from './list-sizes.ts';
import { networkWorkbook } from './network-workbook.ts';
import { odsCommissioners } from './ods-commissioners.ts';
import { odsPractices } from './ods-practices.ts';
import { practicePayments } from './practice-payments.ts';
import { qofAchievement } from './qof-achievement.ts';
import { qofGeographies } from './qof-geographies.ts';
import { qofIndicators } from './qof-indicators.ts';
import { qofPrevalence } from './qof-prevalence.ts';
import { registeredPractices } from './registered-practices.ts';

/** Every layout that can be read, tried in this order. */
export const layouts: readonly Layout[] = [
  odsPractices,
  odsCommissioners,
  commissionerIcbs,
  networkWorkbook,
  registeredPractices,
  qofGeographies,
  practicePayments,
  listSizes,
  listSizesByColumn,
  qofIndicators,
  qofPrevalence,
  qofAchievement,
  deprivation,
];

/** A file with the layout that it is of. */
export interface Known {
  layout: Layout;
  recognised: Recognised | NotRead;
  /** How many rows stand above the headings. */
  titleRows: number;
}

/**
 * The first layout that a file is of. Titles above the headings, and a spreadsheet in place of a CSV, make no difference
 * where one row of one sheet has all the headings.
 * @returns null when it is of none
 * @throws FileRefused when it is of one and a column is missing, or there twice
 */
export function recognise(file: FileHead): Known | null {
  const views = viewsOf(file);
  const rows = Math.max(1, ...file.sheets.map(({ startRows }) => startRows.length));
  let unread: FileRefused | Known | null = null;
  for (let row = 0; row < rows; row += 1) {
    const found: Known[] = [];
    for (const view of views) {
      const known = lookedAt(view, row);
      if (known === null) continue;
      if (known instanceof FileRefused || 'notRead' in known.recognised) unread ??= known;
      else found.push(known);
    }
    if (found.length > 1) throw new FileRefused(SEVERAL_SHEETS);
    if (found[0] !== undefined) return found[0];
  }
  if (unread instanceof FileRefused) throw unread;
  return unread;
}

const SEVERAL_SHEETS =
  'Several of its sheets are such a table: save the one that is meant as "CSV UTF-8 (Comma delimited)", and load that file.';

/** A file, or one sheet of a workbook taken as if it were a file of its own. */
interface View {
  head: FileHead;
  sheet: number | null;
}

const viewsOf = (file: FileHead): View[] => [
  { head: file, sheet: null },
  ...file.sheets.flatMap((sheet, index) =>
    sheet.name === null ? [] : [{ head: { name: file.name, sheets: [{ ...sheet, name: null }] }, sheet: index }],
  ),
];

/** What a view is when its headings are taken to stand in this row: why it is refused, where it is. */
function lookedAt({ head, sheet }: View, titleRows: number): Known | FileRefused | null {
  const sheets = head.sheets.map((one) => ({ ...one, firstRow: one.startRows[titleRows] ?? [] }));
  try {
    for (const layout of layouts) {
      const recognised = layout.recognise({ ...head, sheets });
      if (recognised !== null) return { layout, recognised: ofSheet(recognised, sheet), titleRows };
    }
    return null;
  } catch (failure) {
    if (failure instanceof FileRefused) return failure;
    throw failure;
  }
}

function ofSheet(recognised: Recognised | NotRead, sheet: number | null): Recognised | NotRead {
  if (sheet === null || 'notRead' in recognised) return recognised;
  return { ...recognised, sheets: recognised.sheets.map((reader) => ({ ...reader, sheet })) };
}
