import { addDays } from '../dates.ts';
import type { Period } from '../dates.ts';

/** The first day a notice of so many days, given today, can take effect: at once for 0 days. */
export function afterNotice(today: string, noticeDays: number): string {
  return addDays(today, noticeDays);
}

/** The days of a period before a day: what stays local when the national contract applies from then. Null when none does. */
export function daysBefore(period: Period, day: string): Period | null {
  if (day <= period.from) return null;
  return day > period.to ? { from: period.from, to: period.to } : { from: period.from, to: addDays(day, -1) };
}
