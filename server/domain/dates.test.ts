import { describe, expect, it } from '@jest/globals';
import {
  addDays,
  daysBetween,
  daysIn,
  endOfLondonDay,
  financialYearOf,
  financialYearPeriod,
  instantInWords,
  isDay,
  isFinancialYear,
  isInTime,
  londonDay,
  londonInstant,
  overlaps,
  previousFinancialYear,
  startOfLondonDay,
} from './dates.ts';

describe('days', () => {
  it('knows the calendar', () => {
    expect(isDay('2024-02-29')).toBe(true);
    expect(isDay('2025-02-29')).toBe(false);
    expect(isDay('2025-2-9')).toBe(false);
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
    expect(daysBetween('2023-12-14', '2024-03-07')).toBe(84);
    expect(daysIn({ from: '2026-01-01', to: '2026-03-31' })).toBe(90);
    expect(overlaps({ from: '2026-01-01', to: '2026-03-31' }, { from: '2026-03-31', to: '2026-04-30' })).toBe(true);
    expect(overlaps({ from: '2026-01-01', to: '2026-03-30' }, { from: '2026-03-31', to: '2026-04-30' })).toBe(false);
  });

  it('puts a day in its contract year', () => {
    expect(financialYearOf('2026-03-31')).toBe('2025-26');
    expect(financialYearOf('2026-04-01')).toBe('2026-27');
    expect(financialYearOf('1999-12-31')).toBe('1999-00');
    expect(financialYearPeriod('2025-26')).toEqual({ from: '2025-04-01', to: '2026-03-31' });
    expect(previousFinancialYear('2026-27')).toBe('2025-26');
    expect(isFinancialYear('2025-27')).toBe(false);
  });
});

describe('London time (D1-1)', () => {
  it('closes at the last second of the day, on ordinary days', () => {
    const close = endOfLondonDay('2024-03-07');
    expect(close.toISOString()).toBe('2024-03-07T23:59:59.000Z');
    expect(isInTime(new Date('2024-03-07T23:59:59.999Z'), close)).toBe(true);
    expect(isInTime(new Date('2024-03-08T00:00:00.000Z'), close)).toBe(false);
    expect(instantInWords(close)).toBe('7 March 2024, 11:59pm');
  });

  it('closes at the last second of the day when the clocks go forward and back', () => {
    expect(endOfLondonDay('2024-03-31').toISOString()).toBe('2024-03-31T22:59:59.000Z');
    expect(startOfLondonDay('2024-03-31').toISOString()).toBe('2024-03-31T00:00:00.000Z');
    expect(endOfLondonDay('2024-10-27').toISOString()).toBe('2024-10-27T23:59:59.000Z');
    expect(startOfLondonDay('2024-10-27').toISOString()).toBe('2024-10-26T23:00:00.000Z');
    expect(londonInstant('2024-10-27', '01:30:00').toISOString()).toBe('2024-10-27T00:30:00.000Z');
  });

  it('gives the London day of an instant', () => {
    expect(londonDay(new Date('2024-06-30T23:30:00Z'))).toBe('2024-07-01');
    expect(londonDay(new Date('2024-12-31T23:59:59Z'))).toBe('2024-12-31');
  });
});
