import { FileRefused } from '../files/bad-row.ts';
import { optionalDay, text } from '../files/cells.ts';
import type { Cells, Doubt, FileHead } from '../files/layout.ts';

/** What the publisher calls the 27 columns of its files without headings. */
export const ODS_HEADINGS: Cells = [
  'Organisation Code',
  'Name',
  'National Grouping',
  'High Level Health Geography',
  'Address Line 1',
  'Address Line 2',
  'Address Line 3',
  'Address Line 4',
  'Address Line 5',
  'Postcode',
  'Open Date',
  'Close Date',
  'Status Code',
  'Organisation Sub-Type Code',
  'Commissioner',
  'Join Provider/Purchaser Date',
  'Left Provider/Purchaser Date',
  'Contact Telephone Number',
  'Null 1',
  'Null 2',
  'Null 3',
  'Amended Record Indicator',
  'Null 4',
  'Provider/Purchaser',
  'Null 5',
  'Prescribing Setting',
  'Null 6',
];

/**
 * True for an ODS file of this name. These files have no headings, so the name decides and the width confirms.
 * @throws FileRefused when it has the name and not the columns
 */
export function odsFile(file: FileHead, name: RegExp): boolean {
  const [sheet] = file.sheets;
  if (!name.test(file.name) || sheet === undefined || sheet.name !== null) return false;
  if (sheet.firstRow.length === 0) throw new FileRefused('The file is empty.');
  if (sheet.firstRow.length !== ODS_HEADINGS.length) {
    throw new FileRefused(
      `An ODS file has ${ODS_HEADINGS.length} columns and no headings; this one has ${sheet.firstRow.length}.`,
    );
  }
  return true;
}

/** True when somebody has written headings above the rows: the first cell is then no code. */
export function odsHasHeadings(file: FileHead): boolean {
  return /^(organisation )?code$/i.test(text(file.sheets[0]?.firstRow ?? [], 0));
}

/** The lines of the address that are there, with commas. */
export function odsAddress(cells: Cells): string {
  return [4, 5, 6, 7, 8]
    .map((index) => text(cells, index))
    .filter(Boolean)
    .join(', ');
}

/** The day an organisation closed, which is named when it is before the day it opened. */
export function closingDay(cells: Cells, openedOn: string, doubt: Doubt): string | null {
  const closedOn = optionalDay(cells, 11);
  if (closedOn !== null && closedOn < openedOn)
    doubt(11, `${text(cells, 0)} closed on ${closedOn}, before it opened on ${openedOn}`);
  return closedOn;
}
