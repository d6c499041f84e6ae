import { addDays } from '../dates.ts';
import { BANK_HOLIDAYS } from './bank-holidays.ts';

const SATURDAY = 6;
const SUNDAY = 0;

/** True from Monday to Friday, unless it is a bank holiday in England. */
export function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  const [year = '', ...rest] = day.split('-');
  return weekday !== SATURDAY && weekday !== SUNDAY && !BANK_HOLIDAYS[year]?.includes(rest.join('-'));
}

/** The first working day that is not before a day. Example: Good Friday, 3 April 2026, leads to Tuesday the 7th. */
export function workingDayFrom(day: string): string {
  let found = day;
  while (!isWorkingDay(found)) found = addDays(found, 1);
  return found;
}

/** How many working days are left after a day, to the end of another: 0 where it is over, or only days off are left. */
export function workingDaysLeft(today: string, until: string): number {
  let left = 0;
  for (let day = addDays(today, 1); day <= until; day = addDays(day, 1)) if (isWorkingDay(day)) left += 1;
  return left;
}
