import { describe, expect, it } from '@jest/globals';
import { addDays } from '../dates.ts';
import { BANK_HOLIDAYS } from './bank-holidays.ts';
import { isWorkingDay, workingDayFrom, workingDaysLeft } from './working-days.ts';

const DAYS_OF_A_YEAR = 366;
const daysOf = (year: string) =>
  Array.from({ length: DAYS_OF_A_YEAR }, (_, index) => addDays(`${year}-01-01`, index)).filter((day) =>
    day.startsWith(year),
  );

describe('working days of England', () => {
  it.each([
    ['2026-04-03', '2026-04-07'],
    ['2026-12-25', '2026-12-29'],
    ['2027-12-25', '2027-12-29'],
    ['2028-01-01', '2028-01-04'],
    ['2026-11-28', '2026-11-30'],
    ['2026-11-30', '2026-11-30'],
  ])('from %s on, the first is %s', (day, first) => expect(workingDayFrom(day)).toBe(first));

  it.each(Object.keys(BANK_HOLIDAYS))(
    '%s has eight bank holidays, each on a day that would be a working day',
    (year) => {
      const weekdays = daysOf(year).filter((day) => ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()));
      expect(weekdays.length - weekdays.filter(isWorkingDay).length).toBe(8);
    },
  );

  it('are counted after today, to the end of the last', () => {
    expect(workingDaysLeft('2026-04-02', '2026-04-08')).toBe(2);
    expect(workingDaysLeft('2026-04-08', '2026-04-08')).toBe(0);
    expect(workingDaysLeft('2026-04-09', '2026-04-08')).toBe(0);
  });
});
