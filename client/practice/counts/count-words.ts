import type { PracticeCountsPartsFragment } from '../../generated/practice/counts/counts.ts';
import { formatDate } from '../../parts/format-date.ts';

export type Count = PracticeCountsPartsFragment['counts'][number];

const isDay = (date: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(date);

/** For which days a number is asked: "from 1 January 2026 to 31 March 2026", "on 31 March 2026", "for 2024-25". */
export const timeWords = ({ from, date }: Pick<Count, 'from' | 'date'>): string => {
  if (!isDay(date)) return `for ${date}`;
  return from === null ? `on ${formatDate(date)}` : `from ${formatDate(from)} to ${formatDate(date)}`;
};
