import { financialYearPeriod } from '../../domain/dates.ts';
import { BadCell, FileRefused } from '../files/bad-row.ts';
import { decimal, optionalDay, optionalText, pence, practiceCode, text } from '../files/cells.ts';
import type { Cells, Put, Target } from '../files/layout.ts';
import { ofTheYear, oneSheetLayout } from './one-sheet.ts';
import { LINE_COLUMNS, PAYMENT_HEADINGS_NOT_READ, PRACTICE_COLUMNS, isKnownNotToCount } from './payment-columns.ts';
import type { PaymentLine } from './payment-columns.ts';
import { AREA_COLUMNS, putArea } from './qof-geographies.ts';

const COLUMNS = { ...PRACTICE_COLUMNS, ...LINE_COLUMNS };
const LINES = Object.keys(LINE_COLUMNS) as PaymentLine[];
const TARGETS: readonly Target[] = [
  {
    table: 'published_contract',
    columns: [
      'practice_code',
      'contract_type',
      'dispensing',
      'postcode',
      'opened_on',
      'closed_on',
      'registered_patients',
      'weighted_patients',
    ],
    fixed: ['financial_year'],
    key: ['practice_code'],
  },
  {
    table: 'published_payment',
    columns: ['practice_code', 'line', 'amount_pence'],
    fixed: ['financial_year'],
    key: ['practice_code', 'line'],
  },
  { table: 'published_practice_area', columns: AREA_COLUMNS, fixed: ['as_of', 'source'], key: ['practice_code'] },
];

/**
 * "NHS Payments to General Practice": what each practice was paid in a year, in pounds and pence: nhspaymentsgp-15-16-csv.csv.
 * It also says which CCG each practice was in, so the year 2014-15, which has no mapping file, has its areas from here. A
 * column that nobody knows and that holds amounts is a refusal: money with a new meaning must not slip by.
 */
export const practicePayments = oneSheetLayout({
  name: 'practice-payments',
  title: 'NHS Payments to General Practice',
  signs: { name: /^nhspaymentsgp/i, headings: [COLUMNS.practice, COLUMNS.contract, COLUMNS.total_qof, COLUMNS.total] },
  columns: COLUMNS,
  notRead: PAYMENT_HEADINGS_NOT_READ,
  targets: TARGETS,
  begin(file, found) {
    const source = 'practice-payments';
    const maybeMoney = found.unknown.filter(({ heading }) => !isKnownNotToCount(heading));
    return ofTheYear(file, { example: 'nhspaymentsgp-18-19-csv.csv', series: source }, (financialYear) => ({
      fixed: { financial_year: financialYear, as_of: financialYearPeriod(financialYear).to, source },
      read(cells, put) {
        for (const column of maybeMoney) refuseUnknownMoney(cells, column);
        readPractice(cells, put, found.at);
      },
    }));
  },
});

const AN_AMOUNT = /^\(?-?\s*£?\s*[\d,]*\d(\.\d+)?\)?$/;

function refuseUnknownMoney(cells: Cells, { index, heading }: { index: number; heading: string }): void {
  const found = text(cells, index);
  if (!AN_AMOUNT.test(found) || !/[1-9]/.test(found)) return;
  const column = heading === '' ? `Column ${index + 1} has no heading` : `Column "${heading}" is not known`;
  throw new FileRefused(
    `${column}, and it holds amounts (${found}): whether they count must be decided first, as docs/guides/add-an-import.md says.`,
  );
}

function readPractice(cells: Cells, put: Put, at: Record<keyof typeof COLUMNS, number>): void {
  const practice = practiceCode(cells, at.practice);
  put(0, [
    practice,
    unlessUnknown(cells, at.contract),
    yesOrNo(cells, at.dispensing),
    optionalText(cells, at.postcode),
    optionalDay(cells, at.openedOn),
    optionalDay(cells, at.closedOn),
    decimal(cells, at.registered),
    decimal(cells, at.weighted),
  ]);
  for (const line of LINES) {
    const amount = at[line] === -1 ? null : pence(cells, at[line]);
    if (amount !== null) put(1, [practice, line, amount]);
  }
  putArea(cells, at, (values) => put(2, values));
}

function unlessUnknown(cells: Cells, index: number): string | null {
  const found = text(cells, index);
  return found === '' || found.toUpperCase() === 'UNKNOWN' ? null : found;
}

function yesOrNo(cells: Cells, index: number): string | null {
  const found = unlessUnknown(cells, index);
  if (found === null) return null;
  if (/^y(es)?$/i.test(found)) return 'true';
  if (/^no?$/i.test(found)) return 'false';
  throw new BadCell(index, `"${found}" is neither Yes nor No`);
}
