import { createHash } from 'node:crypto';
import { createEvents } from 'ics';
import type { EventAttributes } from 'ics';
import { addDays, londonDay } from '../../domain/dates.ts';

/** Something that waits, with the day by which it must be done if it has one. */
interface Deadline {
  key: string;
  title: string;
  detail: string;
  due: Date | null;
  path: string;
}

/** A calendar reminds at nine in the morning, so many days before the last day. */
const REMINDER = { before: true, days: 1, hours: 15 };

/**
 * The last days of what waits as an iCalendar file: one whole day each, in London, with a reminder at nine in the morning two
 * days before and the address at which it is done. A file taken later has the same names for the same things, so that a
 * calendar moves what it has instead of adding to it.
 * @param origin the address of the portal
 * @returns null where nothing has such a day
 */
export function deadlineCalendar(waiting: readonly Deadline[], origin: string): string | null {
  const events = waiting.flatMap((one) => (one.due ? [eventOf({ ...one, due: one.due }, origin)] : []));
  if (events.length === 0) return null;
  const { error, value } = createEvents(events, {
    productId: '-//Commissioning Portal//Deadlines//EN',
    calName: 'Commissioning Portal',
    method: 'PUBLISH',
  });
  if (error || !value) throw error ?? new Error('The calendar is empty.');
  return value;
}

const eventOf = ({ key, title, detail, due, path }: Deadline & { due: Date }, origin: string): EventAttributes => {
  const day = londonDay(due);
  const link = new URL(path, origin).href;
  return {
    uid: `${createHash('sha256').update(key).digest('hex').slice(0, 32)}@${new URL(origin).hostname}`,
    title,
    description: `${detail}\n${link}`,
    url: link,
    start: dateOf(day),
    end: dateOf(addDays(day, 1)),
    busyStatus: 'FREE',
    transp: 'TRANSPARENT',
    // The library writes these words as they are: none that a calendar would read as signs of its own.
    alarms: [{ action: 'display', description: 'Due in two days', trigger: REMINDER }],
  };
};

const dateOf = (day: string): [number, number, number] => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
};
