import { isDay } from '../../domain/dates.ts';
import { BadCell } from './bad-row.ts';
import type { Cells } from './layout.ts';

/**
 * One function for each kind of cell. Each returns the value as PostgreSQL reads it, or throws BadCell with the reason.
 */

const shown = (text: string): string => (text.length > 40 ? `"${text.slice(0, 40)}…"` : `"${text}"`);

const cellAt = (cells: Cells, index: number): string => cells[index] ?? '';

// Control characters too: rows travel with two of them as separators.
const WHITE_SPACE = /[\s\p{Cc}]+/gu;

/** Text with runs of white space made one space. */
export function text(cells: Cells, index: number): string {
  return cellAt(cells, index).replace(WHITE_SPACE, ' ').trim();
}

/** The same, none when empty. */
export function optionalText(cells: Cells, index: number): string | null {
  return text(cells, index) || null;
}

/** Text that must be there. */
export function requiredText(cells: Cells, index: number): string {
  const found = text(cells, index);
  if (found === '') throw new BadCell(index, 'is empty');
  return found;
}

const PRACTICE_CODE = /^[A-Z][A-Z0-9]{2}[0-9]{3}$/;

/** An ODS practice code: six characters, such as a letter and five digits. Blanks around it and small letters are mended. */
export function practiceCode(cells: Cells, index: number): string {
  const found = cellAt(cells, index);
  if (PRACTICE_CODE.test(found)) return found;
  const mended = text(cells, index).toUpperCase();
  if (!PRACTICE_CODE.test(mended))
    throw new BadCell(index, `${shown(found)} is not a practice code (a letter and five digits)`);
  return mended;
}

/** True for a cell that names a practice, whatever its column. */
export const isPracticeCode = (cell: string): boolean => PRACTICE_CODE.test(cell.trim().toUpperCase());

const ORGANISATION_CODE = /^[A-Z0-9]{3,9}$/;

/** Any ODS or ONS code. */
export function organisationCode(cells: Cells, index: number): string {
  const found = text(cells, index);
  if (!ORGANISATION_CODE.test(found)) throw new BadCell(index, `${shown(found)} is not an organisation code`);
  return found;
}

/** The same; none when empty or `U`, which the publishers write for "unallocated". */
export function optionalCode(cells: Cells, index: number): string | null {
  const found = text(cells, index);
  return found === '' || found === 'U' ? null : organisationCode(cells, index);
}

const SHORT_CODE = /^[A-Za-z0-9_]{1,20}$/;

/** A short code such as an indicator (AST002), a group (AST) or a list type (06OV). */
export function shortCode(cells: Cells, index: number): string {
  const found = cellAt(cells, index);
  if (SHORT_CODE.test(found)) return found;
  const mended = text(cells, index);
  if (!SHORT_CODE.test(mended)) throw new BadCell(index, `${shown(found)} is not a code of letters and digits`);
  return mended;
}

const THOUSANDS = /^\d{1,3}(,\d{3})+(?=\.|$)/;

/** A number as a person writes it, without the blanks around it and the commas between its thousands: ` 1,200 ` is 1200. */
function plainNumber(found: string): string {
  const bare = found.trim();
  return THOUSANDS.test(bare) ? bare.replaceAll(',', '') : bare;
}

