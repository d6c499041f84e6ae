import { addDays, daysIn, financialYearOf, financialYearPeriod } from './dates.ts';
import type { Period } from './dates.ts';

/** A part of a year, as months or as days out of the whole. */
export interface PartOfYear {
  readonly part: number;
  readonly whole: number;
  readonly unit: 'months' | 'days';
}

const MONTHS = 12;

/** How many whole months a period is; null when it does not begin on the first and end on the last day of a month. */
export function wholeMonths({ from, to }: Period): number | null {
  if (!from.endsWith('-01') || !addDays(to, 1).endsWith('-01')) return null;
  const [startYear = 0, startMonth = 0] = from.split('-').map(Number);
  const [endYear = 0, endMonth = 0] = to.split('-').map(Number);
  return (endYear - startYear) * MONTHS + endMonth - startMonth + 1;
}

/** The part of its financial year that a period is: in months when they are whole, as in "3 of 12 months", else in days. */
export function partOfYear(period: Period): PartOfYear {
  const months = wholeMonths(period);
  if (months !== null) return { part: months, whole: MONTHS, unit: 'months' };
  return { part: daysIn(period), whole: daysIn(financialYearPeriod(financialYearOf(period.from))), unit: 'days' };
}
