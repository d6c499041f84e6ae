import { countWords } from './words/count-words.ts';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const SHORT_DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const LONDON_DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/London',
});
const LONDON_TIME = new Intl.DateTimeFormat('en-GB', {
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h12',
  timeZone: 'Europe/London',
});
const MILLISECONDS_A_DAY = 86_400_000;

/** `2024-03-07` as "7 March 2024". A date has no time zone: it is the same day everywhere. */
export const formatDate = (date: string): string => DAY.format(new Date(`${date}T00:00:00Z`));

/** `2024-03-07` as "7 Mar 2024", for narrow tables and axes. */
export const formatShortDate = (date: string): string => SHORT_DAY.format(new Date(`${date}T00:00:00Z`));

/** An instant as London reads it: "7 March 2024, 11:59pm". */
export const formatInstant = (instant: string): string => {
  const moment = new Date(instant);
  const parts = Object.fromEntries(LONDON_TIME.formatToParts(moment).map(({ type, value }) => [type, value]));
  const hour = parts.hour === '0' ? '12' : parts.hour;
  return `${LONDON_DAY.format(moment)}, ${hour}:${parts.minute}${parts.dayPeriod?.replaceAll(/[\s.]/g, '').toLowerCase()}`;
};

/** Whole days from one date to another; 0 on the same day, negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MILLISECONDS_A_DAY);

/** The date so many days after another; before it when negative. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * MILLISECONDS_A_DAY).toISOString().slice(0, 10);

/** How long is left, in words: "closes today", "1 day left", "84 days left", "closed 2 days ago". */
export const daysLeft = (today: string, date: string): string => {
  const days = daysBetween(today, date);
  if (days === 0) return 'closes today';
  const words = countWords(Math.abs(days), 'day');
  return days > 0 ? `${words} left` : `closed ${words} ago`;
};

/** The London date on which an instant falls, such as `2024-03-07`. */
export const londonDate = (instant: string): string =>
  new Intl.DateTimeFormat('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: 'Europe/London',
  }).format(new Date(instant));