const REMEDIES: readonly { sign: RegExp; remedy: string }[] = [
  {
    sign: /^-?\d+(\.\d+)?e[+-]?\d+$/i,
    remedy: 'a spreadsheet has shortened it; show the column as a number and save the file again',
  },
  { sign: /^#/, remedy: 'it stands for a value that the spreadsheet cannot show; mend it and save the file again' },
  { sign: /^-?[£\d.]+,[\d,.]*$/, remedy: 'write it with a point before the decimals, or none, and without commas' },
];

/** Why a number was not read, with what to do about it where that is known. */
function notANumber(found: string, kind: string): string {
  const bare = found.trim();
  if (bare === '') return 'is empty';
  const remedy = REMEDIES.find(({ sign }) => sign.test(bare))?.remedy;
  return `${shown(found)} is not ${kind}${remedy === undefined ? '' : `: ${remedy}`}`;
}

const WHOLE_NUMBER = /^\d{1,9}$/;
const WHOLE_NUMBER_WITH_POINT = /^(\d{1,9})\.0+$/;

/** A whole number of people. Some years write 112.0 for 112. */
export function wholeNumber(cells: Cells, index: number): string {
  const found = cellAt(cells, index);
  if (WHOLE_NUMBER.test(found)) return found;
  const plain = plainNumber(found);
  const whole = WHOLE_NUMBER.test(plain) ? plain : WHOLE_NUMBER_WITH_POINT.exec(plain)?.[1];
  if (whole !== undefined) return whole;
  throw new BadCell(index, notANumber(found, 'a whole number of zero or more'));
}

/** The same; none when empty. */
export function optionalWholeNumber(cells: Cells, index: number): string | null {
  return cellAt(cells, index).trim() === '' ? null : wholeNumber(cells, index);
}

const DECIMAL = /^\d{1,12}(\.\d+)?$/;

/** A number of zero or more, kept digit for digit. */
export function decimal(cells: Cells, index: number): string {
  const found = cellAt(cells, index);
  const plain = plainNumber(found);
  if (!DECIMAL.test(plain)) throw new BadCell(index, notANumber(found, 'a number of zero or more'));
  return plain;
}

/** The same; none when empty. */
export function optionalDecimal(cells: Cells, index: number): string | null {
  return cellAt(cells, index).trim() === '' ? null : decimal(cells, index);
}

const POUNDS = /^(-?)(\d{1,12})(?:\.(\d{1,2})0*)?$/;

/**
 * An amount in pounds, as whole pence. Digits are moved, nothing is rounded: a third decimal that is not 0 is refused. A
 * pound sign, and the brackets of an accountant's minus, are read.
 */
export function pence(cells: Cells, index: number): string | null {
  const found = cellAt(cells, index).trim();
  if (found === '' || found === '-' || found === 'N/A') return null;
  const [matched, sign, pounds = '', rest = ''] = POUNDS.exec(found) ?? POUNDS.exec(plainAmount(found)) ?? [];
  if (matched === undefined) throw new BadCell(index, notANumber(found, 'an amount in pounds and pence'));
  return `${sign}${BigInt(pounds + rest.padEnd(2, '0'))}`;
}

function plainAmount(found: string): string {
  const [, inBrackets] = /^\((.+)\)$/.exec(found) ?? [];
  const [, minus = '', digits = ''] = /^(-?)\s*£?\s*([\d,.]+)$/.exec(inBrackets ?? found) ?? [];
  if (inBrackets !== undefined && minus !== '') return found;
  return `${inBrackets === undefined ? minus : '-'}${plainNumber(digits)}`;
}

// Older practices are given the day the NHS was reorganised, 1 April 1974; a slip of the year is far outside.
const EARLIEST = '1900-01-01';
const LATEST = '2099-12-31';

const COMPACT_DAY = /^(\d{4})(\d{2})(\d{2})$/;
const BRITISH_DAY = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const NAMED_DAY = /^(\d{1,2})[- ]?([a-z]{3,9})[- ]?(\d{4})$/i;
const SPREADSHEET_DAY = /^\d{4,5}$/;
/** Some systems write the midnight that a day begins with. */
const MIDNIGHT = /(?<=\d)[T :](00?:00(:00(\.0+)?)?)$/;
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** A day in any of the publishers' ways: 20240401, 2024-04-01, 01/04/2024, 01Apr2024, 01APR2024, 1 April 2024, or Excel's 45383. */
export function day(cells: Cells, index: number): string {
  const found = text(cells, index);
  const read = readDay(found.replace(MIDNIGHT, ''));
  if (!isDay(read) || read < EARLIEST || read > LATEST)
    throw new BadCell(index, found === '' ? 'is empty' : `${shown(found)} is not a date`);
  return read;
}

/** The same; none when empty or `-`. */
export function optionalDay(cells: Cells, index: number): string | null {
  const found = text(cells, index);
  return found === '' || found === '-' ? null : day(cells, index);
}

function readDay(found: string): string {
  const compact = COMPACT_DAY.exec(found);
  if (compact) return `${compact[1]}-${compact[2]}-${compact[3]}`;
  const british = BRITISH_DAY.exec(found);
  if (british) return ordered(british[3], british[2], british[1]);
  const named = NAMED_DAY.exec(found);
  if (named) return ordered(named[3], String(monthOf(named[2] ?? '')), named[1]);
  if (SPREADSHEET_DAY.test(found)) return spreadsheetDay(Number(found));
  return found;
}

const ordered = (year = '', month = '', day = ''): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

/** Named whole or by its first three letters; 0 for none. */
const monthOf = (name: string): number =>
  MONTHS.findIndex((month) => month === name.toLowerCase() || month.slice(0, 3) === name.toLowerCase()) + 1;

// Excel counts days from the last day but one of 1899, because it takes 1900 for a leap year.
const spreadsheetDay = (serial: number): string =>
  new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
