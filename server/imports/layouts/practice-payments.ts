import { financialYearPeriod } from '../../domain/dates.ts';
import { BadCell } from '../files/bad-row.ts';
import {
  decimal,
  optionalCode,
  optionalDay,
  optionalText,
  organisationCode,
  pence,
  practiceCode,
  requiredText,
  text,
} from '../files/cells.ts';
import { findColumns } from '../files/headings.ts';
import type { Cells, Layout, Put, Target } from '../files/layout.ts';
import { firstRowOf, yearOf } from './one-sheet.ts';
import { LINE_COLUMNS, PAYMENT_HEADINGS_NOT_READ, PRACTICE_COLUMNS } from './payment-columns.ts';
import type { PaymentLine } from './payment-columns.ts';
import { AREA_COLUMNS } from './qof-geographies.ts';

const COLUMNS = { ...PRACTICE_COLUMNS, ...LINE_COLUMNS };
const LINES = Object.keys(LINE_COLUMNS) as PaymentLine[];
const SIGNS = {
  name: /^nhspaymentsgp/i,
  headings: [COLUMNS.practice, COLUMNS.contract, COLUMNS.total_qof, COLUMNS.total],
};

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
 * It also says which CCG each practice was in, so the year 2014-15, which has no mapping file, has its areas from here.
 */
export const practicePayments: Layout = {
  name: 'practice-payments',
  title: 'NHS Payments to General Practice',
  recognise(file) {
    const headings = firstRowOf(file, SIGNS);
    if (headings === null) return null;
    const at = findColumns(headings, COLUMNS, PAYMENT_HEADINGS_NOT_READ);
    const year = yearOf(file, 'nhspaymentsgp-18-19-csv.csv');
    if ('notRead' in year) return year;
    const fixed = {
      financial_year: year.financialYear,
      as_of: financialYearPeriod(year.financialYear).to,
      source: this.name,
    };
    return {
      layout: this.name,
      targets: TARGETS,
      sheets: [{ sheet: 0, hasHeadings: true, headings, read: (cells, put) => readPractice(cells, put, at) }],
      datedByItsRows: false,
      edition: () => ({ period: year.financialYear, series: 'practice-payments', fixed }),
    };
  },
};

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
  put(2, [
    practice,
    requiredText(cells, at.practiceName),
    null,
    null,
    organisationCode(cells, at.commissioner),
    optionalText(cells, at.commissionerName),
    null,
    null,
    optionalCode(cells, at.region),
    optionalText(cells, at.regionName),
  ]);
}

function unlessUnknown(cells: Cells, index: number): string | null {
  const found = text(cells, index);
  return found === '' || found.toUpperCase() === 'UNKNOWN' ? null : found;
}

function yesOrNo(cells: Cells, index: number): string | null {
  const found = unlessUnknown(cells, index);
  if (found === null) return null;
  if (found === 'Yes') return 'true';
  if (found === 'No') return 'false';
  throw new BadCell(index, `"${found}" is neither Yes nor No`);
}
