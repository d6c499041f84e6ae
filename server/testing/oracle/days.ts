// Days, counted on the calendar one by one from the first of January 1970.
import type { Period } from '../../domain/dates.ts';
import { hundredths } from './plain-numbers.ts';

const numberOfDay = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

export const dayOf = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);
export const later = (day: string, days: number): string => dayOf(numberOfDay(day) + days);

/** The days that lie in all the periods; null when there is none. */
export function together(...periods: readonly (Period | undefined)[]): Period | null {
  let days: Period = { from: '0001-01-01', to: '9999-12-31' };
  for (const one of periods) {
    if (one === undefined) continue;
    days = { from: one.from > days.from ? one.from : days.from, to: one.to < days.to ? one.to : days.to };
  }
  return days.from <= days.to ? days : null;
}

export const daysOf = (period: Period | null): bigint =>
  period === null ? 0n : BigInt(numberOfDay(period.to) - numberOfDay(period.from) + 1);

export const from = (day: string): Period => ({ from: day, to: '9999-12-31' });

/** When a practice was open and in the scheme; left out when on all days. */
export interface DaysOfPractice {
  readonly open?: Period;
  readonly inForce?: Period;
}

/** The days of the phase on which the practice was open and in the scheme. */
export const takesPart = ({ open, inForce }: DaysOfPractice, phase: Period): Period | null =>
  together(phase, open, inForce);

/** The pay for the whole phase, for so many of its days. */
export const partFor = (pence: bigint, days: bigint, ofDays: bigint): bigint =>
  hundredths([pence * days, 100n * ofDays]);

const QUARTERS: Readonly<Record<string, string>> = { Q1: '06-30', Q2: '09-30', Q3: '12-31' };

/** The last day of a financial year (`2022-23`) or of a quarter of one (`2022-23 Q3`). */
export function lastDayOfYear(year: string): string {
  const start = Number(year.slice(0, 4));
  const quarter = QUARTERS[year.slice(8)];
  return quarter === undefined ? `${start + 1}-03-31` : `${start}-${quarter}`;
}

/** The financial year that a day lies in. */
export function yearOf(day: string): string {
  const start = Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0);
  return `${start}-${String(start + 1).slice(2)}`;
}
