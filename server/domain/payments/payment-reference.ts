/**
 * The reference of a payment line: what stands on the practice's bank statement, and what it types in to find the line.
 * A BACS reference holds 18 characters, so it has a short mark of the commissioner, the year, the number of the run and
 * the number of the line in it: `QSL-2026-0123-7`.
 */

/** The most characters a BACS payment reference holds. */
export const LONGEST_BANK_REFERENCE = 18;

/** Where a line stands: the commissioner's code, the year in which the run was started, the run's number, the line's. */
export interface PlaceOfLine {
  commissionerCode: string;
  year: string;
  runNumber: number;
  /** 1 for the first. */
  lineNumber: number;
}

/** The reference of a line. Unique inside a commissioner, because run numbers are. */
export function paymentReference({ commissionerCode, year, runNumber, lineNumber }: PlaceOfLine): string {
  const mark = commissionerCode
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(-3)
    .padStart(3, '0');
  return `${mark}-${year}-${String(runNumber).padStart(4, '0')}-${lineNumber}`;
}
