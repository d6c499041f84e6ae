/**
 * Days, periods and London time. A day is text (2026-03-31), an instant is a Date. No clock is read here.
 */

/** Both ends are included: 1 January to 31 March is { from: '2026-01-01', to: '2026-03-31' }. */
export interface Period {
  from: string;
  to: string;
}

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** True for a day of the calendar written 2026-03-31; 2026-02-30 is not one. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

/** The day `days` later (or earlier, when negative). */
export function addDays(day: string, days: number): string {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** Whole days from one day to another: 0 for the same day. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The number of days in a period, both ends included. */
export function daysIn(period: Period): number {
  return daysBetween(period.from, period.to) + 1;
}

/** True when the day lies in the period, both ends included. */
export function contains(period: Period, day: string): boolean {
  return period.from <= day && day <= period.to;
}

/** True when the two periods share a day. */
export function overlaps(a: Period, b: Period): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** The days that all the periods share; null when there is none. */
export function daysTogether(...periods: readonly [Period, ...Period[]]): Period | null {
  const from = periods.map((one) => one.from).reduce((a, b) => (a > b ? a : b));
  const to = periods.map((one) => one.to).reduce((a, b) => (a < b ? a : b));
  return from <= to ? { from, to } : null;
}

/** The national contract year of a day, 1 April to 31 March: 2026-01-01 is in 2025-26. */
export function financialYearOf(day: string): string {
  const year = Number(day.slice(0, 4));
  const start = day.slice(5) >= '04-01' ? year : year - 1;
  return `${start}-${String((start + 1) % 100).padStart(2, '0')}`;
}

/** The first and last day of a financial year written 2025-26. */
export function financialYearPeriod(financialYear: string): Period {
  const start = Number(financialYear.slice(0, 4));
  return { from: `${start}-04-01`, to: `${start + 1}-03-31` };
}

/** True for two consecutive years written 2025-26. */
export function isFinancialYear(text: string): boolean {
  return /^\d{4}-\d{2}$/.test(text) && Number(text.slice(5)) === (Number(text.slice(0, 4)) + 1) % 100;
}

/** The financial year before: 2025-26 for 2026-27. */
export function previousFinancialYear(financialYear: string): string {
  return financialYearOf(addDays(financialYearPeriod(financialYear).from, -1));
}

/** The financial year after: 2026-27 for 2025-26. */
export function nextFinancialYear(financialYear: string): string {
  return financialYearOf(addDays(financialYearPeriod(financialYear).to, 1));
}

const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

const londonWallClock = (instant: Date): number => {
  const parts = new Map(LONDON.formatToParts(instant).map((part) => [part.type, Number(part.value)]));
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
};

/** The day it is in London at an instant. */
export function londonDay(instant: Date): string {
  return new Date(londonWallClock(instant)).toISOString().slice(0, 10);
}

/**
 * The instant a London clock shows this day and time. On the night the clocks go back the earlier of the two is
 * taken; on the night they go forward a time that does not exist is the hour after.
 * @param time written 23:59:59
 */
export function londonInstant(day: string, time: string): Date {
  const wall = Date.parse(`${day}T${time}Z`);
  const offsetBefore = londonWallClock(new Date(wall - 3_600_000)) - (wall - 3_600_000);
  const early = new Date(wall - offsetBefore);
  return londonWallClock(early) === wall ? early : new Date(wall - (londonWallClock(new Date(wall)) - wall));
}

/** A deadline "on" a day is the last second of it in London: 23:59:59 is in time, 00:00:00 the next day is not. */
export function endOfLondonDay(day: string): Date {
  return londonInstant(day, '23:59:59');
}

/** The first instant of a day in London. */
export function startOfLondonDay(day: string): Date {
  return londonInstant(day, '00:00:00');
}

/** True until the deadline's second is over: a deadline of 23:59:59 still holds at 23:59:59.999. */
export function isInTime(now: Date, deadline: Date): boolean {
  return now.getTime() < deadline.getTime() + 1000;
}

/** The latest deadline that is over at this instant: one after it is still in time. */
export function latestDeadlineOver(now: Date): Date {
  return new Date(now.getTime() - 1000);
}

// Made once: to make one takes as long as a hundred of its answers.
const DAY_IN_WORDS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const TIME_IN_WORDS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
});

/** "7 March 2024" */
export function dayInWords(day: string): string {
  return DAY_IN_WORDS.format(new Date(`${day}T00:00:00Z`));
}

/** "7 March 2024, 11:59pm" in London. */
export function instantInWords(instant: Date): string {
  const time = TIME_IN_WORDS.format(instant);
  return `${dayInWords(londonDay(instant))}, ${time.replace(/\s/g, '').toLowerCase()}`;
}

/** A day in words, as 31 March 2025; a financial year is read as it is written. */
export const timeInWords = (date: string): string => (isDay(date) ? dayInWords(date) : date);

/** The day that a figure is for: of one of a financial year, the last day of it. */
export const lastDayOf = (date: string): string => (isFinancialYear(date) ? financialYearPeriod(date).to : date);
