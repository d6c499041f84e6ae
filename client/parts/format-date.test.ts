import { describe, expect, it } from '@jest/globals';
import { addDays, daysBetween, daysLeft, formatDate, formatInstant, londonDate } from './format-date.ts';

describe('dates and instants', () => {
  it.each([
    ['2024-03-07T23:59:59.000Z', '7 March 2024, 11:59pm'],
    ['2026-06-30T22:59:59.000Z', '30 June 2026, 11:59pm'],
    ['2024-03-31T00:30:00.000Z', '31 March 2024, 12:30am'],
    ['2024-03-31T01:30:00.000Z', '31 March 2024, 2:30am'],
    ['2024-10-27T11:05:00.000Z', '27 October 2024, 11:05am'],
    ['2024-07-01T11:00:00.000Z', '1 July 2024, 12:00pm'],
  ])('%s is read in London as "%s"', (instant, words) => expect(formatInstant(instant)).toBe(words));

  it('shows a date as the day it is', () => expect(formatDate('2025-11-03')).toBe('3 November 2025'));

  it('takes the London day of an instant', () => {
    expect(londonDate('2026-06-30T22:59:59.000Z')).toBe('2026-06-30');
    expect(londonDate('2026-06-30T23:00:00.000Z')).toBe('2026-07-01');
  });

  it('counts whole days over both changes of the clock', () => {
    expect(daysBetween('2023-12-14', '2024-03-07')).toBe(84);
    expect(daysBetween('2024-03-30', '2024-04-01')).toBe(2);
    expect(daysBetween('2024-10-26', '2024-10-28')).toBe(2);
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  });

  it.each([
    ['2025-11-03', 'closes today'],
    ['2025-11-04', '1 day left'],
    ['2026-01-26', '84 days left'],
    ['2025-11-01', 'closed 2 days ago'],
  ])('from 3 November 2025, %s is "%s"', (date, words) => expect(daysLeft('2025-11-03', date)).toBe(words));
});
